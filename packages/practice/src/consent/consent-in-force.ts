import type { ConsentHeld } from '../course/course-state.ts';
import { CONSENT_SCOPES, type ConsentScope } from './consent-scope.ts';

/**
 * The consent that stands for one scope today, or null. The newest form that was signed as a whole decides: what it
 * leaves out is not agreed to, whatever an older form said. A scope that was withdrawn stays so until it is given again.
 * It does not say for which plan: compare `planHash`. Source: Percuta policy.
 *
 * @example
 * consentInForce([], 'treatment') // => null
 */
export function consentInForce(consents: readonly ConsentHeld[], scope: ConsentScope): ConsentHeld | null {
  const deciding = consents.findLast((one) => one.scopes.includes(scope) || one.scopes.includes('treatment'));
  if (deciding === undefined || !deciding.scopes.includes(scope)) return null;
  return deciding.withdrawn.some((one) => one.scope === scope) ? null : deciding;
}

/**
 * Every scope, and whether a use under it is agreed to today: what a sweep through photographs, teaching sets and
 * research exports goes by. Source: Percuta policy.
 *
 * @example
 * consentedScopes([]).marketing // => false
 */
export function consentedScopes(consents: readonly ConsentHeld[]): Readonly<Record<ConsentScope, boolean>> {
  const scopes = CONSENT_SCOPES.map((scope) => [scope, consentInForce(consents, scope) !== null] as const);
  return Object.fromEntries(scopes) as Record<ConsentScope, boolean>;
}
