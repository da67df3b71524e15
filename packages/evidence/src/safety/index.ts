export { AFTERCARE_STEPS, FOLLOW_UP, NOT_ON_OPEN_CHANNELS } from './aftercare.ts';
export {
  ANAESTHETIC_CAUTIONS,
  ANAESTHETIC_TOXICITY_PLAN,
  type AnaestheticCaution,
  type AnaestheticCautionId,
  type ToxicityStep,
} from './anaesthetic-cautions.ts';
export {
  ANAESTHETIC_FACTS,
  ANAESTHETIC_TOXICITY_SIGNS,
  ANAESTHETICS,
  type Anaesthetic,
  type AppliedLidocaine,
  appliedLidocaine,
  type LabelCeilings,
} from './anaesthetics.ts';
export { ANTISEPTIC_FACTS } from './antiseptic-facts.ts';
export {
  ANTISEPSIS_RECORD,
  ANTISEPTIC_AGENTS,
  ANTISEPTICS,
  type Antiseptic,
  type AntisepticAgent,
  antiseptic,
  type ContactTime,
  type LogReduction,
} from './antiseptics.ts';
export { CONTRAINDICATIONS, type Contraindication } from './contraindications.ts';
export {
  DOSE_RESPONSE_MODELS,
  type DoseGroup,
  type DoseResponseModel,
  type DoseResponseParameter,
  INFECTION_THRESHOLDS,
  SINGH_1971,
  SINGH_1971_ROWS,
} from './dose-response.ts';
export type { Fact, FactFigure } from './fact.ts';
export { FOUNDING_STUDY } from './founding-study.ts';
export { HARM_REVIEWS, type HarmReview } from './harm-reviews.ts';
export { CAUSALITY_WORDS, type CausalityWord, HARM_TERMS, type HarmTerm } from './harm-words.ts';
export { HARM_RATES, HARM_REPORTS, type HarmFigure, type HarmReport } from './harms.ts';
export {
  HOME_INFECTION_SPREAD,
  PROFESSIONAL_INFECTION_PRIOR,
  ZERO_EVENT_BOUNDS,
  type ZeroEventBound,
} from './infection-bounds.ts';
export { JURISDICTIONS, type Jurisdiction, type ScopeQuestion, scopeOfPractice } from './jurisdictions.ts';
export { LABEL_LISTS, type LabelList } from './label-lists.ts';
export { PAIN_SCORES } from './pain.ts';
export { CHANNEL_PASSAGE } from './passage.ts';
export { PHOTO_ALIKE, PHOTO_PROTOCOL, type PhotoCondition } from './photo-protocol.ts';
export { BARRIER_FACTS, DEPTH_OPINIONS, HOME_FACTS, PROTOCOL, VENDOR_CHART, type VendorDepth } from './protocol.ts';
export { REGULATION, type RegulationRow } from './regulation.ts';
export { type DutyAbout, REPORTING_DUTIES, type ReportingDuty } from './reporting-duties.ts';
export type { SafetyStatement } from './safety-statement.ts';
export { SCALES, type Scale, type ScaleAnchor, type ScaleItem, type ScaleOption } from './scales.ts';
export { SKIN_LOAD } from './skin-load.ts';
export { SAFETY_SOURCES } from './sources.ts';
export { TIME_OUT_BASIS, TIME_OUT_ITEMS, type TimeOutItem, type TimeOutStop } from './time-out-items.ts';
export {
  AFTERCARE_LEVEL_ROWS,
  AFTERCARE_LEVELS,
  type AftercareLevel,
  type AftercareLevelId,
  COURSE,
  type CoursePhase,
  type RedFlag,
} from './triage.ts';
export { UNKNOWN_MATTERS, type UnknownMatter } from './unknown.ts';
export { CHECK_IN_WINDOWS, type CheckInWindow, WORK_CLOCKS, type WorkClock, type WorkKind } from './work-clocks.ts';
export {
  type CapException,
  type CapPurpose,
  EXCLUDED_STRUCTURES,
  ZONE_CAPS,
  type ZoneCap,
  zoneCap,
  zoneCapMm,
} from './zone-caps.ts';
