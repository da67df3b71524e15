import type { RuleId } from '@percuta/evidence';

/** The limits that keep a plan from being proposed. */
export const LIMIT_NAMES = [
  'screening',
  'rule',
  'device maximum',
  'zone cap',
  'evaluated maximum',
  'evidence of depth',
  'shortest interval',
  'usual interval',
  'lasting harm',
  'redness',
  'deepest wished',
  'most visits wished',
] as const;

export type LimitName = (typeof LIMIT_NAMES)[number];

/** Who could let a plan pass a limit: a named clinician with a reason, whoever set the wish, or nobody. */
export type RelaxedBy = 'clinician' | 'whoever wished it' | 'nobody';

/** One limit that a plan breaks. */
export interface Breach {
  readonly limit: LimitName;
  readonly rule: RuleId | null;
  /** What the plan has and what is allowed, in `unit`; null where the limit is no number, or is not on record. */
  readonly planned: number | null;
  readonly allowed: number | null;
  readonly unit: 'mm' | 'd' | 'fraction' | 'count' | null;
  readonly relaxedBy: RelaxedBy;
  readonly because: string;
}

/**
 * By how much a breach passes its limit, as a share of the limit; without bound where the limit is no number.
 *
 * @example
 * excessOf({ planned: 0.75, allowed: 0.5, unit: 'mm' }) // => 0.5
 * excessOf({ planned: 14, allowed: 28, unit: 'd' }) // => 0.5
 */
export function excessOf({ planned, allowed, unit }: Pick<Breach, 'planned' | 'allowed' | 'unit'>): number {
  if (planned === null || allowed === null) return Infinity;
  if (unit === 'fraction') return Math.abs(planned - allowed);
  return allowed === 0 ? Infinity : Math.abs(planned - allowed) / allowed;
}
