export { type EventReferences, toAdverseEvent } from './adverse-event/to-adverse-event.ts';
export { PLAN_FORM_URL, PLAN_FORM_VERSION, toPlanQuestionnaire } from './plan/to-plan-questionnaire.ts';
export { toPlanResponse } from './plan/to-plan-response.ts';
export { answersIn, type RawAnswers } from './screening/answers-in.ts';
export { readScreening } from './screening/read-screening.ts';
export { type FoundResource, isFhir, isObject, resourcesIn } from './screening/resources-in.ts';
export { SCREENING_URL, SCREENING_VERSION } from './screening/screening-canonical.ts';
export { toQuestionnaire } from './screening/to-questionnaire.ts';
export { toQuestionnaireResponse } from './screening/to-questionnaire-response.ts';
export {
  TIME_OUT_FORM_URL,
  TIME_OUT_FORM_VERSION,
  toTimeOutQuestionnaire,
} from './time-out/to-time-out-questionnaire.ts';
