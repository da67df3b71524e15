import type { QuestionnaireItem, QuestionnaireItemEnableWhen } from 'fhir/r4.js';
import { ANSWER_SYSTEM, UCUM } from '../screening/screening-canonical.ts';

/** One question of a form, as a line of a table. */
export interface FormItem {
  /** The path of what is answered, as the rules name it. */
  readonly linkId: string;
  readonly text: string;
  /** `said`: yes, no, or nobody has said yet. */
  readonly kind: 'said' | 'words' | 'day' | 'count' | 'group' | { readonly unit: string } | { readonly codes: Codes };
  readonly repeats?: boolean;
  /** Shown only where another question of the form was answered so. */
  readonly when?:
    | { readonly question: string; readonly is: string }
    | { readonly question: string; readonly above: number };
  readonly items?: readonly FormItem[];
}

interface Codes {
  readonly system: string;
  readonly of: readonly string[];
}

const SAID = ['no', 'yes', 'unknown'] as const;

/** A line of the table as an item of a FHIR R4 Questionnaire, with what stands below it. */
export function questionnaireItem(item: FormItem): QuestionnaireItem {
  const { linkId, text, repeats, when, items } = item;
  return {
    linkId,
    text,
    ...typed(item),
    ...(repeats === true ? { repeats } : {}),
    ...(when === undefined ? {} : { enableWhen: [enabled(when)] }),
    ...(items === undefined ? {} : { item: items.map(questionnaireItem) }),
  };
}

function typed({ kind }: FormItem): Pick<QuestionnaireItem, 'type' | 'answerOption' | 'extension'> {
  if (typeof kind === 'object' && 'unit' in kind) return { type: 'quantity', extension: [unitOf(kind.unit)] };
  if (typeof kind === 'object') return { type: 'choice', answerOption: codings(kind.codes.system, kind.codes.of) };
  switch (kind) {
    case 'said':
      return { type: 'choice', answerOption: codings(ANSWER_SYSTEM, SAID) };
    case 'words':
      return { type: 'string' };
    case 'day':
      return { type: 'date' };
    case 'count':
      return { type: 'integer' };
    case 'group':
      return { type: 'group' };
  }
}

function enabled(when: NonNullable<FormItem['when']>): QuestionnaireItemEnableWhen {
  const { question } = when;
  if ('above' in when) return { question, operator: '>', answerInteger: when.above };
  return { question, operator: '=', answerCoding: { system: ANSWER_SYSTEM, code: when.is } };
}

function unitOf(code: string) {
  return { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { system: UCUM, code } };
}

function codings(system: string, codes: readonly string[]) {
  return codes.map((code) => ({ valueCoding: { system, code } }));
}
