import type { PatientView } from '@percuta/practice';
import type { ReactElement } from 'react';
import { commonWords } from '../words/en/common.ts';
import { courseWords } from '../words/en/course.ts';

const words = courseWords.report;

/** What I have told the practice, and what was answered. */
export function MyReports({ view }: { readonly view: PatientView }): ReactElement | null {
  if (view.reports.length === 0) return null;
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">{words.past}</h2>
      {view.reports.toReversed().map(({ report, on, triage, answers, closed }) => (
        <article key={report} className="own-report">
          <h3>{words.on(commonWords.day(on))}</h3>
          <p>{triage?.because.map(({ asks }) => asks).join('; ')}</p>
          {triage === null ? null : <p>{words.call[triage.call]}.</p>}
          {answers.map((answer) => (
            <blockquote key={`${answer.on}${answer.words}`}>
              <b>{words.replied(commonWords.day(answer.on))}:</b> {answer.words}
            </blockquote>
          ))}
          <p className="hint">
            {closed ? words.closed : answers.length === 0 && triage?.humanReads === true ? words.waiting : ''}
          </p>
        </article>
      ))}
    </section>
  );
}
