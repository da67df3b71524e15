import type { ReactElement } from 'react';
import { PageTitle } from '../parts/page-title.tsx';
import type { Practice } from '../server/use-practice.ts';
import { courseWords as words } from '../words/en/course.ts';
import { Aftercare } from './aftercare.tsx';
import { Before } from './before.tsx';
import { ConsentState } from './consent-state.tsx';
import { DueCheckIn } from './due-check-in.tsx';
import { dayAfterSession, lastNeedled } from './last-needled.ts';
import { MyReports } from './my-reports.tsx';
import { MySessions } from './my-sessions.tsx';
import { MyVisits } from './my-visits.tsx';
import { MyWaiting } from './my-waiting.tsx';
import { Numbers } from './numbers.tsx';
import { Trust } from './trust.tsx';
import type { OwnCourse } from './use-own-course.ts';

interface OverviewProps {
  readonly course: OwnCourse;
  readonly practice: Practice;
}

/** As long as the aftercare sheet goes. */
const SHEET_DAYS = 14;

/** Everything at a glance: what is asked of me now first, then before, after, and my record. */
export function Overview({ course, practice }: OverviewProps): ReactElement {
  const { view, today } = course;
  const needled = lastNeedled(view);
  const day = needled === null ? null : dayAfterSession(needled, today);
  const isAftercare = needled !== null && day !== null && day <= SHEET_DAYS;
  return (
    <>
      <p className="help">
        <a href={view.sessions.length > 0 ? '#sign' : '#help'}>{words.help}</a>
      </p>
      {isAftercare ? (
        <Aftercare course={course} session={needled} day={day} />
      ) : (
        <>
          <PageTitle>{words.title}</PageTitle>
          <p className="explanation lead">{practice.name}</p>
          <DueCheckIn course={course} />
        </>
      )}
      <MyReports view={view} />
      <ConsentState course={course} />
      <MyVisits course={course} isAside={isAftercare || view.plan?.awaitsConsent === true} />
      <MyWaiting course={course} />
      <Before course={course} />
      <MySessions view={view} />
      {view.plan === null ? null : <MySkin />}
      <Trust course={course} />
      {isAftercare ? null : <Help numbers={practice.numbers} />}
    </>
  );
}

/** What only I can tell: how the skin has changed, a scar, pain. */
function MySkin(): ReactElement {
  return (
    <section aria-labelledby="my-skin">
      <h2 id="my-skin">{words.skin.title}</h2>
      <p>{words.skin.text}</p>
      <p>
        <a href="#skin">{words.skin.link}</a>
      </p>
    </section>
  );
}

/** Whom to call, as the practice has set it. */
function Help({ numbers }: Pick<Practice, 'numbers'>): ReactElement | null {
  if (numbers === null) return null;
  return (
    <section id="help" className="flags" aria-labelledby="help-title" tabIndex={-1}>
      <h2 id="help-title">{words.help}</h2>
      <Numbers numbers={numbers} />
    </section>
  );
}
