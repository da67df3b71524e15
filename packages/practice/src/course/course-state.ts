import type { Triage } from '../aftercare/triage.ts';
import type { ConsentScope } from '../consent/consent-scope.ts';
import { type ConsentTalk, NO_CONSENT_TALK } from '../consent/consent-talk.ts';
import type { Photograph } from '../photographs/photograph.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import type { Disinfection } from '../session/disinfection.ts';
import type { Session } from '../session/session.ts';
import type { Attendance } from './attendance.ts';
import type { AdverseEventJudged } from './entries/adverse-event-judged.ts';
import type { AdverseEventRecorded } from './entries/adverse-event-recorded.ts';
import type { AftercareGiven } from './entries/aftercare-given.ts';
import type { CheckInAnswered } from './entries/check-in-answered.ts';
import type { ConsentGiven } from './entries/consent-given.ts';
import type { CorrectionAdded } from './entries/correction-added.ts';
import type { FindingOverridden } from './entries/finding-overridden.ts';
import type { NeedlingStarted } from './entries/needling-started.ts';
import type { OutcomeMeasured } from './entries/outcome-measured.ts';
import type { PlanProposed } from './entries/plan-proposed.ts';
import type { ReportAnswered } from './entries/report-answered.ts';
import type { ReportReceived } from './entries/report-received.ts';
import type { SessionSignedIn } from './entries/session-signed-in.ts';
import type { TimeOutRecorded } from './entries/time-out-recorded.ts';
import type { VisitBooked } from './entries/visit-booked.ts';
import type { EntryFrame } from './entry.ts';

/** What an entry said, with who wrote it, when, and where in the record. */
export type Written<Body> = Body & { readonly entry: EntryFrame };

/** One consent, and what of it was withdrawn since. */
export interface ConsentHeld extends Written<ConsentGiven> {
  readonly withdrawn: readonly { readonly scope: ConsentScope; readonly on: string; readonly entry: number }[];
}

/** One visit as it stands after moves. */
export interface Visit extends VisitBooked {
  readonly cancelled: boolean;
  /** Not there where nothing is noted. */
  readonly attendance?: Attendance;
  readonly entry: EntryFrame;
}

/** One session with everything that was written on it. */
export interface SessionRecord {
  readonly id: string;
  readonly session: Session;
  readonly checkedInOn: string | null;
  readonly screenedOn: string | null;
  readonly signIn: Written<SessionSignedIn> | null;
  readonly timeOut: Written<TimeOutRecorded> | null;
  /** Who of the staff confirmed which time-out besides whoever held it; not there where nobody did. */
  readonly confirmed?: { readonly timeOut: number; readonly by: string };
  readonly started: Written<NeedlingStarted> | null;
  readonly aftercare: Written<AftercareGiven> | null;
  /** How the handpiece was disinfected afterwards; not there where nobody said. */
  readonly disinfection?: Disinfection;
  /** The digest that it was sealed with; null before. */
  readonly sealedAs: string | null;
  readonly sealedOn: string | null;
}

/** One report of a person about the time after a session, with what the rules and people made of it. */
export interface Report extends Written<ReportReceived> {
  readonly triage: Triage | null;
  readonly answers: readonly Written<ReportAnswered>[];
}

/** One harm, as it was judged first and since. */
export interface AdverseEvent extends Written<AdverseEventRecorded> {
  readonly judgedAgain: readonly Written<AdverseEventJudged>[];
}

/** What the record of one person says, all of it, as of its last entry. */
export interface CourseState {
  /** Entries told so far; the next one has the number after it. */
  readonly length: number;
  /** Every answer with the day on which it was given; null where nobody was asked. */
  readonly answers: ScreeningAnswers | null;
  readonly overrides: readonly Written<FindingOverridden>[];
  /** Every version, oldest first. */
  readonly plans: readonly Written<PlanProposed>[];
  readonly consents: readonly ConsentHeld[];
  /** What was read, asked and used around them. */
  readonly consentTalk: ConsentTalk;
  readonly visits: Readonly<Record<string, Visit>>;
  readonly sessions: Readonly<Record<string, SessionRecord>>;
  readonly reports: Readonly<Record<string, Report>>;
  /** By the name of the check-in. */
  readonly checkIns: Readonly<Record<string, Written<CheckInAnswered>>>;
  readonly adverseEvents: Readonly<Record<string, AdverseEvent>>;
  /** Every grade, oldest first. */
  readonly outcomes: readonly Written<OutcomeMeasured>[];
  /** By their ids. */
  readonly photographs: Readonly<Record<string, Photograph>>;
  readonly corrections: readonly Written<CorrectionAdded>[];
}

/** A record in which nothing stands yet. */
export const BLANK_COURSE: CourseState = {
  length: 0,
  answers: null,
  overrides: [],
  plans: [],
  consents: [],
  consentTalk: NO_CONSENT_TALK,
  visits: {},
  sessions: {},
  reports: {},
  checkIns: {},
  adverseEvents: {},
  outcomes: [],
  photographs: {},
  corrections: [],
};
