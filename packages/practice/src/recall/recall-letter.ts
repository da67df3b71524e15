import type { PracticeNumbers } from '../aftercare/practice-numbers.ts';
import { calendarDay } from '../rules/calendar-day.ts';

/** What one letter is written from. */
export interface RecallLetterFacts {
  readonly practice: string;
  readonly person: string;
  /** ISO days of the person's visits at which the lot was used, oldest first. */
  readonly visitDays: readonly string[];
  readonly lot: string;
  /** Null where the practice has not set them: then the letter asks to come by. */
  readonly numbers: PracticeNumbers | null;
}

/** A letter as it is drafted. A human reads it before it leaves. */
export interface RecallLetter {
  readonly subject: string;
  readonly body: string;
}

/**
 * Drafts the letter to somebody on whom a cartridge of a recalled lot was used: what happened, what is not known, what to
 * look for, whom to call. Plain English; the subject names neither procedure nor person. It neither says that there is no
 * risk nor that there is harm, since nobody knows when it is written. Source: Percuta policy; the signs are those of the
 * aftercare's red flags.
 *
 * @example
 * recallLetter({ practice: 'Skin and Light', person: 'Ada Blom', visitDays: ['2026-11-03'], lot: 'AB1', numbers: null }).subject // => "A message from Skin and Light: please get in touch"
 */
export function recallLetter({ practice, person, visitDays, lot, numbers }: RecallLetterFacts): RecallLetter {
  const paragraphs = [
    `Dear ${person},`,
    `${atVisits(visitDays)} we used a single-use part with the lot number ${lot}. This lot has been recalled. We have stopped using it.`,
    'We do not know that anything is wrong with you. We write so that you know, and so that we can check with you how you are.',
    `Please call us soon. ${whomToCall(numbers)}`,
    'Call at once if your skin gets redder, hotter or more painful, if there is pus, if the redness spreads, or if you have a fever.',
    'If you have a visit booked with us, please keep it. We will speak with you before anything is done.',
    practice,
  ];
  return { subject: `A message from ${practice}: please get in touch`, body: paragraphs.join('\n\n') };
}

function atVisits(days: readonly string[]): string {
  const written = days.map(dayInWords);
  const last = written.at(-1) ?? '';
  return written.length < 2
    ? `At your visit on ${last}`
    : `At your visits on ${written.slice(0, -1).join(', ')} and ${last}`;
}

function whomToCall(numbers: PracticeNumbers | null): string {
  if (numbers === null) return 'You can also come to the practice and ask.';
  const { day, night, emergency } = numbers;
  return `By day: ${day}. By night: ${night}. In an emergency: ${emergency}.`;
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

function dayInWords(day: string): string {
  const { day: ofMonth, month, year } = calendarDay(day);
  return `${ofMonth} ${MONTHS[month - 1] ?? ''} ${year}`;
}
