import type { Provenance, Provenanced, Strength } from '../schema.ts';

/** The five verdicts, strongest first. The strongest finding decides. */
export const VERDICTS = ['refuse', 'defer', 'ask', 'caution', 'fine'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** When a rule is asked: at screening, while a plan is written, or at the time-out before the first puncture. */
export type RulePhase = 'screening' | 'plan' | 'time-out';

/** Who may go on in spite of the rule: nobody, or a named clinician who gives a reason. */
export type RuleOverride = 'none' | 'clinician';

/** Every rule there is. Ids are stable; S29, S35, T02 and T09 are reserved and stay empty. */
export const RULE_IDS = [
  ...(['S01', 'S02', 'S03', 'S04', 'S05', 'S06', 'S07', 'S08', 'S09', 'S10'] as const),
  ...(['S11', 'S12', 'S13', 'S14', 'S15', 'S16', 'S17', 'S18', 'S19', 'S20'] as const),
  ...(['S21', 'S22', 'S23', 'S24', 'S25', 'S26', 'S27', 'S28', 'S30', 'S31'] as const),
  ...(['S32', 'S33', 'S34', 'S36', 'S37', 'S38', 'S39', 'S40'] as const),
  ...(['P01', 'P02', 'P03', 'P04', 'P05', 'P06', 'P07', 'P08', 'P09', 'P10', 'P11', 'P12', 'P13'] as const),
  ...(['T01', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T10', 'T11'] as const),
] as const;

export type RuleId = (typeof RULE_IDS)[number];

/** One side of a disagreement between sources. Both sides are shown; they are never averaged. */
export interface ConflictSide {
  /** Whom it is from. */
  readonly from: string;
  readonly says: string;
  /** What the statement rests on. */
  readonly restsOn: string;
  readonly sources: readonly string[];
  readonly strength: Strength;
  readonly provenance: Provenance;
  readonly status?: 'awaiting-clinical-check';
  readonly usedBecause?: string;
}

/** At least two sides, side by side. */
export type Conflict = readonly [ConflictSide, ConflictSide, ...ConflictSide[]];

/** What a rule is, says and rests on. When it fires is decided by its predicate in `practice`. */
export interface RuleRecord extends Provenanced {
  readonly id: RuleId;
  readonly phase: RulePhase;
  readonly title: string;
  /** The condition in plain words; figures are those of `limits.ts` and of the device registry. */
  readonly when: string;
  /** The strongest verdict that the rule can give. */
  readonly verdict: Verdict;
  /** All verdicts that it may give, strongest first, where there is more than one. */
  readonly verdicts?: readonly Verdict[];
  readonly override: RuleOverride;
  /** Where the override depends on the verdict; a caution needs none. */
  readonly overrideByVerdict?: Readonly<Partial<Record<Verdict, RuleOverride>>>;
  /** No session starts while this finding stands, although its verdict alone would allow one. */
  readonly blocksSession?: boolean;
  /** The finding can be met by leaving the zone concerned out of the plan. */
  readonly excludesZone?: boolean;
  /** For the professional. */
  readonly because: string;
  /** For the person. Never tells anyone to stop a medicine; ends in what to do. */
  readonly patientWording: string;
  readonly conflict?: Conflict;
  readonly version: string;
  /** ISO 8601; after this day the rule counts as stale until a clinician has looked at it again. */
  readonly reviewDue: string;
}

/** The edition that every rule of this register carries until it is changed by itself. */
export const FIRST_EDITION = { version: '1', reviewDue: '2027-11-24' } as const;
