import { calendarDay } from '../calendar-day.ts';
import { evaluate } from '../evaluate.ts';
import { type Gate, gateOf } from '../gate.ts';
import type { Evaluation } from '../rule.ts';
import type { TimeOutFacts } from './time-out-facts.ts';
import { TIME_OUT_RULES } from './time-out-rules.ts';

/** What the time-out says: all findings, and whether needling may start as things stand. */
export interface TimeOutAnswer extends Evaluation {
  readonly gate: Gate;
  /** No item is refused, deferred, or waiting for an answer or a clinician. */
  readonly mayStart: boolean;
}

/**
 * Asks all rules of the time-out on an ISO day of the practice. `mayStart` is false while anything is refused, not yet
 * said, or up to a clinician; an override with name and reason is the session's business, not this function's. It does
 * not look at screening or plan. Source: WHO surgical safety checklist, FDA page on microneedling devices, and policy.
 * @example
 * checkTimeOut(TIME_OUT_BASELINE.facts, '2026-11-24').mayStart // => true
 * checkTimeOut({ ...TIME_OUT_BASELINE.facts, emergency: { kit: false, complicationPlan: true } }, '2026-11-24').verdict // => 'refuse'
 */
export function checkTimeOut(facts: TimeOutFacts, asOn: string): TimeOutAnswer {
  const answer = evaluate(TIME_OUT_RULES, facts, { asOn: calendarDay(asOn) });
  const gate = gateOf(answer);
  return { ...answer, gate, mayStart: gate === 'open' };
}
