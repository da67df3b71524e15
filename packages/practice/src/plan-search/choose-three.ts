import { planningLimit } from '@percuta/evidence';
import type { PlanPoint } from './pareto-front.ts';

/** The three that a front is offered as. */
export const CHOICES = ['gentlest', 'balanced', 'strongest'] as const;

export type Choice = (typeof CHOICES)[number];

/**
 * The three plans that stand for a front, by their places in it. Benefit is counted as a share of the front's largest,
 * and burden as the mean of risk and visits, each as a share of the front's largest. Strongest: the most benefit.
 * Gentlest: the least burden among those that keep at least a third of that benefit, because below it a visit is hardly
 * worth it. Balanced: the largest of the smaller of two shares, benefit kept and burden spared, among the same. Ties go to
 * less risk, then fewer visits. Two names may fall on one plan; where no plan of the front does any good there are none.
 * Source: Percuta policy.
 *
 * @example
 * const front = [{ benefit: 0, risk: 0, visits: 0 }, { benefit: 1, risk: 1, visits: 2 }, { benefit: 1.5, risk: 1.5, visits: 3 }, { benefit: 2, risk: 4, visits: 6 }];
 * chooseThree(front) // => { gentlest: 1, balanced: 2, strongest: 3 }
 */
export function chooseThree(front: readonly PlanPoint[]): Readonly<Record<Choice, number>> | null {
  const useful = front.map((point, place) => ({ ...point, place })).filter(({ benefit }) => benefit > 0);
  const most = {
    benefit: largest(useful, 'benefit'),
    risk: largest(useful, 'risk'),
    visits: largest(useful, 'visits'),
  };
  const kept = ({ benefit }: PlanPoint) => benefit / most.benefit;
  const burden = ({ risk, visits }: PlanPoint) => ((most.risk > 0 ? risk / most.risk : 0) + visits / most.visits) / 2;
  const best = (plans: typeof useful, worth: (point: PlanPoint) => number) =>
    plans.toSorted((a, b) => worth(b) - worth(a) || a.risk - b.risk || a.visits - b.visits)[0];
  const strongest = best(useful, kept);
  if (strongest === undefined) return null;
  const worthwhile = useful.filter((point) => kept(point) >= planningLimit('planGentlestBenefitShare').value);
  const gentlest = best(worthwhile, (point) => -burden(point)) ?? strongest;
  const balanced = best(worthwhile, (point) => Math.min(kept(point), 1 - burden(point))) ?? strongest;
  return { gentlest: gentlest.place, balanced: balanced.place, strongest: strongest.place };
}

function largest(points: readonly PlanPoint[], of: keyof PlanPoint): number {
  return points.reduce((most, point) => Math.max(most, point[of]), 0);
}
