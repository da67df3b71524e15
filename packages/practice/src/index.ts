export { ALL_RULES } from './rules/all-rules.ts';
export { calendarDay, daysBetween } from './rules/calendar-day.ts';
export { canonicalJson } from './rules/canonical-json.ts';
export { evaluate } from './rules/evaluate.ts';
export { type CaseResult, type ListedRule, listRules, type RuleFamilyDefinition } from './rules/family.ts';
export { isMissing, valueAt } from './rules/missing.ts';
export type { Evaluation, Finding, Judgement, Rule, RuleCase, RuleContext } from './rules/rule.ts';
export { sha256 } from './rules/sha256.ts';
export { strongest, verdictRank } from './rules/verdict.ts';
