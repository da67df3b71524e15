import type { ConsentHeld, CourseState } from '../course/course-state.ts';
import { isBeforeStart } from '../course/is-before-start.ts';
import { consentInForce } from './consent-in-force.ts';
import type { ConsentScope } from './consent-scope.ts';

/** One thing that rests on a consent, and how it stands today. */
export interface ConsentUse {
  /** The id of the use, or of the visit. */
  readonly use: string;
  readonly kind: 'use' | 'session';
  readonly scope: ConsentScope;
  readonly what: string;
  readonly begunOn: string;
  /** `refused`: nobody agrees to it any more, so it has to end. */
  readonly standing: 'agreed' | 'refused' | 'ended';
  /** The day on which the consent that it rested on was taken back; null where it still holds or never did. */
  readonly withdrawnOn: string | null;
  readonly endedOn: string | null;
}

/**
 * Why something may not be used under a scope, in words; null where the person agrees to it today. Asked before every
 * use, and again while it goes on. Source: Percuta policy.
 *
 * @example
 * refusedUse([], 'marketing') // => "The person has not agreed to marketing. Ask for that by itself, or leave it."
 */
export function refusedUse(consents: readonly ConsentHeld[], scope: ConsentScope): string | null {
  if (consentInForce(consents, scope) !== null) return null;
  const on = withdrawnOn(consents, scope);
  const name = scope.replaceAll('-', ' ');
  return on === null
    ? `The person has not agreed to ${name}. Ask for that by itself, or leave it.`
    : `The person took back their consent to ${name} on ${on}. It may not be used.`;
}

/**
 * Everything that rests on a consent of this person: uses on record, and sessions that have not begun. What nobody agrees
 * to any more stands as refused until it is ended; the person and the practice see the same list. Source: Percuta policy.
 *
 * @example
 * consentUses(courseOf([])) // => []
 */
export function consentUses({ consents, consentTalk, visits, sessions }: CourseState): readonly ConsentUse[] {
  const uses = consentTalk.uses.map(({ use, scope, what, entry, ended }): ConsentUse => {
    const agreed = consentInForce(consents, scope) !== null;
    return {
      use,
      kind: 'use',
      scope,
      what,
      begunOn: entry.on,
      standing: ended !== null ? 'ended' : agreed ? 'agreed' : 'refused',
      withdrawnOn: agreed ? null : withdrawnOn(consents, scope),
      endedOn: ended?.entry.on ?? null,
    };
  });
  const agreed = consentInForce(consents, 'treatment') !== null;
  const booked = Object.values(visits)
    .filter(({ visit, cancelled }) => !cancelled && sessions[visit] !== undefined)
    .filter(({ visit }) => isWaiting(sessions[visit]));
  const waiting = booked.map(
    ({ visit, on, entry }): ConsentUse => ({
      use: visit,
      kind: 'session',
      scope: 'treatment',
      what: `Session on ${on}`,
      begunOn: entry.on,
      standing: agreed ? 'agreed' : 'refused',
      withdrawnOn: agreed ? null : withdrawnOn(consents, 'treatment'),
      endedOn: null,
    }),
  );
  return [...uses, ...waiting];
}

function isWaiting(record: CourseState['sessions'][string] | undefined): boolean {
  return record !== undefined && isBeforeStart(record.session);
}

function withdrawnOn(consents: readonly ConsentHeld[], scope: ConsentScope): string | null {
  return consents.flatMap(({ withdrawn }) => withdrawn).findLast((one) => one.scope === scope)?.on ?? null;
}
