import type { Provenanced } from '../schema.ts';
import { POLICY } from './fact.ts';

/** What waits for somebody of the practice: a report at its level, or a check-in that nobody answered. */
export type WorkKind = 'report-1' | 'report-2' | 'report-3' | 'report-4' | 'check-in' | 'call-back';

/** How long work may lie before it is put before somebody else. All of it Percuta policy; no study has tried it. */
export interface WorkClock extends Provenanced {
  readonly work: WorkKind;
  /** Minutes until somebody has put their name to it; then the responsible clinician is told. */
  readonly nameWithinMinutes: number;
  /** Minutes after it was due until the owner is told. The responsible clinician is told as soon as it is overdue. */
  readonly ownerAfterMinutes: number;
  /** Days until somebody has called; null where the level of a report says by when it is answered. */
  readonly callWithinDays: number | null;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** The clocks of the work list, most urgent first. */
export const WORK_CLOCKS: readonly WorkClock[] = [
  {
    id: 'work-clock-report-1',
    work: 'report-1',
    nameWithinMinutes: 15,
    ownerAfterMinutes: HOUR,
    callWithinDays: null,
    ...POLICY,
  },
  {
    id: 'work-clock-report-2',
    work: 'report-2',
    nameWithinMinutes: HOUR,
    ownerAfterMinutes: 4 * HOUR,
    callWithinDays: null,
    ...POLICY,
  },
  {
    id: 'work-clock-report-3',
    work: 'report-3',
    nameWithinMinutes: DAY,
    ownerAfterMinutes: DAY,
    callWithinDays: null,
    ...POLICY,
  },
  {
    id: 'work-clock-report-4',
    work: 'report-4',
    nameWithinMinutes: 3 * DAY,
    ownerAfterMinutes: 7 * DAY,
    callWithinDays: null,
    ...POLICY,
  },
  {
    id: 'work-clock-check-in',
    work: 'check-in',
    nameWithinMinutes: 2 * DAY,
    ownerAfterMinutes: 14 * DAY,
    callWithinDays: 2,
    ...POLICY,
  },
  {
    id: 'work-clock-call-back',
    work: 'call-back',
    nameWithinMinutes: 4 * HOUR,
    ownerAfterMinutes: DAY,
    callWithinDays: 2,
    ...POLICY,
  },
];

/** When a check-in counts as missed: whole days after it was due. */
export interface CheckInWindow extends Provenanced {
  readonly asks: 'day-1' | 'day-3' | 'day-7' | 'before-next' | 'month-1' | 'month-3' | 'month-6';
  readonly daysToAnswer: number;
}

/** Check-ins in their order, and how long each may be answered before somebody calls. */
export const CHECK_IN_WINDOWS: readonly CheckInWindow[] = [
  { id: 'check-in-day-1', asks: 'day-1', daysToAnswer: 1, ...POLICY },
  { id: 'check-in-day-3', asks: 'day-3', daysToAnswer: 1, ...POLICY },
  { id: 'check-in-day-7', asks: 'day-7', daysToAnswer: 3, ...POLICY },
  { id: 'check-in-before-next', asks: 'before-next', daysToAnswer: 1, ...POLICY },
  { id: 'check-in-month-1', asks: 'month-1', daysToAnswer: 14, ...POLICY },
  { id: 'check-in-month-3', asks: 'month-3', daysToAnswer: 21, ...POLICY },
  { id: 'check-in-month-6', asks: 'month-6', daysToAnswer: 30, ...POLICY },
];
