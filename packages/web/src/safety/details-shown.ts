import { type Detail, QUESTIONS, type Question, type QuestionKey } from '@percuta/practice';

/** Details that belong to a no: something that was there not long ago. */
const AFTER_A_NO: readonly string[] = ['activeInfection.clearedOn', 'herpesNow.healedOn', 'rash.clearedOn'];

const VITAMIN_K_ANTAGONISTS: readonly string[] = ['warfarin', 'acenocoumarol', 'phenprocoumon'];
const ONLY_WITH_WARFARIN: readonly string[] = ['anticoagulant.inr', 'anticoagulant.inrOn'];

export interface GivenAnswer {
  readonly answer: string;
  readonly [detail: string]: unknown;
}

/** The details of a question that are worth asking after this answer, in their order. */
export function detailsShown(key: QuestionKey, given: GivenAnswer | undefined): readonly (readonly [string, Detail])[] {
  if (given === undefined || given.answer === 'unknown') return [];
  const question: Question = QUESTIONS[key];
  const rank = question.options.indexOf(given.answer);
  return Object.entries(question.details).filter(([name, detail]) => {
    const path = `${key}.${name}`;
    if (AFTER_A_NO.includes(path)) return given.answer === 'no';
    if (ONLY_WITH_WARFARIN.includes(path) && !takesAny(given.medicines, VITAMIN_K_ANTAGONISTS)) return false;
    const from = detail.implies === undefined ? 1 : question.options.indexOf(detail.implies);
    return rank === from || (rank > from && detail.implies === undefined);
  });
}

function takesAny(medicines: unknown, wanted: readonly string[]): boolean {
  return Array.isArray(medicines) && medicines.some((each) => wanted.includes(each));
}
