import type { CheckInAsks } from './check-ins.ts';
import type { SignId } from './signs.ts';
import type { AftercareReport } from './triage.ts';

/** Redness and pain beside the day before, in the words of the person. */
export const COMPARED_WITH_YESTERDAY = ['none', 'less', 'same', 'more', 'unsure'] as const;
export type ComparedWithYesterday = (typeof COMPARED_WITH_YESTERDAY)[number];

/** The skin beside what it was before the course, as the person finds it. A person's own impression, no measurement. */
export const COMPARED_WITH_BEFORE = ['much better', 'better', 'the same', 'worse', 'much worse'] as const;
export type ComparedWithBefore = (typeof COMPARED_WITH_BEFORE)[number];

/** What is asked at a check-in. What was not asked is null. */
export interface CheckInAnswers {
  readonly redness: ComparedWithYesterday | null;
  readonly pain: ComparedWithYesterday | null;
  readonly comparedWithBefore: ComparedWithBefore | null;
}

/**
 * Which of the three questions are asked on an occasion: in the first week redness and pain, later how the skin is
 * beside what it was. Signs and words are asked every time. Source: Percuta policy.
 *
 * @example
 * asksAt('day-3') // => ["redness", "pain"]
 * asksAt('month-6') // => ["comparedWithBefore"]
 */
export function asksAt(asks: CheckInAsks): readonly (keyof CheckInAnswers)[] {
  return asks.startsWith('day-') ? ['redness', 'pain'] : ['comparedWithBefore'];
}

const OF_REDNESS: Readonly<Record<ComparedWithYesterday, SignId | null>> = {
  none: null,
  less: 'redness',
  same: 'redness',
  more: 'redness-worse',
  unsure: 'redness-worse',
};

const OF_PAIN: Readonly<Record<ComparedWithYesterday, SignId | null>> = {
  none: null,
  less: 'tender',
  same: 'tender',
  more: 'pain-rising',
  unsure: 'pain-rising',
};

/**
 * The report that a check-in is: its answers as signs, beside those that the person named. Whoever is not sure whether
 * redness or pain grows is taken as if it did. It adds signs and takes none away. Source: Percuta policy.
 *
 * @example
 * const report = { day: 2, signs: ['itch'], unsure: [], words: null, photographs: [] };
 * signsOfCheckIn({ redness: 'more', pain: 'none', comparedWithBefore: null }, report).signs // => ["itch", "redness-worse"]
 */
export function signsOfCheckIn(answers: CheckInAnswers, report: AftercareReport): AftercareReport {
  const told = [
    answers.redness === null ? null : OF_REDNESS[answers.redness],
    answers.pain === null ? null : OF_PAIN[answers.pain],
  ];
  const found = told.filter((sign): sign is SignId => sign !== null);
  return { ...report, signs: [...new Set([...report.signs, ...found])] };
}
