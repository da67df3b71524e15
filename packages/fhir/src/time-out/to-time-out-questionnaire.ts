import type { Questionnaire } from 'fhir/r4.js';
import { questionnaireItem } from '../form/form-item.ts';
import { TIME_OUT_FORM } from './time-out-form.ts';

/** The canonical address of the time-out's form. */
export const TIME_OUT_FORM_URL = 'https://percuta.example/fhir/Questionnaire/time-out';

/** Raised with every change of a question. */
export const TIME_OUT_FORM_VERSION = '1.0.0';

/**
 * What is said before the first puncture, as a FHIR R4 Questionnaire: the questions behind the time-out's rules and the
 * gate's own items. Whether a cartridge was used before and what a label says is looked up and never asked. Draft until
 * a clinician has signed it.
 *
 * @example
 * toTimeOutQuestionnaire().url // => "https://percuta.example/fhir/Questionnaire/time-out"
 */
export function toTimeOutQuestionnaire(): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id: 'time-out',
    url: TIME_OUT_FORM_URL,
    version: TIME_OUT_FORM_VERSION,
    name: 'PercutaTimeOut',
    title: 'Time-out before derma needling',
    status: 'draft',
    experimental: true,
    subjectType: ['Patient'],
    item: TIME_OUT_FORM.map(questionnaireItem),
  };
}
