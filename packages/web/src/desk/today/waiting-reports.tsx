import type { listReportsContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { todayWords as words } from '../../words/en/desk-today.ts';
import { hrefOf } from '../route.ts';

/** Reports that nobody has closed, by the time until which they are answered. */
export function WaitingReports(): ReactElement | null {
  const [answer] = useAnswer('reports', () =>
    call<typeof listReportsContract>({ method: 'GET', path: '/api/reports' }),
  );
  if (answer === 'waiting') return null;
  if (!answer.ok) return <Notice denial={answer} />;
  const { reports } = answer.body;
  if (reports.length === 0) return null;
  return (
    <section className="waiting-reports" aria-labelledby="reports">
      <h2 id="reports">{words.reports}</h2>
      <ul className="rows">
        {reports.map(({ reportId, person, receivedAt, answerBy, answerOn, isLate }) => (
          <li key={reportId} className="row">
            <a href={hrefOf({ screen: 'person', personId: person.id })}>{person.name ?? deskWords.person.nameless}</a>
            <span className="hint">{words.received(commonWords.day(dayOf(receivedAt)), timeOf(receivedAt))}</span>
            <span className={isLate ? 'late' : undefined}>{words.answerBy(untilWhen(answerBy, answerOn), isLate)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An instant where there is one, a day otherwise; nothing where nobody need answer. */
function untilWhen(answerBy: string | null, answerOn: string | null): string | null {
  if (answerBy !== null) return words.received(commonWords.day(dayOf(answerBy)), timeOf(answerBy));
  return answerOn === null ? null : commonWords.day(answerOn);
}
