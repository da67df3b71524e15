import { FOLLOW_UP, NOT_ON_OPEN_CHANNELS } from '@percuta/evidence';
import type { SidedZone } from '../plan/sided-zone.ts';
import { calendarDay } from '../rules/calendar-day.ts';
import { canonicalJson } from '../rules/canonical-json.ts';
import { sha256 } from '../rules/sha256.ts';
import { type AftercareDay, aftercareDay } from './aftercare-day.ts';
import type { PracticeNumbers } from './practice-numbers.ts';
import { RED_FLAG_IDS, SIGNS, signLevel } from './signs.ts';

/** What the sheet is written for. */
export interface NeedledSession {
  /** The day of the session, ISO 8601. */
  readonly on: string;
  readonly zones: readonly SidedZone[];
  readonly anaestheticUsed: boolean;
  /** Null where the practice has not set them: no session starts then. */
  readonly numbers: PracticeNumbers | null;
}

/** What a person takes home. */
export interface AftercareSheet extends NeedledSession {
  /** From day 0 to 14, with the calendar day. */
  readonly days: readonly (AftercareDay & { readonly on: string })[];
  readonly onSkin: readonly string[];
  /** Signs for which an ambulance is called, and those for which the practice is, at once. */
  readonly callEmergency: readonly string[];
  readonly callPractice: readonly string[];
  /** Days on which the practice asks. */
  readonly contacts: readonly string[];
  /** When the next visit is due, the first and the last day. */
  readonly nextVisit: { readonly from: string; readonly to: string };
  readonly hash: string;
}

const LAST_DAY = 14;

/**
 * The aftercare sheet of a delivered session: each day's guidance on its calendar day, whom to call with which sign, and
 * when the practice asks. The same session gives the same sheet and digest. Source: the course after a session, the
 * aftercare steps of device labels, the follow-up of study visits, and policy.
 *
 * @example
 * const session = { on: '2026-11-24', zones: ['left-cheek'], anaestheticUsed: false, numbers: EXAMPLE_CONTEXT.numbers };
 * aftercareSheet(session).contacts // => ["2026-11-25", "2026-11-27", "2026-12-01"]
 * aftercareSheet(session).days.length // => 15
 */
export function aftercareSheet(session: NeedledSession): AftercareSheet {
  const dayAfter = (days: number) => calendarDay(session.on).add({ days }).toString();
  const days = Array.from({ length: LAST_DAY + 1 }, (_, day) => ({ ...aftercareDay(day), on: dayAfter(day) }));
  const { low, high } = FOLLOW_UP.visitDays;
  const sheet = {
    ...session,
    days,
    onSkin: NOT_ON_OPEN_CHANNELS.applied,
    callEmergency: signsOfLevel(1, session.anaestheticUsed),
    callPractice: signsOfLevel(2, session.anaestheticUsed),
    contacts: FOLLOW_UP.contactDays.map(dayAfter),
    nextVisit: { from: dayAfter(low), to: dayAfter(high) },
  };
  return { ...sheet, hash: `sha256:${sha256(canonicalJson(sheet))}` };
}

function signsOfLevel(level: 1 | 2, anaestheticUsed: boolean): readonly string[] {
  return RED_FLAG_IDS.filter((id) => signLevel(id, null) === level)
    .filter((id) => anaestheticUsed || id !== 'anaesthetic-poisoning')
    .map((id) => SIGNS[id].asks);
}
