import type { VisitLink } from '@percuta/practice';
import type { declineByLinkContract, openOfferLinkContract, takeByLinkContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayWords } from '../booking/day-words.ts';
import { momentWords } from '../booking/moment-words.ts';
import { timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { type AnswerBody, call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { WhomToCall } from '../visit/whom-to-call.tsx';
import { waitingWords } from '../words/en/waiting-list.ts';

const words = waitingWords.link;

interface OpenOfferProps {
  readonly link: VisitLink;
  readonly offer: AnswerBody<typeof openOfferLinkContract, 200>;
  /** The link has run out while the page was open. */
  readonly onOver: () => void;
}

type Settled = 'taken' | 'declined';

/** The time, until when it is kept, and what may be done with it. What was done is said in its place. */
export function OpenOffer({ link, offer, onOver }: OpenOfferProps): ReactElement {
  const [settled, setSettled] = useState<Settled | null>(null);
  const act = useAct();
  const params = { slug: link.slug, token: link.token };
  const settle = async (as: Settled) => {
    const done = await act.run(async () => {
      const answer = await (as === 'taken'
        ? call<typeof takeByLinkContract>({
            method: 'POST',
            path: '/api/practices/:slug/offer-links/:token/take',
            params,
          })
        : call<typeof declineByLinkContract>({
            method: 'POST',
            path: '/api/practices/:slug/offer-links/:token/decline',
            params,
          }));
      if (!answer.ok && answer.status === 404) onOver();
      return answer;
    });
    if (done !== null) setSettled(as);
  };
  if (settled !== null) return <Done settled={settled} slug={link.slug} startsAt={offer.startsAt} />;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <Facts offer={offer} />
      {offer.mayTake ? (
        <>
          <div className="actions">
            <Button isShut={act.isBusy} onClick={() => void settle('taken')}>
              {words.take}
            </Button>
            <Button kind="plain" isShut={act.isBusy} onClick={() => void settle('declined')}>
              {words.decline}
            </Button>
          </div>
          <p className="hint">{words.declineText}</p>
        </>
      ) : (
        <p className="after-list">{words.callOnly}</p>
      )}
      <Notice denial={act.denial} />
      <WhomToCall slug={link.slug} isNeeded={!offer.mayTake} />
    </>
  );
}

function Facts({ offer }: Pick<OpenOfferProps, 'offer'>): ReactElement {
  const { startsAt, endsAt, expiresAt, timeZone, practice } = offer;
  return (
    <dl className="visit-facts">
      <div>
        <dt>{words.when}</dt>
        <dd>{dayWords(startsAt)}</dd>
        <dd>{words.fromTo(timeOf(startsAt), timeOf(endsAt))}</dd>
        <dd className="hint">{words.zone(timeZone)}</dd>
      </div>
      <div>
        <dt>{words.where}</dt>
        <dd>{practice}</dd>
      </div>
      <div>
        <dt>{words.kept}</dt>
        <dd>{momentWords(expiresAt)}</dd>
      </div>
    </dl>
  );
}

interface DoneProps {
  readonly settled: Settled;
  readonly slug: string;
  readonly startsAt: string;
}

function Done({ settled, slug, startsAt }: DoneProps): ReactElement {
  const when = momentWords(startsAt);
  return (
    <>
      <PageTitle part={settled}>{words[settled]}</PageTitle>
      <p className="explanation lead">{settled === 'taken' ? words.takenText(when) : words.declinedText}</p>
      <WhomToCall slug={slug} />
    </>
  );
}
