export { LIMITS, type LimitId, limit } from './limits.ts';
export { RULES, ruleRecord } from './register.ts';
export {
  type Conflict,
  type ConflictSide,
  RULE_IDS,
  type RuleId,
  type RuleOverride,
  type RulePhase,
  type RuleRecord,
  VERDICTS,
  type Verdict,
} from './rule.ts';
