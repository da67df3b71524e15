import { commonWords } from '../words/en/common.ts';
import { dayOf, timeOf } from './clock-time.ts';

/** Until when, at the practice: the end of a day is that day, and not the first moment of the next. */
export function untilWords(instant: string | Date): string {
  const time = timeOf(instant);
  if (time !== '00:00') return `${commonWords.day(dayOf(instant))}, ${time}`;
  return commonWords.endOfDay(commonWords.day(dayOf(new Date(new Date(instant).getTime() - 1))));
}
