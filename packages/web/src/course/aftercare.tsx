import type { AftercareSheet } from '@percuta/practice';
import type { readAftercareSheetContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../parts/notice.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { VerdictMark } from '../parts/verdict-mark.tsx';
import { call } from '../server/call.ts';
import { useAnswer } from '../server/use-answer.ts';
import { aftercareWords } from '../words/en/aftercare.ts';
import { commonWords } from '../words/en/common.ts';
import { courseWords as words } from '../words/en/course.ts';
import { DueCheckIn } from './due-check-in.tsx';
import type { OwnSession } from './last-needled.ts';
import { Numbers } from './numbers.tsx';
import { Sheet, SignList } from './sheet.tsx';
import type { OwnCourse } from './use-own-course.ts';

interface AftercareProps {
  readonly course: OwnCourse;
  readonly session: OwnSession;
  readonly day: number;
}

/** The day as a number: what is usual, what we ask today, what to do, when to call, and whom. */
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
      {sheet === 'waiting' ? null : sheet.ok ? (
        <Today sheet={sheet.body} day={day} course={course} />
      ) : (
        <Notice denial={sheet} />
      )}
    </div>
  );
}

interface TodayProps {
  readonly sheet: AftercareSheet;
  readonly day: number;
  readonly course: OwnCourse;
}

function Today({ sheet, day, course }: TodayProps): ReactElement {
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
      </section>
      <DueCheckIn course={course} />
      <section className="flags" aria-labelledby="flags">
        <h2 id="flags">{aftercareWords.help}</h2>
        <h3>{aftercareWords.callUs}</h3>
        <SignList signs={sheet.callPractice} />
        {sheet.numbers === null ? null : <Numbers numbers={sheet.numbers} of={['day', 'night']} />}
        <h3 className="emergency">{aftercareWords.callEmergency(sheet.numbers?.emergency ?? null)}</h3>
        <SignList signs={sheet.callEmergency} />
        {sheet.numbers === null ? null : <Numbers numbers={sheet.numbers} of={['emergency']} />}
        <div className="actions">
          <a className="button" href="#sign">
            {words.report.open}
          </a>
        </div>
      </section>
      <NextDays course={course} />
      <details className="sheet-fold">
        <summary>
          <u>{words.after.sheet}</u>
        </summary>
        <Sheet sheet={sheet} />
      </details>
    </>
  );
}

/** When we ask again, and the next visit. */
function NextDays({ course: { view, today } }: { readonly course: OwnCourse }): ReactElement | null {
  const asks = view.checkIns.find(({ standing }) => standing === 'to come');
  const visit = view.visits.filter(({ on, stage }) => on > today && stage === 'booked').map(({ on }) => on);
  const [next] = visit.toSorted();
  if (asks === undefined && next === undefined) return null;
  return (
    <p className="hint next-days">
      {asks === undefined ? '' : aftercareWords.next.checkIn(commonWords.day(asks.dueOn))}{' '}
      {next === undefined ? '' : aftercareWords.next.visit(commonWords.day(next))}
    </p>
  );
}
