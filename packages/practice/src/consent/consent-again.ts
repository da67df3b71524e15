import type { ConsentHeld } from '../course/course-state.ts';
import { type ConsentedPlan, consentDocument } from './consent-document.ts';
import { consentInForce } from './consent-in-force.ts';

/** Why somebody has to consent again. */
export type ConsentAgain = 'never given' | 'plan changed' | 'text changed';

/**
 * Why consent to treatment is needed, or needed again, before this plan is followed; null where what was signed still
 * holds: this very version of the plan, in the very words of today. Withdrawn counts as never given. Source: Percuta
 * policy.
 *
 * @example
 * const plan = { version: 1, hash: planHash(1, EXAMPLE_COURSE_PLAN), plan: EXAMPLE_COURSE_PLAN, deviceName: 'SkinPen', scope: [] };
 * consentAgain([], plan) // => "never given"
 */
export function consentAgain(consents: readonly ConsentHeld[], plan: ConsentedPlan): ConsentAgain | null {
  const held = consentInForce(consents, 'treatment');
  if (held === null) return 'never given';
  if (held.planHash !== plan.hash) return 'plan changed';
  return held.documentHash === consentDocument(plan, held.language).hash ? null : 'text changed';
}
