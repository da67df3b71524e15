export type { InputIssue, Read } from '@percuta/model';
export { type CheckedZone, checkPlan, type PlanAnswer } from './plan/check-plan.ts';
export { type DepthCap, depthCap, isPhysician } from './plan/depth-cap.ts';
export { type LabelScope, labelScope, type ZoneScope } from './plan/label-scope.ts';
export {
  type NeedlingPlan,
  PLAN_INDICATIONS,
  type PlanIndication,
  type PlannedPractitioner,
  type PlannedSessions,
  type PlannedZone,
} from './plan/needling-plan.ts';
export { EXAMPLE_PLAN, planJsonSchema } from './plan/plan-json-schema.ts';
export { namedDevice, type PlanRegistry, REGISTRY } from './plan/plan-registry.ts';
export { readJurisdictions } from './plan/read-jurisdictions.ts';
export { readPlan } from './plan/read-plan.ts';
export { ALL_RULES } from './rules/all-rules.ts';
export { calendarDay, daysBetween } from './rules/calendar-day.ts';
export { canonicalJson } from './rules/canonical-json.ts';
export { evaluate } from './rules/evaluate.ts';
export { type CaseResult, type ListedRule, listRules, type RuleFamilyDefinition } from './rules/family.ts';
export { GATES, type Gate, gateOf } from './rules/gate.ts';
export { isMissing, valueAt } from './rules/missing.ts';
export { PLAN_BASELINE } from './rules/plan/plan-baseline.ts';
export type { PlanContext } from './rules/plan/plan-context.ts';
export { PLAN_FAMILY } from './rules/plan/plan-rules.ts';
export type { Evaluation, Finding, Judgement, Rule, RuleCase, RuleContext } from './rules/rule.ts';
export { hashOf, rulesetHash } from './rules/ruleset.ts';
export { inZone, zonesInField } from './rules/screening/field.ts';
export { SCREENING_FAMILY } from './rules/screening/screening-rules.ts';
export { deferDuring, isBefore, type WaitingTime } from './rules/screening/waiting-time.ts';
export { sha256 } from './rules/sha256.ts';
export { type RuleTest, testRules } from './rules/test-rules.ts';
export { anaestheticLabel } from './rules/time-out/anaesthetic-label.ts';
export { checkTimeOut, type TimeOutAnswer } from './rules/time-out/check-time-out.ts';
export { type LidocaineDose, lidocaineDose } from './rules/time-out/lidocaine-dose.ts';
export { TIME_OUT_BASELINE } from './rules/time-out/time-out-baseline.ts';
export type {
  AnaestheticFacts,
  AnaestheticLabel,
  Said,
  TimeOutFacts,
  TimeOutZone,
} from './rules/time-out/time-out-facts.ts';
export { TIME_OUT_FAMILY } from './rules/time-out/time-out-rules.ts';
export { strongest, verdictRank } from './rules/verdict.ts';
export { gtinCheckDigit } from './scan/gtin-check-digit.ts';
export { modulo43CheckCharacter } from './scan/modulo-43.ts';
export { readUdi } from './scan/read-udi.ts';
export { type ShelfLife, shelfLife } from './scan/shelf-life.ts';
export type { UdiElement, UdiFault, UdiIssuer, UdiReading } from './scan/udi-reading.ts';
export type { FitzpatrickType, ScreeningAnswers } from './screening/answers.ts';
export { answersJsonSchema } from './screening/answers-json-schema.ts';
export { CLEAR_PERSON } from './screening/clear-person.ts';
export { type DeviceLimits, deviceLimits } from './screening/device-limits.ts';
export type { AnswerTo, Detail, Question } from './screening/question.ts';
export { isQuestionKey, MANDATORY_KEYS, QUESTION_KEYS, QUESTIONS, type QuestionKey } from './screening/questions.ts';
export { readScreeningAnswers } from './screening/read-answers.ts';
export { type Screening, type ScreeningRequest, screen } from './screening/screen.ts';
export type { ScreeningContext, ScreeningFacts, ScreeningRule } from './screening/screening-rule.ts';
export { settleAnswers } from './screening/settle-answers.ts';
