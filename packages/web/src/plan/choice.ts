import type { Zone } from '@percuta/evidence';

/** What is chosen on the page: an example skin, and a plan for it. */
export interface Choice {
  readonly personId: string;
  readonly deviceId: string;
  readonly zone: Zone;
  readonly settingMm: number;
  readonly passes: number;
  readonly sessions: number;
  readonly intervalDays: number;
}

export const PASSES = [1, 2, 3, 4, 6, 8, 10, 12] as const;
export const SESSIONS = [1, 2, 3, 4, 5, 6] as const;
/** From what a trial would not do to what is usual: the rules answer to each. */
export const INTERVALS_DAYS = [7, 10, 14, 21, 28, 30, 42, 56] as const;

/** The days of the sessions, the first being day 0. */
export function sessionDays(choice: Pick<Choice, 'sessions' | 'intervalDays'>): number[] {
  return Array.from({ length: choice.sessions }, (_, index) => index * choice.intervalDays);
}
