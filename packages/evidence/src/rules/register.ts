import { PLAN_RULES } from './plan-rules.ts';
import type { RuleId, RuleRecord } from './rule.ts';
import { HEALTH_RULES } from './screening-health.ts';
import { SKIN_RULES } from './screening-skin.ts';
import { TIME_OUT_RULES } from './time-out-rules.ts';

/** All 60 rules, in the order of their ids. */
export const RULES: readonly RuleRecord[] = [...HEALTH_RULES, ...SKIN_RULES, ...PLAN_RULES, ...TIME_OUT_RULES];

const BY_ID: ReadonlyMap<string, RuleRecord> = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule id that the register does not hold: a fault of ours, not of the person’s answers. */
export class UnknownRuleFault extends Error {
  readonly ruleId: string;

  constructor(ruleId: string) {
    super(`No rule ${ruleId} in the register.`);
    this.name = 'UnknownRuleFault';
    this.ruleId = ruleId;
  }
}

/**
 * The record of one rule: what it is, what it says, what it rests on. No units. It does not decide whether the rule
 * fires: predicates do, in `practice`. Throws `UnknownRuleFault` for an id that is not in the register. Source: the
 * sources that each record names.
 *
 * @example
 * ruleRecord('S10').verdict // => 'ask'
 * ruleRecord('P07').override // => 'none'
 */
export function ruleRecord(id: RuleId): RuleRecord {
  const record = BY_ID.get(id);
  if (record === undefined) throw new UnknownRuleFault(id);
  return record;
}
