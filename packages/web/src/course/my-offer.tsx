import type { declineOfferContract, takeOfferContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { momentWords } from '../booking/moment-words.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import type { Wish } from '../waiting-list/wish.ts';
import { waitingWords } from '../words/en/waiting-list.ts';

const words = waitingWords.mine;

interface MyOfferProps {
  readonly personId: string;
  readonly offer: NonNullable<Wish['offer']>;
  /** With what is to be said of it. */
  readonly onSettled: (said: string) => void;
}

/** A time that is offered: until when it is kept, and taking it or letting it go. */
export function MyOffer({ personId, offer, onSettled }: MyOfferProps): ReactElement {
  const act = useAct();
  const [isOver, setOver] = useState(false);
  const when = momentWords(offer.startsAt);
  const params = { personId, offerId: offer.offerId };
  const settle = async (what: 'take' | 'decline') => {
    const done = await act.run(async () => {
      const answer = await (what === 'take'
        ? call<typeof takeOfferContract>({ method: 'POST', path: '/api/people/:personId/offers/:offerId/take', params })
        : call<typeof declineOfferContract>({
            method: 'POST',
            path: '/api/people/:personId/offers/:offerId/decline',
            params,
          }));
      if (!answer.ok && answer.status === 404) setOver(true);
      return answer;
    });
    if (done !== null) onSettled(what === 'take' ? `${words.taken}. ${words.takenText(when)}` : words.declined);
  };
  if (isOver) return <p role="status">{words.gone}</p>;
  return (
    <div className="my-offer">
      <h3>{words.offered}</h3>
      <p className="my-offer-when">{when}</p>
      <p>{words.until(momentWords(offer.expiresAt))}</p>
      <div className="actions">
        <Button isShut={act.isBusy} onClick={() => void settle('take')}>
          {words.take}
        </Button>
        <Button kind="plain" isShut={act.isBusy} onClick={() => void settle('decline')}>
          {words.decline}
        </Button>
      </div>
      <p className="hint">{words.declineText}</p>
      <Notice denial={act.denial} />
    </div>
  );
}
