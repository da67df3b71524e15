import type { listWorkContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { deskWords } from '../../words/en/desk.ts';
import { workWords as words } from '../../words/en/desk-work.ts';
import { hrefOf } from '../route.ts';
import { workTitle } from '../worklist/work-row.tsx';

const SHOWN = 3;

/** The most pressing of what waits, and where the rest is. */
export function WaitingReports(): ReactElement | null {
  const [answer] = useAnswer('work', () => call<typeof listWorkContract>({ method: 'GET', path: '/api/work-list' }));
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { work } = answer.body;
  if (work.length === 0) return null;
  const late = work.filter(({ standing }) => standing === 'overdue').length;
  return (
    <section className="waiting-reports" aria-labelledby="reports">
      <h2 id="reports">
        {words.title} {late === 0 ? null : <span className="late">{words.late(late)}</span>}
      </h2>
      <ul className="rows">
        {work.slice(0, SHOWN).map((one) => (
          <li key={one.workId} className="row">
            {one.person === null ? (
              <span>{one.caller?.name ?? words.somebody}</span>
            ) : (
              <a href={hrefOf({ screen: 'person', personId: one.person.id })}>
                {one.person.name ?? deskWords.person.nameless}
              </a>
            )}
            <span className="hint">{workTitle(one)}</span>
            <span className={one.standing === 'overdue' ? 'late' : undefined}>
              {one.standing === 'answered' ? words.answered : words.left(one.minutesLeft)}
            </span>
          </li>
        ))}
      </ul>
      <p>
        <a href={hrefOf({ screen: 'work' })}>{words.all}</a>
      </p>
    </section>
  );
}
