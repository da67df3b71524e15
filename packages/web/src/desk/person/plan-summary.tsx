import { type CourseState, consentAgain } from '@percuta/practice';
import type { ReactElement } from 'react';
import { formatNumber } from '../../numbers/format-number.ts';
import { commonWords } from '../../words/en/common.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';

const words = deskWords.person;

interface PlanSummaryProps {
  readonly personId: string;
  readonly course: CourseState;
}

/** The newest version of the plan in lines, and whether the person has consented to exactly it. */
export function PlanSummary({ personId, course }: PlanSummaryProps): ReactElement {
  const plan = course.plans.at(-1);
  return (
    <section aria-labelledby="plan">
      <h2 id="plan">{words.plan}</h2>
      {plan === undefined ? (
        <p>{words.noPlan}</p>
      ) : (
        <>
          <p>
            <b>{words.planVersion(plan.version, commonWords.day(plan.entry.on))}</b>
          </p>
          <p>{words.planLine(plan.deviceName, plan.plan.sessions.count, plan.plan.sessions.intervalDays)}</p>
          <ul>
            {plan.plan.zones.map(({ zone, settingMm, passes }) => (
              <li key={zone}>
                {words.zoneLine(
                  deskWords.capital(deskWords.zone(zone)),
                  `${formatNumber(settingMm, 2)}\u00a0mm`,
                  passes,
                )}
              </li>
            ))}
          </ul>
          <p className="hint">
            {consentAgain(course.consents, plan) === null
              ? words.consentHolds(plan.version)
              : words.consentNeeded(plan.version)}
          </p>
        </>
      )}
      <p>
        <a href={hrefOf({ screen: 'plan', personId })}>{plan === undefined ? words.makePlan : words.changePlan}</a>
      </p>
    </section>
  );
}
