export type { InputIssue, Read } from '@percuta/model';
export { type AftercareDay, type AftercareStep, aftercareDay, type KeptOff } from './aftercare/aftercare-day.ts';
export { type AftercareSheet, aftercareSheet, type NeedledSession } from './aftercare/aftercare-sheet.ts';
export {
  asksAt,
  type CheckInAnswers,
  COMPARED_WITH_BEFORE,
  COMPARED_WITH_YESTERDAY,
  type ComparedWithBefore,
  type ComparedWithYesterday,
  signsOfCheckIn,
} from './aftercare/check-in-answers.ts';
export {
  CHECK_IN_ASKS,
  type CheckIn,
  type CheckInAsks,
  type CheckInFacts,
  type CheckInStanding,
  checkInId,
  checkInStanding,
  checkInsAfter,
} from './aftercare/check-ins.ts';
export {
  type AftercareLevelNumber,
  LEVEL_ANSWERS,
  type LevelAnswer,
  levelRow,
  type WhomToCall,
} from './aftercare/levels.ts';
export type { PracticeNumbers } from './aftercare/practice-numbers.ts';
export { type Band, RED_FLAG_IDS, SIGN_IDS, SIGNS, type Sign, type SignId, signLevel } from './aftercare/signs.ts';
export { type AftercareReport, type Triage, type TriagedSign, triage, triageTable } from './aftercare/triage.ts';
export {
  callWithinDays,
  endOfDay,
  readWorkClock,
  type Work,
  type WorkClockReading,
  type WorkStanding,
} from './aftercare/work-clock.ts';
export { anaestheticAgents } from './anaesthesia/anaesthetic-agents.ts';
export {
  type AgentDose,
  type AnaestheticDose,
  anaestheticDose,
  type DosedCream,
  type DoseFigure,
  type DoseStep,
} from './anaesthesia/anaesthetic-dose.ts';
export {
  APPLIED_ANAESTHETIC,
  type AppliedAnaesthetic,
  readAppliedAnaesthetic,
} from './anaesthesia/applied-anaesthetic.ts';
export { type AnaestheticCheck, checkAnaesthetic, NOTHING_APPLIED } from './anaesthesia/check-anaesthetic.ts';
export { doseStepWords } from './anaesthesia/dose-step-words.ts';
export * from './booking/index.ts';
export { type ConsentAgain, consentAgain } from './consent/consent-again.ts';
export {
  type ConsentDocument,
  type ConsentedPlan,
  type ConsentSection,
  consentDocument,
} from './consent/consent-document.ts';
export { consentedScopes, consentInForce } from './consent/consent-in-force.ts';
export { CONSENT_LANGUAGES, CONSENT_SCOPES, type ConsentLanguage, type ConsentScope } from './consent/consent-scope.ts';
export type { ConsentQuestion, ConsentTalk, ConsentUseHeld } from './consent/consent-talk.ts';
export { type ConsentUse, consentUses, refusedUse } from './consent/consent-uses.ts';
export { drawingMark, SIGNATURE_BOX } from './consent/drawing.ts';
export {
  type Attendance,
  type AttendanceCount,
  type AttendanceMove,
  type AttendanceState,
  attendanceAfter,
  attendanceCount,
  lateMinutesOf,
  takesPlace,
} from './course/attendance.ts';
export { cartridgeToLookUp } from './course/cartridge-seen.ts';
export { type CourseCheckIn, checkInsOf } from './course/check-ins-of.ts';
export type { CommandKind, Draft } from './course/command.ts';
export {
  COMMAND_NAMES,
  COMMANDS,
  COURSE_COMMAND,
  type CommandAsks,
  type CommandName,
  type CommandOf,
  type CourseCommand,
} from './course/command-kinds.ts';
export { type CourseContext, EXAMPLE_CONTEXT } from './course/course-context.ts';
export { applyEntry, courseOf } from './course/course-of.ts';
export {
  type CoursePlan,
  type CourseZone,
  EXAMPLE_COURSE_PLAN,
  type Exclusion,
  type OutlookStamp,
  planHash,
} from './course/course-plan.ts';
export type {
  AdverseEvent,
  ConsentHeld,
  CourseState,
  Report,
  SessionRecord,
  Visit,
  Written,
} from './course/course-state.ts';
export { type Credential, credentialOn } from './course/credential.ts';
export { type Decision, decide, mayAsk, readCommand } from './course/decide.ts';
export type { ConsentGiven } from './course/entries/consent-given.ts';
export { CONSENT_READ_FIELDS, type ConsentRead } from './course/entries/consent-read.ts';
export { OUTCOME_ANSWERS, type OutcomeMeasured } from './course/entries/outcome-measured.ts';
export type { PlanProposed, ScopeOfZone } from './course/entries/plan-proposed.ts';
export type { AnaestheticSaid, TimeOutSaid } from './course/entries/time-out-recorded.ts';
export { VISIT_PURPOSES, type VisitBooked, type VisitTime } from './course/entries/visit-booked.ts';
export { BrokenRecord, type Entry, type EntryFrame, type EntryKind } from './course/entry.ts';
export {
  type CourseEntry,
  ENTRY_KIND_NAMES,
  type EntryBodies,
  type EntryKindName,
  type EntryOf,
  KINDS,
} from './course/entry-kinds.ts';
export type { Found } from './course/found.ts';
export { gateFactsOf } from './course/gate-facts-of.ts';
export { mergeAnswers } from './course/merge-answers.ts';
export { needlingPlanOf, type PlanReading } from './course/needling-plan-of.ts';
export type { Noted } from './course/noted.ts';
export { overridesInForce } from './course/overrides-in-force.ts';
export { readEntry } from './course/read-entry.ts';
export { type Author, ROLES, type Role } from './course/role.ts';
export { sheetFor } from './course/sheet-for.ts';
export * from './harm/index.ts';
export { type CalendarFacts, type CalendarVisit, calendarFile } from './messages/calendar-file.ts';
export { calendarZone, type WallClock, wallStamp } from './messages/calendar-zone.ts';
export {
  type MessageAbout,
  type MessageFacts,
  type MessageWords,
  wallTime,
  wordMessage,
} from './messages/message-words.ts';
export { offerLink, readVisitLink, type VisitLink, visitLink } from './messages/visit-link.ts';
export { clearanceOf, openItemsOf } from './need-to-know/clearance-of.ts';
export { refusalFor } from './need-to-know/refusal-for.ts';
export { viewFor } from './need-to-know/view-for.ts';
export type {
  Clearance,
  CourseView,
  DeskVisit,
  FrontDeskView,
  OwnerView,
  PatientFinding,
  PatientView,
  TreatingView,
  VisitStage,
} from './need-to-know/views.ts';
export { type Agreement, agreementOf, type GradePair } from './outcomes/agreement.ts';
export {
  assignGrading,
  type GradingRound,
  type GradingSheet,
  type GradingTask,
  gradingSheet,
} from './outcomes/assign-grading.ts';
export {
  type MeasuredChange,
  type MeasuredOutcome,
  measuredChanges,
  type NeedledDays,
} from './outcomes/measured-change.ts';
export { OUTCOME_SCALE_IDS, OUTCOME_SCALES, outcomeScale } from './outcomes/outcome-scales.ts';
export {
  type BesideMeasured,
  besideMeasured,
  type PracticeOutcomes,
  type PredictedChange,
  practiceOutcomes,
} from './outcomes/predicted-beside-measured.ts';
export { type OutcomeAnswers, type ScoredOutcome, scoreOutcome } from './outcomes/score-outcome.ts';
export * from './photographs/index.ts';
export { type CheckedZone, checkPlan, type PlanAnswer } from './plan/check-plan.ts';
export { type DepthCap, depthCap, isPhysician } from './plan/depth-cap.ts';
export {
  acrossMm,
  EXCLUSION_MASK,
  type ExclusionMask,
  isMaskOn,
  maskInQuarter,
  movedTo,
  quarterOf,
  quartersOf,
  type ZoneQuarter,
} from './plan/exclusion-mask.ts';
export { centreOf, FACE_SHEET, FACE_ZONES, type FacePoint, faceOutline, isInside } from './plan/face-outlines.ts';
export { type LabelScope, labelScope, type ZoneScope } from './plan/label-scope.ts';
export { faceUnitsPerMm, type NeedledArea, type NeedledZone, needledArea } from './plan/needled-area.ts';
export {
  type NeedlingPlan,
  PLAN_INDICATIONS,
  type PlanIndication,
  type PlannedPractitioner,
  type PlannedSessions,
  type PlannedZone,
} from './plan/needling-plan.ts';
export { type AssumedField, penOf } from './plan/pen-of.ts';
export { EXAMPLE_PLAN, planJsonSchema } from './plan/plan-json-schema.ts';
export { namedDevice, type PlanRegistry, REGISTRY } from './plan/plan-registry.ts';
export { readJurisdictions } from './plan/read-jurisdictions.ts';
export { readPlan } from './plan/read-plan.ts';
export { SIDED_ZONE_NAMES, type SidedZone, unsided } from './plan/sided-zone.ts';
export { zoneTitle } from './plan/zone-title.ts';
export { type AssumedPen, assumedPen, CLEAN_PRACTICE } from './plan-search/assumed-course.ts';
export type { BindingLimit, NearestRelaxation } from './plan-search/binding-limits.ts';
export type { WordedChoice } from './plan-search/choice-words.ts';
export { CHOICES, type Choice } from './plan-search/choose-three.ts';
export type { FrontPlan, PlanFinding } from './plan-search/front-plan.ts';
export { PLAN_GOALS, type PlanGoal } from './plan-search/goal.ts';
export { EXAMPLE_PERSON_FILE, personJsonSchema } from './plan-search/person-json-schema.ts';
export { type PlannedPerson, readPersonFile } from './plan-search/read-person-file.ts';
export { type PlanSearch, type PlanSearchRequest, searchPlans } from './plan-search/search-plans.ts';
export type { SearchedPlan, ZoneSearch } from './plan-search/search-zone.ts';
export { type AheadVisit, type FlagReason, flagsOf, type RecallFlag } from './recall/flags.ts';
export { type RecallLetter, type RecallLetterFacts, recallLetter } from './recall/recall-letter.ts';
export { CHAIN_START, type ChainHead, type ChainLink, chainHash, linkAfter } from './record/chain.ts';
export { type ChainBreak, type ChainVerdict, verifyChain } from './record/verify-chain.ts';
export * from './registry/index.ts';
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
export {
  PRACTICE_POLICY,
  type PracticePolicy,
  readPracticePolicy,
  type StricterRule,
  USUAL_POLICY,
} from './rules/practice-policy.ts';
export { practiceRulesetHash } from './rules/practice-ruleset-hash.ts';
export type { Evaluation, Finding, Judgement, Rule, RuleCase, RuleContext } from './rules/rule.ts';
export { hashOf, rulesetHash } from './rules/ruleset.ts';
export { inZone, zonesInField } from './rules/screening/field.ts';
export { SCREENING_FAMILY } from './rules/screening/screening-rules.ts';
export { deferDuring, isBefore, type WaitingTime } from './rules/screening/waiting-time.ts';
export { sha256 } from './rules/sha256.ts';
export { type RuleTest, testRules } from './rules/test-rules.ts';
export { tighten } from './rules/tighten.ts';
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
export { type CartridgeUnit, cartridgeUnit } from './scan/cartridge-unit.ts';
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
export { agentsInUse, isAgentLeftOut } from './session/agents-in-use.ts';
export { type ComparedZone, type Comparison, compareDelivered, type ZoneOutcome } from './session/compare-delivered.ts';
export { type Disinfection, disinfectionFault } from './session/disinfection.ts';
export { findingDigest } from './session/finding-digest.ts';
export {
  type GateAnswer,
  type GateFacts,
  type GateStamp,
  isOpen,
  mayBeOverridden,
  type OpenGate,
  type OpenItem,
  type Override,
  openFindings,
  openGate,
} from './session/gate.ts';
export { GATE_BASELINE } from './session/gate-baseline.ts';
export { type Refusal, refusal } from './session/refusal.ts';
export {
  type DeliveredZone,
  deliverZone,
  finishNeedling,
  hasMove,
  IllegalMove,
  type LeftOutZone,
  moveOn,
  planSession,
  replayMove,
  type Session,
  type SessionZone,
  signOut,
  startNeedling,
  stopNeedling,
} from './session/session.ts';
export { SESSION_MOVES, type SessionMoveName, type SessionState, targetOf } from './session/session-moves.ts';
export type { SignOut } from './session/sign-out.ts';
export { credentialGap } from './staff/credential-gap.ts';
export { type CredentialStanding, credentialStanding } from './staff/credential-standing.ts';
export { type JurisdictionStanding, jurisdictionStanding } from './staff/jurisdiction-standing.ts';
export {
  HANDPIECE_RECORD_KINDS,
  type HandpieceFacts,
  type HandpieceRecord,
  type HandpieceRecordKind,
  handpieceFaults,
} from './stock/handpiece-standing.ts';
export { type LotFacts, type LotHold, type LotState, lotStanding } from './stock/lot-standing.ts';
export { lotItems, NO_STOCK, type StockStanding, stockItems } from './stock/stock-items.ts';
