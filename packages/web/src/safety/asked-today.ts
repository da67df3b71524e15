import type { QuestionKey } from '@percuta/practice';

/** Questions whose answer may change from one day to the next, and that the day of a session asks again. */
export const ASKED_TODAY: readonly QuestionKey[] = [
  'activeInfection',
  'herpesNow',
  'activeAcne',
  'brokenSkin',
  'sunburn',
  'tan',
  'sunPlanned',
  'changedSinceBooking',
];
