import type { declineOfferContract, takeOfferContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { momentWords } from '../../booking/moment-words.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { waitingWords } from '../../words/en/waiting-list.ts';
import type { Waiting } from './waiting-list.tsx';

const words = waitingWords.desk;

interface OpenOfferProps {
  readonly personId: string;
  readonly name: string;
  readonly offer: NonNullable<Waiting['offer']>;
  readonly onDone: () => void;
}

/** What is offered to somebody, and until when: they may take it by telephone, or it is withdrawn. */
export function OpenOffer({ personId, name, offer, onDone }: OpenOfferProps): ReactElement {
  const act = useAct();
  const params = { personId, offerId: offer.offerId };
  const settle = async (what: 'take' | 'withdraw') => {
    const done = await act.run(async () =>
      what === 'take'
        ? call<typeof takeOfferContract>({ method: 'POST', path: '/api/people/:personId/offers/:offerId/take', params })
        : call<typeof declineOfferContract>({
            method: 'POST',
            path: '/api/people/:personId/offers/:offerId/decline',
            params,
          }),
    );
    if (done !== null) onDone();
  };
  return (
    <>
      <p className="waiting-offered">{words.offered(momentWords(offer.startsAt), momentWords(offer.expiresAt))}</p>
      <div className="waiting-acts">
        <Button kind="link" isShut={act.isBusy} aria-label={words.takeOf(name)} onClick={() => void settle('take')}>
          {words.take}
        </Button>
        <Button
          kind="link"
          isShut={act.isBusy}
          aria-label={words.withdrawOf(name)}
          onClick={() => void settle('withdraw')}
        >
          {words.withdraw}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </>
  );
}
