import type { listClosedWorkContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { workWords as words } from '../../words/en/desk-work.ts';
import { hrefOf } from '../route.ts';
import type { NameOf } from '../use-staff.ts';
import { workTitle } from './work-row.tsx';

type Closed = AnswerBody<typeof listClosedWorkContract, 200>['work'][number];

/** What waited and is over, for who wants to look: asked for once it is opened. */
export function ClosedWork({ nameOf }: { readonly nameOf: NameOf }): ReactElement {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="closed-work" aria-labelledby="closed-work">
      <h2 id="closed-work">{words.closedTitle}</h2>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <u>{words.closedShow}</u>
        </summary>
        {isOpen ? <ClosedRows nameOf={nameOf} /> : null}
      </details>
    </section>
  );
}

function ClosedRows({ nameOf }: { readonly nameOf: NameOf }): ReactElement {
  const [answer] = useAnswer('closed-work', () =>
    call<typeof listClosedWorkContract>({ method: 'GET', path: '/api/closed-work' }),
  );
  if (answer === 'waiting') return <p className="hint">{words.loading}</p>;
  if (!answer.ok) return <Notice denial={answer} />;
  const { work } = answer.body;
  if (work.length === 0) return <p>{words.closedNone}</p>;
  return (
    <>
      <p>{words.closedCount(work.length, work.filter(({ minutesLate }) => minutesLate > 0).length)}</p>
      <ul className="rows">
        {work.map((one) => (
          <ClosedRow key={`${one.kind}${one.workId}`} of={one} nameOf={nameOf} />
        ))}
      </ul>
    </>
  );
}

function ClosedRow({ of, nameOf }: { readonly of: Closed; readonly nameOf: NameOf }): ReactElement {
  const { person, closedAt, by, minutesLate } = of;
  return (
    <li className="row">
      {person === null ? (
        <b>{words.somebody}</b>
      ) : (
        <a href={hrefOf({ screen: 'person', personId: person.id })}>{person.name ?? words.somebody}</a>
      )}
      <span>{workTitle(of)}</span>
      <span className={minutesLate > 0 ? 'late' : 'hint'}>
        {minutesLate > 0 ? words.lateBy(minutesLate) : words.inTime}
      </span>
      <span className="hint">
        {words.closedOn(commonWords.day(dayOf(closedAt)), timeOf(closedAt))}
        {by === null ? '' : ` ${words.closedBy(nameOf({ id: by, role: 'practitioner' }))}`}
      </span>
    </li>
  );
}
