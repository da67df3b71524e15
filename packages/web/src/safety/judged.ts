import type { Zone } from '@percuta/evidence';
import type { QuestionKey } from '@percuta/practice';
import type { ConflictSide, SourceLine, Verdict } from '../worker/protocol.ts';

/** What a finding may be about: a question, or what is asked beside the questions. */
export type AskedKey = QuestionKey | 'ageYears' | 'fitzpatrickType';

/** One finding as the person reads it. */
export interface RaisedFinding {
  readonly rule: string;
  readonly title: string;
  readonly verdict: Verdict;
  /** The answers that it is about. */
  readonly about: readonly AskedKey[];
  /** Null where a detail is missing, so that nothing may be said as if it were known. */
  readonly says: string | null;
  readonly until: string | null;
  readonly condition: string | null;
  readonly excludesZone: Zone | null;
  readonly conflict: readonly ConflictSide[];
  readonly sources: readonly SourceLine[];
  readonly strength: string;
  readonly isAwaitingCheck: boolean;
}

/** What the screening says of the answers, ready to be read. */
export interface Judged {
  readonly verdict: Verdict;
  /** What is left once the zones that findings exclude are left out. */
  readonly withoutExclusions: Verdict;
  readonly excludedZones: readonly Zone[];
  /** The first day on which nothing defers any more; null where no day can be named for all of it. */
  readonly until: string | null;
  readonly raised: readonly RaisedFinding[];
  /** Asked and not known. */
  readonly open: readonly AskedKey[];
  /** Answered, and in no finding. */
  readonly fine: readonly QuestionKey[];
  readonly answered: number;
  readonly hasNeedledAtHome: boolean;
  readonly ruleset: string;
  readonly asOn: string;
}
