import type { Limit } from '../schema.ts';
import { SCREENING_LIMITS, WAITING_LIMITS } from './limits-screening.ts';
import { PLAN_LIMITS, TIME_OUT_LIMITS } from './limits-treatment.ts';

/** Every threshold that a rule acts on. */
export const LIMITS = [...SCREENING_LIMITS, ...WAITING_LIMITS, ...PLAN_LIMITS, ...TIME_OUT_LIMITS] as const;

export type LimitId = (typeof LIMITS)[number]['id'];

const BY_ID: ReadonlyMap<string, Limit> = new Map(LIMITS.map((row: Limit) => [row.id, row]));

/** A limit id that the table does not hold: a fault of ours. */
class UnknownLimitFault extends Error {
  readonly limitId: string;

  constructor(limitId: string) {
    super(`No limit ${limitId} in the table.`);
    this.name = 'UnknownLimitFault';
    this.limitId = limitId;
  }
}

/**
 * One threshold with its unit, source and strength. In the unit of its row. Limits of devices are not here: they are
 * in the device registry. Throws `UnknownLimitFault` for an id that the table does not hold. Source: those of the row.
 *
 * @example
 * limit('intervalBlockDays').value // => 14
 * limit('plateletsMinimum1e9PerL').unit // => '10^9/l'
 */
export function limit(id: LimitId): Limit {
  const row = BY_ID.get(id);
  if (row === undefined) throw new UnknownLimitFault(id);
  return row;
}
