import type { PracticePolicy, StricterRule } from './practice-policy.ts';
import type { Evaluation, Finding } from './rule.ts';
import { strongest, verdictRank } from './verdict.ts';

/**
 * An evaluation as one practice takes it: findings of a rule that it takes more strictly get its verdict, its word on
 * overrides and its reason. Nothing is ever lowered, no finding falls away, and what is missing stays asked for. Source:
 * Percuta policy.
 *
 * @example
 * tighten({ verdict: 'fine', findings: [] }, USUAL_POLICY) // => { verdict: 'fine', findings: [] }
 */
export function tighten({ verdict, findings }: Evaluation, { stricter }: PracticePolicy): Evaluation {
  if (stricter.length === 0) return { verdict, findings };
  const taken = findings
    .map((finding) => tightened(finding, stricter.find(({ rule }) => rule === finding.rule) ?? null))
    .toSorted((a, b) => verdictRank(b.verdict) - verdictRank(a.verdict));
  return { verdict: strongest([verdict, ...taken.map((finding) => finding.verdict)]), findings: taken };
}

function tightened(finding: Finding, stricter: StricterRule | null): Finding {
  if (stricter === null) return finding;
  const verdict = strongest([finding.verdict, stricter.verdict]);
  const isWhole = finding.excludesZone === null && finding.excludesAgent === null;
  return {
    ...finding,
    verdict,
    because: `${finding.because} This practice is stricter: ${stricter.because}`,
    override: stricter.override === 'none' ? 'none' : finding.override,
    blocksSession: finding.blocksSession || (isWhole && (verdict === 'refuse' || verdict === 'defer')),
  };
}
