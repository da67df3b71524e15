import type { TreatingView } from '@percuta/practice';
import type { ReactElement } from 'react';
import type { Me } from '../../server/use-me.ts';
import { deskWords } from '../../words/en/desk.ts';
import { outcomeWords } from '../../words/en/outcomes.ts';
import { photographWords } from '../../words/en/photographs.ts';
import { hrefOf } from '../route.ts';
import type { CourseRead } from '../use-course.ts';
import { useStaff } from '../use-staff.ts';
import { DeskConsent } from './desk-consent.tsx';
import { NextStep } from './next-step.tsx';
import { PersonVisits } from './person-visits.tsx';
import { PlanSummary } from './plan-summary.tsx';
import { Reports } from './reports.tsx';
import { ScreeningFindings } from './screening-findings.tsx';
import { Timeline } from './timeline.tsx';

interface TreatingPersonProps {
  readonly personId: string;
  readonly me: Me;
  readonly view: TreatingView;
  readonly today: string;
  readonly record: CourseRead['record'];
  readonly onChanged: () => Promise<void>;
}

/** The whole record, for those who treat: what comes next on the left, how it came to that on the right. */
export function TreatingPerson({ personId, me, view, today, record, onChanged }: TreatingPersonProps): ReactElement {
  const nameOf = useStaff();
  const { course } = view;
  return (
    <div className="person-columns">
      <div>
        <NextStep personId={personId} view={view} today={today} />
        <Reports personId={personId} reports={Object.values(course.reports)} nameOf={nameOf} onChanged={onChanged} />
        <ScreeningFindings {...{ personId, course, today, nameOf, onChanged }} mayOverride={mayOverride(me)} />
        <PlanSummary personId={personId} course={course} />
        <DeskConsent {...{ personId, course, onChanged }} />
        <p>
          <a href={hrefOf({ screen: 'outcomes', personId })}>{outcomeWords.link}</a>
        </p>
        <p>
          <a href={hrefOf({ screen: 'photographs', personId, part: 'all' })}>{photographWords.link}</a>
        </p>
        <PersonVisits personId={personId} view={view} nameOf={nameOf} />
      </div>
      <aside aria-labelledby="timeline">
        <h2 id="timeline">{deskWords.person.timeline}</h2>
        <Timeline course={course} nameOf={nameOf} />
        <p className="source">{deskWords.person.record(record.length, record.hash.slice(0, 19))}</p>
      </aside>
    </div>
  );
}

/** Whoever treats may ask; whether they may decide is for the server to say. */
function mayOverride({ roles }: Me): boolean {
  return roles.includes('responsible-clinician') || roles.includes('practitioner');
}
