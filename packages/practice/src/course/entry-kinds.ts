import { ADVERSE_EVENT_JUDGED } from './entries/adverse-event-judged.ts';
import { ADVERSE_EVENT_RECORDED } from './entries/adverse-event-recorded.ts';
import { AFTERCARE_GIVEN } from './entries/aftercare-given.ts';
import { ATTENDANCE_NOTED } from './entries/attendance-noted.ts';
import { CARTRIDGE_ADDED } from './entries/cartridge-added.ts';
import { CHECK_IN_ANSWERED } from './entries/check-in-answered.ts';
import { CONSENT_GIVEN } from './entries/consent-given.ts';
import { CONSENT_QUESTION_ANSWERED } from './entries/consent-question-answered.ts';
import { CONSENT_QUESTION_ASKED } from './entries/consent-question-asked.ts';
import { CONSENT_READ } from './entries/consent-read.ts';
import { CONSENT_USE_BEGUN } from './entries/consent-use-begun.ts';
import { CONSENT_USE_ENDED } from './entries/consent-use-ended.ts';
import { CONSENT_WITHDRAWN } from './entries/consent-withdrawn.ts';
import { CORRECTION_ADDED } from './entries/correction-added.ts';
import { FINDING_OVERRIDDEN } from './entries/finding-overridden.ts';
import { HANDPIECE_DISINFECTED } from './entries/handpiece-disinfected.ts';
import { NEEDLING_FINISHED } from './entries/needling-finished.ts';
import { NEEDLING_STARTED } from './entries/needling-started.ts';
import { NEEDLING_STOPPED } from './entries/needling-stopped.ts';
import { OUTCOME_MEASURED } from './entries/outcome-measured.ts';
import { PHOTOGRAPH_NOTED } from './entries/photograph-noted.ts';
import { PHOTOGRAPH_TAKEN } from './entries/photograph-taken.ts';
import { PHOTOGRAPH_WITHHELD } from './entries/photograph-withheld.ts';
import { PLAN_PROPOSED } from './entries/plan-proposed.ts';
import { REPORT_ANSWERED } from './entries/report-answered.ts';
import { REPORT_RECEIVED } from './entries/report-received.ts';
import { REPORT_TRIAGED } from './entries/report-triaged.ts';
import { SCREENING_ANSWERED } from './entries/screening-answered.ts';
import { SESSION_CHECKED_IN } from './entries/session-checked-in.ts';
import { SESSION_SCREENED } from './entries/session-screened.ts';
import { SESSION_SEALED } from './entries/session-sealed.ts';
import { SESSION_SIGNED_IN } from './entries/session-signed-in.ts';
import { SESSION_SIGNED_OUT } from './entries/session-signed-out.ts';
import { TIME_OUT_CONFIRMED } from './entries/time-out-confirmed.ts';
import { TIME_OUT_RECORDED } from './entries/time-out-recorded.ts';
import { VISIT_BOOKED } from './entries/visit-booked.ts';
import { VISIT_CANCELLED } from './entries/visit-cancelled.ts';
import { VISIT_MOVED } from './entries/visit-moved.ts';
import { ZONE_DELIVERED } from './entries/zone-delivered.ts';
import type { Entry, EntryKind } from './entry.ts';

/** Every kind of entry that a record may hold, in the order of a course. */
const ENTRY_KINDS = {
  'screening-answered': SCREENING_ANSWERED,
  'finding-overridden': FINDING_OVERRIDDEN,
  'plan-proposed': PLAN_PROPOSED,
  'consent-question-asked': CONSENT_QUESTION_ASKED,
  'consent-question-answered': CONSENT_QUESTION_ANSWERED,
  'consent-read': CONSENT_READ,
  'consent-given': CONSENT_GIVEN,
  'consent-withdrawn': CONSENT_WITHDRAWN,
  'consent-use-begun': CONSENT_USE_BEGUN,
  'consent-use-ended': CONSENT_USE_ENDED,
  'visit-booked': VISIT_BOOKED,
  'visit-moved': VISIT_MOVED,
  'visit-cancelled': VISIT_CANCELLED,
  'attendance-noted': ATTENDANCE_NOTED,
  'session-checked-in': SESSION_CHECKED_IN,
  'session-screened': SESSION_SCREENED,
  'session-signed-in': SESSION_SIGNED_IN,
  'time-out-recorded': TIME_OUT_RECORDED,
  'time-out-confirmed': TIME_OUT_CONFIRMED,
  'needling-started': NEEDLING_STARTED,
  'zone-delivered': ZONE_DELIVERED,
  'cartridge-added': CARTRIDGE_ADDED,
  'needling-stopped': NEEDLING_STOPPED,
  'needling-finished': NEEDLING_FINISHED,
  'aftercare-given': AFTERCARE_GIVEN,
  'handpiece-disinfected': HANDPIECE_DISINFECTED,
  'session-signed-out': SESSION_SIGNED_OUT,
  'session-sealed': SESSION_SEALED,
  'report-received': REPORT_RECEIVED,
  'report-triaged': REPORT_TRIAGED,
  'report-answered': REPORT_ANSWERED,
  'check-in-answered': CHECK_IN_ANSWERED,
  'adverse-event-recorded': ADVERSE_EVENT_RECORDED,
  'adverse-event-judged': ADVERSE_EVENT_JUDGED,
  'outcome-measured': OUTCOME_MEASURED,
  'photograph-taken': PHOTOGRAPH_TAKEN,
  'photograph-noted': PHOTOGRAPH_NOTED,
  'photograph-withheld': PHOTOGRAPH_WITHHELD,
  'correction-added': CORRECTION_ADDED,
} as const;

export type EntryKindName = keyof typeof ENTRY_KINDS;

export const ENTRY_KIND_NAMES = Object.keys(ENTRY_KINDS) as [EntryKindName, ...EntryKindName[]];

/** What an entry of each kind says. */
export type EntryBodies = {
  readonly [K in EntryKindName]: (typeof ENTRY_KINDS)[K] extends EntryKind<K, infer Body> ? Body : never;
};

/** An entry of one kind, or of any of several. */
export type EntryOf<K extends EntryKindName> = { readonly [Kind in K]: Entry<Kind, EntryBodies[Kind]> }[K];

/** Any entry of a record. */
export type CourseEntry = EntryOf<EntryKindName>;

/** The kinds, typed so that a kind and its body stay together. */
export const KINDS: { readonly [K in EntryKindName]: EntryKind<K, EntryBodies[K]> } = ENTRY_KINDS;
