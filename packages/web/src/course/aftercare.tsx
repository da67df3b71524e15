import type { AftercareSheet } from '@percuta/practice';
import type { readAftercareSheetContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { courseWords as words } from '../words/en/course.ts';
import type { OwnSession } from './last-needled.ts';
import { Numbers } from './numbers.tsx';
import { Sheet, SignList } from './sheet.tsx';
import type { OwnCourse } from './use-own-course.ts';

interface AftercareProps {
  readonly course: OwnCourse;
  readonly session: OwnSession;
  readonly day: number;
}

/** The day as a number: what is usual, what to do, when to call, and whom. */
export function Aftercare({ course, session, day }: AftercareProps): ReactElement {
  const [sheet] = useAnswer(session.session, () =>
    call<typeof readAftercareSheetContract>({
      method: 'GET',
      path: '/api/people/:personId/sessions/:sessionId/aftercare-sheet',
      params: { personId: course.personId, sessionId: session.session },
    }),
  );
  return (
    <div className="aftercare">
      <PageTitle>{words.after.day(day)}</PageTitle>
      <p className="explanation lead">{words.after.lead}</p>
      {sheet === 'waiting' ? null : sheet.ok ? <Today sheet={sheet.body} day={day} /> : <Notice denial={sheet} />}
    </div>
  );
}

function Today({ sheet, day }: { readonly sheet: AftercareSheet; readonly day: number }): ReactElement {
  const guidance = sheet.days.find((one) => one.day === day);
  return (
    <>
      <section aria-labelledby="normal">
        <h2 id="normal">{words.after.normal}</h2>
        <ul className="usual">
          {guidance?.usual.map((sign) => (
            <li key={sign}>
              <VerdictMark verdict="fine" />
              {words.sheet.capital(sign)}
            </li>
          ))}
        </ul>
        {guidance?.toDo.map(({ when, says }) => (
          <p key={says}>{words.sheet.step(when, says)}</p>
        ))}
        <div className="actions">
          <a className="button" href="#sign">
            {words.report.open}
          </a>
        </div>
      </section>
      <section className="flags" aria-labelledby="flags">
        <h2 id="flags">{words.sheet.practice}</h2>
        <SignList signs={sheet.callPractice} />
        <h3>{words.sheet.emergency}</h3>
        <SignList signs={sheet.callEmergency} />
        {sheet.numbers === null ? null : <Numbers numbers={sheet.numbers} />}
      </section>
      <details className="sheet-fold">
        <summary>
          <u>{words.after.sheet}</u>
        </summary>
        <Sheet sheet={sheet} />
      </details>
    </>
  );
}
