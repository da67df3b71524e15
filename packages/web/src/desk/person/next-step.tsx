import { consentAgain, type TreatingView } from '@percuta/practice';
import type { ReactElement } from 'react';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';

const words = deskWords.person;

interface NextStepProps {
  readonly personId: string;
  readonly view: TreatingView;
  readonly today: string;
}

/** The one thing that comes next. */
export function NextStep({ personId, view, today }: NextStepProps): ReactElement {
  const { course, open } = view;
  const plan = course.plans.at(-1);
  const visits = Object.values(course.visits).filter(({ cancelled }) => !cancelled);
  const session = visits.find(({ visit, on }) => on === today && course.sessions[visit] !== undefined);
  const step = (() => {
    if (session !== undefined) {
      const count = open[session.visit]?.length ?? 0;
      return {
        says: count === 0 ? words.nothingOpen : words.openCount(count),
        does: words.openSession,
        href: hrefOf({ screen: 'session', personId, sessionId: session.visit }),
      };
    }
    const href = hrefOf({ screen: 'plan', personId });
    if (plan === undefined) return { says: words.noPlan, does: words.makePlan, href };
    const again = consentAgain(course.consents, plan) !== null;
    const says = again ? words.consentNeeded(plan.version) : words.consentHolds(plan.version);
    return { says, does: words.changePlan, href };
  })();
  return (
    <section className="next-step" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <p>{step.says}</p>
      <a className="button" href={step.href}>
        {step.does}
      </a>
    </section>
  );
}
