export {
  CAUSALITIES,
  HARM_OUTCOMES,
  HARM_TERM_NAMES,
  type HarmGrade,
  type HarmJudgement,
  type HarmLink,
  type HarmOutcome,
  judgementFault,
  lotsOf,
  SERIOUS_BECAUSE,
  type SeriousBecause,
} from './adverse-event.ts';
export { EXAMPLE_ADVERSE_EVENT } from './example-adverse-event.ts';
export {
  type DraftFacts,
  type DraftField,
  type DraftSection,
  type MedWatchDraft,
  medwatchDraft,
  UNKNOWN_FIELD,
} from './medwatch-draft.ts';
export {
  type AppliedDuty,
  DUTY,
  DUTY_SETTING,
  type DutyAnswer,
  type DutySetting,
  dutiesFor,
  dutyStanding,
  type OwnDuty,
  RECALLED_DUTIES,
  readDutySetting,
} from './reporting-duty.ts';
export { standingJudgement } from './standing-judgement.ts';
