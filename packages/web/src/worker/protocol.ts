import type { Zone } from '@percuta/evidence';
import type { AssumedField } from '@percuta/practice';
import type { Band } from '../numbers/band.ts';
import type { Choice } from '../plan/choice.ts';

/** A page asks; the worker answers each question once, in order. */
export interface Ask<Choice> {
  readonly id: number;
  readonly choice: Choice;
}

export type Answer<Computed> =
  | { readonly id: number; readonly ok: true; readonly computed: Computed }
  | { readonly id: number; readonly ok: false; readonly fault: string };

export type Verdict = 'refuse' | 'defer' | 'ask' | 'caution' | 'fine';

export const MEASURES = ['wrinkles', 'papillary', 'dermis', 'epidermis'] as const;
export type Measure = (typeof MEASURES)[number];

/** Where no honest width exists the model gives no band. */
export type MaybeBand = Band | null;

export interface Outlook {
  readonly days: readonly number[];
  readonly byMeasure: Readonly<Record<Measure, readonly MaybeBand[]>>;
}

/** One way of needling this skin, and what follows. */
export interface Course {
  readonly outlook: Outlook;
  readonly depthMm: MaybeBand;
  readonly puncturesPerCm2: MaybeBand;
  readonly barrierOpenHours: MaybeBand;
  readonly channelOpenHours: MaybeBand;
  readonly rednessDays: MaybeBand;
  /** Share of the zone's area that is wounded to at least each depth. */
  readonly depthArea: readonly { readonly depthMm: number; readonly areaShare: Band }[];
  readonly openDaysOf30: MaybeBand;
  readonly infectionRelativeRisk: MaybeBand;
}

export interface SourceLine {
  readonly id: string;
  readonly text: string;
  /** How it came to us; set where it was not read in the original. */
  readonly tag?: 'SECONDARY' | 'RECALLED';
  readonly url?: string;
}

export interface ConflictSide {
  readonly from: string;
  readonly says: string;
  readonly restsOn: string;
}

export interface FindingView {
  readonly rule: string;
  readonly version: string;
  readonly title: string;
  readonly verdict: Verdict;
  readonly until: string | null;
  readonly condition: string | null;
  readonly because: string;
  /** The questions that were left open, as they are asked. */
  readonly missing: readonly string[];
  readonly conflict: readonly ConflictSide[];
  readonly sources: readonly SourceLine[];
  readonly strength: string;
  readonly isAwaitingCheck: boolean;
  readonly mayOverride: boolean;
  readonly blocksSession: boolean;
  /** Met by leaving this zone out. */
  readonly excludesZone: Zone | null;
}

export interface Screened {
  readonly verdict: Verdict;
  readonly findings: readonly FindingView[];
  /** Rules that were asked and raised nothing. */
  readonly fine: readonly { readonly rule: string; readonly title: string }[];
  readonly ruleset: string;
  readonly asOn: string;
}

/** What the plan's rules allow for one zone on the chosen device. */
export interface ZoneLimit {
  readonly zone: Zone;
  /** Zero where the zone is forbidden, null where no limit is on record. */
  readonly capMm: number | null;
  readonly label: 'on' | 'off' | 'unknown';
}

/** Below the first a plan is refused, below the second a clinician is asked. */
export interface IntervalLimits {
  readonly refusedBelowDays: number;
  readonly askedBelowDays: number;
}

export interface PlanCheck {
  readonly verdict: Verdict;
  readonly findings: readonly FindingView[];
  readonly zones: readonly ZoneLimit[];
  readonly deviceMaximumMm: number | null;
  readonly evaluatedMaximumMm: number | null;
  readonly interval: IntervalLimits;
  /** Whether the chosen zone is on the device’s label, under which clearance, or why not. */
  readonly scope: { readonly label: ZoneLimit['label']; readonly clearance: string | null };
}

/** The needling at home that is set beside the plan. */
export interface HomeCourse {
  readonly needleLengthMm: number;
  readonly rolls: number;
  readonly intervalDays: number;
  readonly uses: number;
}

export interface Computed {
  readonly choice: Choice;
  /** What of the device is not on record and had to be assumed, with what was taken. */
  readonly assumed: readonly { readonly field: AssumedField; readonly value: number }[];
  readonly plan: PlanCheck;
  /** Null where the plan is refused: nobody is shown the benefit of what may not be done. */
  readonly practice: Course | null;
  readonly nothing: Outlook;
  readonly home: Course;
  readonly homeCourse: HomeCourse;
  /** People in trials, infections among them, and how high the true share could be. */
  readonly infectionInTrials: { readonly people: number; readonly infected: number; readonly upperShare: number };
  readonly screened: Screened;
  readonly anatomy: { readonly epidermisMm: number; readonly dermisMm: number };
  /** How long after the last session people were followed. */
  readonly followUpDays: number;
  readonly unknown: readonly string[];
  readonly extrapolations: { readonly plan: readonly string[]; readonly home: readonly string[] };
  readonly sources: readonly SourceLine[];
  readonly model: {
    readonly version: string;
    readonly posterior: string;
    readonly draws: number;
    readonly seed: number;
  };
}
