import { dayOf } from '../numbers/clock-time.ts';
import { bookingWords as words } from '../words/en/booking.ts';
import { commonWords } from '../words/en/common.ts';

/** The day of an instant in words, as “Thursday 26 November 2026”. */
export function dayWords(instant: string): string {
  const on = dayOf(instant);
  return `${words.weekday(on)} ${commonWords.day(on)}`;
}
