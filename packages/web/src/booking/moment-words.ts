import { timeOf } from '../numbers/clock-time.ts';
import { dayWords } from './day-words.ts';

/** An instant in words, as “Thursday 26 November 2026, 14:00”. */
export function momentWords(instant: string): string {
  return `${dayWords(instant)}, ${timeOf(instant)}`;
}
