import { ZONES } from '@percuta/evidence';
import { type Detail, QUESTION_KEYS, QUESTIONS, type Question } from '@percuta/practice';
import type { Questionnaire, QuestionnaireItem, QuestionnaireItemAnswerOption } from 'fhir/r4.js';
import { ANSWER_SYSTEM, SCREENING_URL, SCREENING_VERSION, UCUM, ZONE_SYSTEM } from './screening-canonical.ts';

/**
 * The screening questions as a FHIR R4 Questionnaire. A linkId is the name of the answer; a detail's is
 * `question.detail` and it stands below its question, shown where an answer goes with it. Age is the Patient's
 * birthDate and the day of the answers is the response's `authored`; neither is asked again. Draft until a clinician
 * has signed it. Source: the question set of the practice package.
 *
 * @example
 * toQuestionnaire().url // => "https://percuta.example/fhir/Questionnaire/screening"
 */
export function toQuestionnaire(): Questionnaire {
  return {
    resourceType: 'Questionnaire',
    id: 'screening',
    url: SCREENING_URL,
    version: SCREENING_VERSION,
    name: 'PercutaScreening',
    title: 'Screening before derma needling',
    status: 'draft',
    experimental: true,
    subjectType: ['Patient'],
    item: [...FRAME_ITEMS, ...QUESTION_KEYS.map((key) => questionItem(key, QUESTIONS[key]))],
  };
}

const FRAME_ITEMS: readonly QuestionnaireItem[] = [
  {
    linkId: 'zonesPlanned',
    text: 'Where would you like to be treated?',
    type: 'choice',
    repeats: true,
    answerOption: codings(ZONE_SYSTEM, ZONES),
  },
  {
    linkId: 'fitzpatrickType',
    text: 'Fitzpatrick skin type, measured or asked',
    type: 'choice',
    answerOption: codings(ANSWER_SYSTEM, ['1', '2', '3', '4', '5', '6', 'unknown']),
  },
  {
    linkId: 'fitzpatrickBasis',
    text: 'How is the skin type known?',
    type: 'choice',
    answerOption: codings(ANSWER_SYSTEM, ['measured', 'asked']),
  },
];

function questionItem(key: string, question: Question): QuestionnaireItem {
  const details = Object.entries(question.details).map(([name, detail]) => detailItem(key, question, name, detail));
  return {
    linkId: key,
    text: question.text,
    type: 'choice',
    required: question.mandatory,
    answerOption: codings(ANSWER_SYSTEM, [...question.options, 'unknown']),
    ...(details.length === 0 ? {} : { item: details }),
  };
}

function detailItem(key: string, question: Question, name: string, detail: Detail): QuestionnaireItem {
  const shown = question.options.slice(question.options.indexOf(detail.implies ?? question.options[0]));
  const always = shown.length === question.options.length;
  return {
    linkId: `${key}.${name}`,
    text: detail.text,
    ...TYPES[detail.kind],
    ...(detail.kind === 'number' ? { extension: [unitOf(detail.unit)] } : {}),
    ...(detail.kind === 'zones' ? { answerOption: codings(ZONE_SYSTEM, ZONES) } : {}),
    ...(detail.kind === 'codes' ? { answerOption: codings(ANSWER_SYSTEM, detail.codes) } : {}),
    ...(always ? {} : { enableBehavior: 'any', enableWhen: shown.map((code) => enabledBy(key, code)) }),
  };
}

const TYPES = {
  day: { type: 'date' },
  number: { type: 'quantity' },
  zones: { type: 'choice', repeats: true },
  codes: { type: 'choice', repeats: true },
  names: { type: 'string', repeats: true },
  relief: { type: 'boolean' },
} as const satisfies Record<Detail['kind'], Pick<QuestionnaireItem, 'type' | 'repeats'>>;

function unitOf(code: string) {
  return {
    url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
    valueCoding: { system: UCUM, code },
  };
}

function enabledBy(question: string, code: string) {
  return { question, operator: '=' as const, answerCoding: { system: ANSWER_SYSTEM, code } };
}

function codings(system: string, codes: readonly string[]): QuestionnaireItemAnswerOption[] {
  return codes.map((code) => ({ valueCoding: { system, code } }));
}
