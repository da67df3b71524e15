/** What a plan is weighed by: more benefit is better, less risk and fewer visits are. */
export interface PlanPoint {
  readonly benefit: number;
  readonly risk: number;
  readonly visits: number;
}

/**
 * Whether one plan is at least as good as another in everything and better in something.
 *
 * @example
 * dominates({ benefit: 2, risk: 1, visits: 3 }, { benefit: 1, risk: 1, visits: 3 }) // => true
 * dominates({ benefit: 1, risk: 1, visits: 3 }, { benefit: 1, risk: 1, visits: 3 }) // => false
 */
export function dominates(one: PlanPoint, other: PlanPoint): boolean {
  const atLeast = one.benefit >= other.benefit && one.risk <= other.risk && one.visits <= other.visits;
  return atLeast && (one.benefit > other.benefit || one.risk < other.risk || one.visits < other.visits);
}

/**
 * The exact Pareto front: the places of all points that no other dominates, in the order in which they came; equal
 * points are all in it. Points are looked at from the fewest visits and the least risk on, so that only an earlier one
 * can dominate a later one.
 *
 * @example
 * paretoFront([{ benefit: 1, risk: 1, visits: 1 }, { benefit: 1, risk: 2, visits: 1 }, { benefit: 2, risk: 2, visits: 1 }]) // => [0, 2]
 */
export function paretoFront(points: readonly PlanPoint[]): readonly number[] {
  const ordered = points
    .map((point, place) => ({ point, place }))
    .toSorted(
      (a, b) => a.point.visits - b.point.visits || a.point.risk - b.point.risk || b.point.benefit - a.point.benefit,
    );
  const front: typeof ordered = [];
  for (const one of ordered) {
    if (!front.some((kept) => dominates(kept.point, one.point))) front.push(one);
  }
  return front.map(({ place }) => place).toSorted((a, b) => a - b);
}
