import type { Credential } from '../course/credential.ts';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';

/** Two months: long enough to renew with most boards before a booking is lost. Percuta policy. */
const WARN_DAYS = 60;

/** How a credential stands on a day. */
export interface CredentialStanding {
  readonly state: 'valid' | 'ends soon' | 'ran out' | 'not yet';
  /** The last ISO day on which it entitles: its own, or that of the training it rests on. */
  readonly until: string;
  /** Days left, the last one not counted; negative where it ran out. Unit: d. */
  readonly daysLeft: number;
}

/**
 * How a credential stands on an ISO day of the practice, and until when it entitles. It warns 60 days ahead. Whether the
 * device of a plan is among those that it covers is not asked here. Source: Percuta policy.
 *
 * @example
 * const physician = { profession: 'physician', jurisdiction: 'Example', issuedBy: 'Board', validFrom: '2020-01-01', validUntil: '2027-12-31', devices: null };
 * credentialStanding(physician, '2026-11-24').state // => "valid"
 * credentialStanding({ ...physician, trainingValidUntil: '2026-12-24' }, '2026-11-24') // => { state: "ends soon", until: "2026-12-24", daysLeft: 30 }
 */
export function credentialStanding(
  { validFrom, validUntil, trainingValidUntil }: Credential,
  on: string,
): CredentialStanding {
  const until = trainingValidUntil != null && trainingValidUntil < validUntil ? trainingValidUntil : validUntil;
  const daysLeft = daysBetween(calendarDay(on), calendarDay(until));
  const state = on < validFrom ? 'not yet' : daysLeft < 0 ? 'ran out' : daysLeft <= WARN_DAYS ? 'ends soon' : 'valid';
  return { state, until, daysLeft };
}
