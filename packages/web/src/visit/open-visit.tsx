import type { VisitLink } from '@percuta/practice';
import type { openVisitLinkContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayWords } from '../booking/day-words.ts';
import { momentWords } from '../booking/moment-words.ts';
import { timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { SITE_PAGES } from '../parts/site-head.tsx';
import type { AnswerBody } from '../server/call.ts';
import { visitWords as words } from '../words/en/visit.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { MoveForm } from './move-form.tsx';
import { WhomToCall } from './whom-to-call.tsx';

/** When something is, or was to be. */
export interface Times {
  readonly startsAt: string;
  readonly endsAt: string;
}

interface OpenVisitProps {
  readonly link: VisitLink;
  readonly visit: AnswerBody<typeof openVisitLinkContract, 200>;
  /** The link has run out while the page was open. */
  readonly onOver: () => void;
}

type Stage = { readonly is: 'open' | 'moving' | 'cancelled' } | { readonly is: 'moved'; readonly to: Times };

/** The appointment, and what may be done with it. What was done is said in its place: the link has run out with it. */
export function OpenVisit({ link, visit, onOver }: OpenVisitProps): ReactElement {
  const [stage, setStage] = useState<Stage>({ is: 'open' });
  const [isAsking, setAsking] = useState(false);
  const at = stage.is === 'moved' ? stage.to : visit;
  if (stage.is === 'cancelled') return <Cancelled slug={link.slug} at={visit} />;
  return (
    <>
      <PageTitle>{stage.is === 'moved' ? words.moved : words.title}</PageTitle>
      <dl className="visit-facts">
        <div>
          <dt>{words.when}</dt>
          <dd>{dayWords(at.startsAt)}</dd>
          <dd>{words.fromTo(timeOf(at.startsAt), timeOf(at.endsAt))}</dd>
          <dd className="hint">{words.zone(visit.timeZone)}</dd>
        </div>
        <div>
          <dt>{words.where}</dt>
          <dd>{visit.practice}</dd>
        </div>
      </dl>
      {stage.is === 'moved' ? <p className="explanation lead">{words.movedText}</p> : null}
      {stage.is !== 'open' ? null : visit.mayChange ? (
        <div className="actions">
          <Button kind="plain" onClick={() => setStage({ is: 'moving' })}>
            {words.move}
          </Button>
          <Button kind="link" onClick={() => setAsking(true)}>
            {words.cancel}
          </Button>
        </div>
      ) : (
        <p className="after-list">{words.callOnly}</p>
      )}
      {stage.is === 'moving' ? (
        <MoveForm
          link={link}
          from={visit}
          onMoved={(to) => setStage({ is: 'moved', to })}
          onBack={() => setStage({ is: 'open' })}
          onOver={onOver}
        />
      ) : null}
      <WhomToCall slug={link.slug} isNeeded={!visit.mayChange} />
      {isAsking ? (
        <CancelDialog
          link={link}
          at={visit}
          onCancelled={() => setStage({ is: 'cancelled' })}
          onClose={() => setAsking(false)}
          onOver={onOver}
        />
      ) : null}
    </>
  );
}

function Cancelled({ slug, at }: { readonly slug: string; readonly at: Times }): ReactElement {
  return (
    <>
      <PageTitle>{words.cancelled}</PageTitle>
      <p className="explanation lead">{words.cancelledText(momentWords(at.startsAt))}</p>
      <p className="after-list">
        <a href={`${SITE_PAGES.practices}#${slug}`}>{words.again}</a>
      </p>
      <WhomToCall slug={slug} />
    </>
  );
}
