import { RULE_IDS, type RuleId } from '@percuta/evidence';
import type { CourseEntry } from '../course/entry-kinds.ts';
import type { Finding } from '../rules/rule.ts';
import { verdictRank } from '../rules/verdict.ts';
import { findingDigest } from '../session/finding-digest.ts';
import { mayBeOverridden } from '../session/gate.ts';
import { type Proportion, proportionInterval } from './proportion-interval.ts';

/** How often a clinician went on in spite of what one rule found. */
export interface OverrideRate {
  readonly rule: RuleId;
  /** Overridden, of all that stood in the way. */
  readonly overridden: Proportion;
}

/**
 * How often alerts were overridden, by rule: of the findings that stood in the way and that a clinician may override,
 * those that one did. A finding counts once a person, by its digest, however often it was found; a missing answer is no
 * alert, since it is answered and not overridden. Rules that never spoke are not in it. A high rate asks whether the rule
 * is worth its interruptions, a low one says nothing of whether it was right. Takes the entries of each record. Source:
 * the practice's own records.
 *
 * @example
 * overrideRates([]) // => []
 */
export function overrideRates(records: readonly (readonly CourseEntry[])[]): readonly OverrideRate[] {
  const counts = new Map<RuleId, { readonly raised: number; readonly overridden: number }>();
  for (const entries of records) {
    const overridden = new Set(
      entries.flatMap((entry) => (entry.kind === 'finding-overridden' ? [entry.body.digest] : [])),
    );
    for (const [digest, rule] of alertsOf(entries)) {
      const before = counts.get(rule) ?? { raised: 0, overridden: 0 };
      const isOverridden = overridden.has(digest);
      counts.set(rule, { raised: before.raised + 1, overridden: before.overridden + (isOverridden ? 1 : 0) });
    }
  }
  return RULE_IDS.flatMap((rule) => {
    const count = counts.get(rule);
    return count === undefined ? [] : [{ rule, overridden: proportionInterval(count.overridden, count.raised) }];
  });
}

/** Every alert of a record once, by its digest. What was overridden was an alert, wherever it was found. */
function alertsOf(entries: readonly CourseEntry[]): ReadonlyMap<string, RuleId> {
  const found = entries.flatMap(findingsOf).filter(isAlert);
  return new Map(found.map((finding) => [findingDigest(finding), finding.rule]));
}

function findingsOf(entry: CourseEntry): readonly Finding[] {
  switch (entry.kind) {
    case 'screening-answered':
    case 'session-screened':
    case 'plan-proposed':
    case 'time-out-recorded':
      return entry.body.found.findings;
    case 'finding-overridden':
      return [entry.body.finding];
    default:
      return [];
  }
}

function isAlert(finding: Finding): boolean {
  const stands = finding.blocksSession || verdictRank(finding.verdict) >= verdictRank('ask');
  return stands && mayBeOverridden(finding);
}
