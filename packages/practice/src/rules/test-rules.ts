import { RULE_IDS, type RuleId } from '@percuta/evidence';
import { ALL_RULES } from './all-rules.ts';
import type { CaseResult, ListedRule } from './family.ts';

/** How the cases of one rule went. */
export interface RuleTest {
  readonly rule: RuleId;
  /** Cases of each kind that the rule has. */
  readonly fires: number;
  readonly doesNotFire: number;
  /** What is wrong with the rule; empty where nothing is. */
  readonly wrong: readonly string[];
}

/**
 * Runs every rule on every case of its own. Wrong is a case that goes otherwise than told, a rule without a case of
 * either kind, a rule of the register without a predicate, and two predicates under one id.
 *
 * @example
 * testRules(['S10']).find(({ rule }) => rule === 'S10').wrong // => []
 * testRules(['S10'], [])[0].wrong // => ["it has no predicate"]
 */
export function testRules(
  ids: readonly RuleId[] = RULE_IDS,
  rules: readonly ListedRule[] = ALL_RULES,
): readonly RuleTest[] {
  return ids.map((rule) =>
    testRule(
      rule,
      rules.filter(({ id }) => id === rule),
    ),
  );
}

function testRule(rule: RuleId, found: readonly ListedRule[]): RuleTest {
  const results = found.flatMap((one) => one.tryCases());
  const fires = count(results, 'fires');
  const doesNotFire = count(results, 'does not fire');
  const wrong = [
    ...(found.length === 0 ? ['it has no predicate'] : []),
    ...(found.length > 1 ? [`it has ${found.length} predicates`] : []),
    ...(found.length > 0 && fires === 0 ? ['it has no case in which it must fire'] : []),
    ...(found.length > 0 && doesNotFire === 0 ? ['it has no case in which it must not fire'] : []),
    ...results.flatMap((one) => (one.wrong === null ? [] : [`"${one.name}": ${one.wrong}`])),
  ];
  return { rule, fires, doesNotFire, wrong };
}

function count(results: readonly CaseResult[], expected: CaseResult['expected']): number {
  return results.filter((one) => one.expected === expected).length;
}
