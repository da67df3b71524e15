import { type Breach, excessOf, LIMIT_NAMES, type LimitName } from './breach.ts';
import type { CandidatePlan } from './search-grid.ts';

/** One limit, and how much of the grid it takes away. */
export interface BindingLimit {
  readonly limit: LimitName;
  readonly rule: string | null;
  /** The bound in `unit`; null where it is no number or not on record. */
  readonly allowed: number | null;
  readonly unit: Breach['unit'];
  readonly relaxedBy: Breach['relaxedBy'];
  /** Plans that break it, and plans that break nothing else. */
  readonly excludes: number;
  readonly excludesAlone: number;
  /** Whether giving way in it alone would let a plan in, or whether no plan at all keeps to it. */
  readonly binds: boolean;
  /** What is said of the first plan that breaks it. */
  readonly example: string;
}

/** The plan that comes nearest to being feasible, and what would have to give way for it. */
export interface NearestRelaxation {
  readonly plan: CandidatePlan;
  readonly relax: readonly Pick<Breach, 'limit' | 'rule' | 'planned' | 'allowed' | 'unit' | 'relaxedBy' | 'because'>[];
}

/** Every limit that takes plans away, those that take most first; `breaches` is one list a plan. */
export function bindingLimits(breaches: readonly (readonly Breach[])[]): readonly BindingLimit[] {
  const byKey = new Map<string, BindingLimit>();
  for (const ofPlan of breaches) {
    const alone = new Set(ofPlan.map(keyOf)).size === 1 ? 1 : 0;
    for (const [key, breach] of new Map(ofPlan.map((one) => [keyOf(one), one]))) {
      const known = byKey.get(key) ?? untouched(breach);
      byKey.set(key, { ...known, excludes: known.excludes + 1, excludesAlone: known.excludesAlone + alone });
    }
  }
  const withBinding = [...byKey.values()].map((one) => ({
    ...one,
    binds: one.excludesAlone > 0 || one.excludes === breaches.length,
  }));
  return withBinding.toSorted(
    (a, b) => b.excludes - a.excludes || LIMIT_NAMES.indexOf(a.limit) - LIMIT_NAMES.indexOf(b.limit),
  );
}

function untouched({ limit, rule, allowed, unit, relaxedBy, because }: Breach): BindingLimit {
  return { limit, rule, allowed, unit, relaxedBy, excludes: 0, excludesAlone: 0, binds: false, example: because };
}

function keyOf({ limit, rule }: Breach): string {
  return `${limit} ${rule ?? ''}`;
}

/**
 * The plan that would need the fewest limits to give way, and of those the least: each excess as a share of its limit,
 * the largest of a plan counting. Only limits that somebody may relax; null where every plan breaks one that nobody may.
 */
export function nearestRelaxation(
  candidates: readonly CandidatePlan[],
  breaches: readonly (readonly Breach[])[],
): NearestRelaxation | null {
  const reachable = candidates
    .map((plan, place) => ({ plan, relax: breaches[place] ?? [], place }))
    .filter(({ relax }) => relax.length > 0 && relax.every(({ relaxedBy }) => relaxedBy !== 'nobody'));
  const [nearest] = reachable
    .map((one) => ({ ...one, excess: Math.max(...one.relax.map(excessOf)) }))
    .toSorted((a, b) => a.relax.length - b.relax.length || orderOf(a.excess, b.excess) || a.place - b.place);
  return nearest === undefined ? null : { plan: nearest.plan, relax: nearest.relax };
}

/** Two infinite excesses are alike; their difference is no number. */
function orderOf(one: number, other: number): number {
  return one === other ? 0 : one - other;
}
