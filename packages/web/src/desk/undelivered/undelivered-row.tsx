import type { readUndeliveredContract, requeueMessageContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { commonWords } from '../../words/en/common.ts';
import { undeliveredWords as words } from '../../words/en/desk-undelivered.ts';
import { hrefOf } from '../route.ts';

export type Item = AnswerBody<typeof readUndeliveredContract, 200>['items'][number];

interface RowProps {
  readonly item: Item;
  /** Whether whoever looks may send a message again. */
  readonly maySend: boolean;
  readonly onRetried: () => Promise<void>;
  readonly onDismiss: () => void;
}

/** One thing that did not arrive: whom it was for, why, and what one can do. */
export function UndeliveredRow({ item, maySend, onRetried, onDismiss }: RowProps): ReactElement {
  const act = useAct();
  const { kind, thingId, at, mayRetry } = item;
  const retry = async () => {
    const path = '/api/failed-messages/:messageId/requeue';
    const params = { messageId: thingId };
    const done = await act.run(() => call<typeof requeueMessageContract>({ method: 'POST', path, params }));
    if (done !== null) await onRetried();
  };
  return (
    <li className="work">
      <div className="work-what">
        <h2>
          <Whose item={item} />
        </h2>
        <p>{whatOf(item)}</p>
      </div>
      <div className="work-clock">
        <p>{whyOf(item)}</p>
        <span className="hint">
          {words.since(commonWords.day(dayOf(at)), timeOf(at))}
          {kind === 'message' ? `. ${words.tries(item.count)}` : ''}
        </span>
      </div>
      <div className="work-does">
        <div className="work-steps">
          {mayRetry && maySend ? (
            <Button kind="plain" isShut={act.isBusy} onClick={() => void retry()}>
              {words.retry}
            </Button>
          ) : null}
          <Button kind="link" onClick={onDismiss}>
            {words.dismiss}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </div>
    </li>
  );
}

/** The person, as far as whoever looks may know them; otherwise the thing itself. */
function Whose({ item: { kind, what, person } }: { readonly item: Item }): ReactElement {
  if (person !== null) {
    if (person.name === null) return <>{words.somebody}</>;
    return <a href={hrefOf({ screen: 'person', personId: person.id })}>{person.name}</a>;
  }
  return <>{kind === 'job' ? words.job(what) : words.calendar(what)}</>;
}

function whatOf({ kind, what, startsAt }: Item): string {
  const visit = startsAt === null ? '' : ` ${words.ofVisit(commonWords.day(dayOf(startsAt)), timeOf(startsAt))}`;
  if (kind === 'message') return `${words.message(what)}${visit}`;
  return kind === 'declined' ? `${words.declined}${visit}` : '';
}

function whyOf({ kind, fault, count, mayRetry }: Item): string {
  if (kind === 'message') return mayRetry ? words.fault(fault) : words.over;
  if (kind === 'declined') return words.declinedDo;
  if (kind === 'job') return words.jobDo;
  return fault === 'ends-soon' ? words.endsSoon : words.unreadable(count);
}
