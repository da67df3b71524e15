export { LIMITS, type LimitId, limit, UnknownLimitFault } from './limits.ts';
export { RULES, ruleRecord, UnknownRuleFault } from './register.ts';
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
