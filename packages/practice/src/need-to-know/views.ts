import type { Triage } from '../aftercare/triage.ts';
import type { ConsentScope } from '../consent/consent-scope.ts';
import type { ConsentUse } from '../consent/consent-uses.ts';
import type { AttendanceCount } from '../course/attendance.ts';
import type { CourseCheckIn } from '../course/check-ins-of.ts';
import type { CoursePlan } from '../course/course-plan.ts';
import type { CourseState, Written } from '../course/course-state.ts';
import type { CorrectionAdded } from '../course/entries/correction-added.ts';
import type { OutcomeMeasured } from '../course/entries/outcome-measured.ts';
import type { ScopeOfZone } from '../course/entries/plan-proposed.ts';
import type { VisitBooked, VisitTime } from '../course/entries/visit-booked.ts';
import type { HarmOutcome } from '../harm/adverse-event.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import type { OpenItem } from '../session/gate.ts';
import type { DeliveredZone } from '../session/session.ts';
import type { SessionState } from '../session/session-moves.ts';

/** Whether a session may come, and nothing of why not. */
export type Clearance = 'cleared' | 'not cleared';

/** Where a visit is, as the calendar knows it. */
export type VisitStage = 'booked' | 'here' | 'in treatment' | 'done' | 'cancelled' | 'missed';

/** One visit as the front desk sees it. */
export interface DeskVisit extends VisitTime {
  readonly visit: string;
  readonly purpose: VisitBooked['purpose'];
  readonly stage: VisitStage;
  /** When the person arrived, and how late; null where nobody noted it. */
  readonly arrivedAt: string | null;
  readonly lateMinutes: number | null;
  /** Null where there is nothing to be cleared for. */
  readonly clearance: Clearance | null;
}

export interface FrontDeskView {
  readonly role: 'front-desk';
  readonly visits: readonly DeskVisit[];
  /** How often they came, came late, and did not come. */
  readonly attendance: AttendanceCount;
}

/** What the owner answers for: that sessions were held, with what, and how they ended. Nothing of the person's health. */
export interface OwnerView {
  readonly role: 'owner';
  readonly visits: readonly DeskVisit[];
  readonly sessions: readonly {
    readonly session: string;
    readonly state: SessionState;
    readonly startedOn: string | null;
    readonly practitioner: string | null;
    readonly device: string | null;
    readonly cartridges: readonly string[];
    readonly stoppedEarly: boolean;
    readonly adverseEventNow: boolean | null;
    readonly sealedAs: string | null;
  }[];
  readonly overrides: number;
  /** Reports by level, and how many of them nobody has closed. */
  readonly reports: { readonly byLevel: readonly number[]; readonly open: number };
}

/** One finding in words for the person. */
export interface PatientFinding {
  readonly rule: string;
  readonly verdict: string;
  readonly says: string;
  readonly until: string | null;
  readonly sources: readonly string[];
}

export interface PatientView {
  readonly role: 'patient';
  readonly answers: ScreeningAnswers | null;
  readonly findings: readonly PatientFinding[];
  /** What a clinician decided in spite of a finding, and why. */
  readonly decisions: readonly {
    readonly rule: string;
    readonly by: string;
    readonly on: string;
    readonly reason: string;
  }[];
  readonly plan: {
    readonly version: number;
    readonly hash: string;
    readonly deviceName: string;
    readonly plan: CoursePlan;
    readonly scope: readonly ScopeOfZone[];
    /** Whether it waits for the person's consent. */
    readonly awaitsConsent: boolean;
  } | null;
  readonly consents: readonly {
    /** The number of its entry, by which it is fetched as a paper. */
    readonly entry: number;
    readonly planVersion: number;
    readonly on: string;
    readonly scopes: readonly ConsentScope[];
    readonly withdrawn: readonly ConsentScope[];
    readonly text: string;
    readonly documentHash: string;
  }[];
  /** What was asked about the text, and answered. */
  readonly questions: readonly {
    readonly question: string;
    readonly on: string;
    readonly asks: string;
    readonly answer: { readonly on: string; readonly says: string } | null;
  }[];
  /** Everything that rests on a consent, and what has to end. */
  readonly uses: readonly ConsentUse[];
  readonly outcomes: readonly (Pick<OutcomeMeasured, 'measure' | 'scale' | 'zone' | 'score' | 'about'> & {
    readonly blinded: boolean;
  })[];
  readonly visits: readonly (VisitTime & Pick<VisitBooked, 'visit' | 'purpose'> & { readonly stage: VisitStage })[];
  readonly sessions: readonly {
    readonly session: string;
    readonly state: SessionState;
    readonly on: string | null;
    readonly delivered: readonly DeliveredZone[];
    readonly stoppedBecause: string | null;
    readonly aftercare: { readonly sheetHash: string; readonly nextContactOn: string } | null;
    readonly sealedAs: string | null;
  }[];
  readonly reports: readonly {
    readonly report: string;
    readonly on: string;
    readonly triage: Triage | null;
    readonly answers: readonly { readonly on: string; readonly words: string }[];
    readonly closed: boolean;
  }[];
  /** When the practice asks how it goes, from the last session on. */
  readonly checkIns: readonly CourseCheckIn[];
  /** Harms, as they are judged now. */
  readonly adverseEvents: readonly {
    readonly event: string;
    readonly on: string;
    readonly beganOn: string | null;
    readonly term: string;
    readonly says: string;
    readonly outcome: HarmOutcome;
  }[];
  readonly corrections: readonly Written<CorrectionAdded>[];
}

/** All of it, with what is open for every session that may still start. */
export interface TreatingView {
  readonly role: 'practitioner' | 'responsible-clinician';
  readonly course: CourseState;
  readonly open: Readonly<Record<string, readonly OpenItem[]>>;
  readonly clearance: Readonly<Record<string, Clearance>>;
}

/** What one role sees of one record. */
export type CourseView = FrontDeskView | OwnerView | PatientView | TreatingView;
