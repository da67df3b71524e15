import type { Conflict, Provenance, RuleId, RuleOverride, Strength, Verdict } from '@percuta/evidence';
import type { Temporal } from 'temporal-polyfill';

/** What every rule is told besides the facts: the calendar day it is asked on, in the practice's time zone. */
export interface RuleContext {
  readonly asOn: Temporal.PlainDate;
}

/** What a rule concludes from what is known. `null` instead: it has nothing to say. */
export interface Judgement {
  readonly verdict: Exclude<Verdict, 'fine'>;
  /** The first calendar day on which the reason is over. Leave it out where nobody can name a day. */
  readonly until?: Temporal.PlainDate;
  /** What has to happen first, where no day can be named: "until healed, then 14 days". */
  readonly condition?: string;
  /** Details that the verdict would have wanted, by path. They are asked for: the verdict is at least `ask`, and blocks. */
  readonly missing?: readonly string[];
  /** What it was in this case: "Stopped on 2026-08-20; 180 days are over on 2027-02-16." The register says the rest. */
  readonly because?: string;
  /** Only where the register's own word is not to hold. */
  readonly blocksSession?: boolean;
  /** The finding is met by leaving this zone out. */
  readonly excludesZone?: string;
  /** The finding is met by not using this agent. */
  readonly excludesAgent?: string;
}

/** One situation on which a rule is tried, told as a change to its family's baseline, which trips no rule. */
export interface RuleCase<Facts, Context extends RuleContext> {
  /** As a clinician would say it: "warfarin, INR 3.8 measured yesterday". */
  readonly name: string;
  readonly facts?: Partial<Facts>;
  readonly context?: Partial<Context>;
  /** What the first finding must say, where the case is about more than firing. Dates are ISO 8601. */
  readonly gives?: Partial<Pick<Finding, 'verdict' | 'until' | 'excludesZone' | 'excludesAgent' | 'blocksSession'>>;
}

/**
 * One rule: when it speaks, and what it says then. A file each, always this shape. Its wording, sources, strength,
 * override and figures stand in the register of `@percuta/evidence` under the same id.
 */
export interface Rule<Facts, Context extends RuleContext = RuleContext> {
  readonly id: RuleId;
  /** Raised by one whenever `judge` decides anything differently; part of the ruleset's hash. */
  readonly version: number;
  /** Paths into the facts without which the rule cannot be decided. Where one is missing, `evaluate` asks and blocks. */
  readonly needs: readonly string[];
  /** Paths that it looks at where they are there; shown among a finding's inputs, never asked for by themselves. */
  readonly reads?: readonly string[];
  /** Speaks only of what is known; what is missing is `evaluate`'s business. Pure. */
  readonly judge: (facts: Facts, context: Context) => Judgement | readonly Judgement[] | null;
  readonly cases: {
    readonly fires: readonly RuleCase<Facts, Context>[];
    readonly doesNotFire: readonly RuleCase<Facts, Context>[];
  };
}

/** A rule that spoke, with everything that somebody who has to answer for it wants to see. */
export interface Finding {
  readonly rule: RuleId;
  readonly title: string;
  readonly verdict: Verdict;
  /** ISO 8601 date from which the reason no longer holds; null where none can be named (then see `condition`). */
  readonly until: string | null;
  readonly condition?: string;
  readonly missing: readonly string[];
  readonly inputs: Readonly<Record<string, unknown>>;
  /** For the professional. */
  readonly because: string;
  /** For the person. */
  readonly patientWording: string;
  readonly sources: readonly string[];
  readonly conflict?: Conflict;
  readonly strength: Strength;
  readonly provenance: Provenance;
  /** Set where the rule rests on a figure that no clinician has checked against its source yet. */
  readonly status?: 'awaiting-clinical-check';
  /** Edition of the register's record, then of the predicate. */
  readonly version: string;
  readonly override: RuleOverride;
  /** No session starts while this finding stands. */
  readonly blocksSession: boolean;
  readonly excludesZone: string | null;
  readonly excludesAgent: string | null;
}

/** The answer of a set of rules: the strongest verdict, and every finding, strongest first. */
export interface Evaluation {
  readonly verdict: Verdict;
  readonly findings: readonly Finding[];
}
