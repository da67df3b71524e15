import { consentAgain, type OpenItem, type TreatingView } from '@percuta/practice';
import type { ReactElement } from 'react';
import { commonWords } from '../../words/en/common.ts';
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
      const items = open[session.visit] ?? [];
      return {
        open: items,
        says: items.length === 0 ? words.nothingOpen : words.openCount(items.length),
        does: words.openSession,
        href: hrefOf({ screen: 'session', personId, sessionId: session.visit }),
      };
    }
    const href = hrefOf({ screen: 'plan', personId });
    if (plan === undefined) return { open: [], says: words.noPlan, does: words.makePlan, href };
    const again = consentAgain(course.consents, plan) !== null;
    const says = again ? words.consentNeeded(plan.version) : words.consentHolds(plan.version);
    return { open: [], says, does: words.changePlan, href };
  })();
  return (
    <section className="next-step" aria-labelledby="next">
      <h2 id="next">{words.next}</h2>
      <p>{step.says}</p>
      <OpenShort items={step.open} />
      <a className="button" href={step.href}>
        {step.does}
      </a>
    </section>
  );
}

function OpenShort({ items }: { readonly items: readonly OpenItem[] }): ReactElement | null {
  if (items.length === 0) return null;
  return (
    <ul className="open-short">
      {items.map(({ item, finding, because }) => (
        <li key={`${item}${finding}`}>{commonWords.prose(because)}</li>
      ))}
    </ul>
  );
}
