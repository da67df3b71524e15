import { type Detail, isQuestionKey, QUESTIONS, type Question, type ScreeningAnswers } from '@percuta/practice';
import type { QuestionnaireResponse, QuestionnaireResponseItem, QuestionnaireResponseItemAnswer } from 'fhir/r4.js';
import { ANSWER_SYSTEM, SCREENING_URL, SCREENING_VERSION, UCUM, ZONE_SYSTEM } from './screening-canonical.ts';

/**
 * A screening as a FHIR R4 QuestionnaireResponse. The day of the answers becomes `authored`; the age is not in it, for
 * it belongs to the Patient; the day of a single answer has no place in it either. Refuses nothing: what was not
 * answered is left out.
 *
 * @example
 * toQuestionnaireResponse({ pregnant: { answer: 'no' } }).item.length // => 1
 */
export function toQuestionnaireResponse(answers: ScreeningAnswers): QuestionnaireResponse {
  const { answeredOn, zonesPlanned, fitzpatrickType, fitzpatrickBasis } = answers;
  const frame = [
    item(
      'zonesPlanned',
      (zonesPlanned ?? []).map((code) => coding(ZONE_SYSTEM, code)),
    ),
    item('fitzpatrickType', fitzpatrickType === undefined ? [] : [coding(ANSWER_SYSTEM, String(fitzpatrickType))]),
    item('fitzpatrickBasis', fitzpatrickBasis === undefined ? [] : [coding(ANSWER_SYSTEM, fitzpatrickBasis)]),
  ];
  const asked = Object.entries(answers).flatMap(([key, value]) =>
    isQuestionKey(key) ? [questionItem(key, QUESTIONS[key], value)] : [],
  );
  return {
    resourceType: 'QuestionnaireResponse',
    status: 'completed',
    questionnaire: `${SCREENING_URL}|${SCREENING_VERSION}`,
    ...(answeredOn === undefined ? {} : { authored: answeredOn }),
    item: [...frame.filter(({ answer }) => answer?.length !== 0), ...asked],
  };
}

function questionItem(key: string, question: Question, given: unknown): QuestionnaireResponseItem {
  const values = new Map(Object.entries(given ?? {}));
  const details = Object.entries(question.details)
    .filter(([name]) => values.has(name))
    .map(([name, detail]) => item(`${key}.${name}`, answersOf(detail, values.get(name))));
  const answer = coding(ANSWER_SYSTEM, String(values.get('answer')));
  return item(key, [{ ...answer, ...(details.length === 0 ? {} : { item: details }) }]);
}

function answersOf(detail: Detail, value: unknown): QuestionnaireResponseItemAnswer[] {
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  switch (detail.kind) {
    case 'day':
      return [{ valueDate: String(value) }];
    case 'number':
      return [{ valueQuantity: { value: Number(value), system: UCUM, code: detail.unit } }];
    case 'relief':
      return [{ valueBoolean: value === true }];
    case 'names':
      return listed.map((name) => ({ valueString: String(name) }));
    case 'codes':
      return listed.map((code) => coding(ANSWER_SYSTEM, String(code)));
    case 'zones':
      return listed.map((code) => coding(ZONE_SYSTEM, String(code)));
  }
}

function item(linkId: string, answer: QuestionnaireResponseItemAnswer[]): QuestionnaireResponseItem {
  return { linkId, answer };
}

function coding(system: string, code: string): QuestionnaireResponseItemAnswer {
  return { valueCoding: { system, code } };
}
