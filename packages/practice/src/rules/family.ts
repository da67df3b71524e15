import type { RuleId, RulePhase } from '@percuta/evidence';
import { evaluate } from './evaluate.ts';
import type { Finding, Rule, RuleCase, RuleContext } from './rule.ts';

/** What the rules of one phase have in common: the facts they speak of, and a baseline that trips none of them. */
export interface RuleFamilyDefinition<Facts, Context extends RuleContext> {
  readonly phase: RulePhase;
  readonly rules: readonly Rule<Facts, Context>[];
  readonly baseline: { readonly facts: Facts; readonly context: Context };
}

/** How one case of one rule went. `wrong` is null where it went as it should. */
export interface CaseResult {
  readonly rule: RuleId;
  readonly name: string;
  readonly expected: 'fires' | 'does not fire';
  /** What the case changes in the facts of its family's baseline. */
  readonly given: Readonly<Record<string, unknown>>;
  /** What the rule found. */
  readonly findings: readonly Finding[];
  readonly wrong: string | null;
}

/** One rule seen from outside, whatever facts it speaks of. */
export interface ListedRule {
  readonly id: RuleId;
  readonly version: number;
  readonly needs: readonly string[];
  /** Runs the rule on every case of its own. */
  readonly tryCases: () => readonly CaseResult[];
}

/**
 * Turns the rules of one phase into rules that can be listed, hashed and tried beside those of other phases. A case is
 * run on the baseline with the case's changes, and counts as firing where the rule has a finding.
 *
 * @example
 * listRules({ phase: 'plan', rules: [], baseline: { facts: {}, context: {} } }) // => []
 */
export function listRules<Facts, Context extends RuleContext>(
  family: RuleFamilyDefinition<Facts, Context>,
): readonly ListedRule[] {
  return family.rules.map((rule) => ({
    id: rule.id,
    version: rule.version,
    needs: rule.needs,
    tryCases: () => [
      ...rule.cases.fires.map((one) => tryCase(family, rule, { ...one, expected: 'fires' })),
      ...rule.cases.doesNotFire.map((one) => tryCase(family, rule, { ...one, expected: 'does not fire' })),
    ],
  }));
}

function tryCase<Facts, Context extends RuleContext>(
  family: RuleFamilyDefinition<Facts, Context>,
  rule: Rule<Facts, Context>,
  one: RuleCase<Facts, Context> & Pick<CaseResult, 'expected'>,
): CaseResult {
  const { name, expected, gives = {} } = one;
  const facts = { ...family.baseline.facts, ...one.facts };
  const context = { ...family.baseline.context, ...one.context };
  const { findings } = evaluate([rule], facts, context);
  return {
    rule: rule.id,
    name,
    expected,
    given: { ...one.facts },
    findings,
    wrong: whatIsWrong(expected, findings[0], gives),
  };
}

function whatIsWrong(
  expected: CaseResult['expected'],
  first: Finding | undefined,
  gives: Partial<Finding>,
): string | null {
  if (expected === 'does not fire') return first === undefined ? null : `it fires: ${first.verdict}`;
  if (first === undefined) return 'it does not fire';
  const entries = Object.entries(gives) as [keyof Finding, unknown][];
  const differing = entries.find(([key, value]) => first[key] !== value);
  return differing === undefined
    ? null
    : `${differing[0]} is ${String(first[differing[0]])}, not ${String(differing[1])}`;
}
