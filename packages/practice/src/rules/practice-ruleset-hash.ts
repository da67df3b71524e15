import { canonicalJson } from './canonical-json.ts';
import type { PracticePolicy } from './practice-policy.ts';
import { rulesetHash } from './ruleset.ts';
import { sha256 } from './sha256.ts';

/**
 * The name of the rules as one practice goes by them: the ruleset's own where it demands nothing besides, else a digest
 * of both. It is what the responsible clinician signs, so a change of either has to be signed anew. The order in which
 * stricter rules are listed does not count. Source: Percuta policy.
 *
 * @example
 * practiceRulesetHash(USUAL_POLICY) === rulesetHash() // => true
 * practiceRulesetHash({ ...USUAL_POLICY, timeOutByTwo: true }) === rulesetHash() // => false
 */
export function practiceRulesetHash({ stricter, timeOutByTwo }: PracticePolicy): string {
  if (stricter.length === 0 && !timeOutByTwo) return rulesetHash();
  const byRule = stricter.toSorted((a, b) => (a.rule < b.rule ? -1 : 1));
  return `sha256:${sha256(canonicalJson({ ruleset: rulesetHash(), stricter: byRule, timeOutByTwo }))}`;
}
