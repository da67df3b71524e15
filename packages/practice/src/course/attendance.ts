import { Temporal } from 'temporal-polyfill';
import type { CourseState, Visit } from './course-state.ts';
import type { EntryFrame } from './entry.ts';

/** Whether somebody came to a visit, and every move from one to the other. What was noted is taken back by an addition. */
export const ATTENDANCE_MOVES = {
  expected: { arrive: 'arrived', miss: 'missed' },
  arrived: { takeBack: 'expected' },
  missed: { takeBack: 'expected' },
} as const;

export type AttendanceState = keyof typeof ATTENDANCE_MOVES;

export const ATTENDANCE_MOVE_NAMES = ['arrive', 'miss', 'takeBack'] as const;
export type AttendanceMove = (typeof ATTENDANCE_MOVE_NAMES)[number];

/** What was noted of a visit: that the person arrived, and when; or that they did not come. By whom is in the entry. */
export interface Attendance {
  readonly state: Exclude<AttendanceState, 'expected'>;
  readonly arrivedAt: string | null;
  readonly entry: EntryFrame;
}

/**
 * Where a move leads, or null where the table has none. Source: Percuta policy.
 *
 * @example
 * attendanceAfter('expected', 'miss') // => "missed"
 * attendanceAfter('missed', 'arrive') // => null
 */
export function attendanceAfter(state: AttendanceState, move: AttendanceMove): AttendanceState | null {
  const moves: Readonly<Partial<Record<AttendanceMove, AttendanceState>>> = ATTENDANCE_MOVES[state];
  return moves[move] ?? null;
}

/**
 * What was noted of a visit; expected, where nothing was. Source: Percuta policy.
 *
 * @example
 * attendanceOf({}) // => "expected"
 */
export function attendanceOf({ attendance }: Pick<Visit, 'attendance'>): AttendanceState {
  return attendance?.state ?? 'expected';
}

/**
 * Whether a visit is held or will be: it was not cancelled, and it is not noted that nobody came. Source: Percuta policy.
 *
 * @example
 * takesPlace({ cancelled: false }) // => true
 * takesPlace({ cancelled: true }) // => false
 */
export function takesPlace(visit: Pick<Visit, 'cancelled' | 'attendance'>): boolean {
  return !visit.cancelled && attendanceOf(visit) !== 'missed';
}

/**
 * How late somebody came: whole minutes after the beginning, none before it. Null where nobody noted that they came.
 * Unit: min. Source: Percuta derivation.
 *
 * @example
 * lateMinutesOf({ startsAt: '2026-11-24T14:00:00Z', attendance: { state: 'arrived', arrivedAt: '2026-11-24T14:12:40Z' } }) // => 12
 * lateMinutesOf({ startsAt: '2026-11-24T14:00:00Z' }) // => null
 */
export function lateMinutesOf({ startsAt, attendance }: LateFacts): number | null {
  if (attendance == null || attendance.arrivedAt === null) return null;
  const lateMs = Temporal.Instant.from(attendance.arrivedAt).epochMilliseconds - Date.parse(startsAt);
  return Math.max(0, Math.floor(lateMs / 60_000));
}

interface LateFacts {
  readonly startsAt: string;
  readonly attendance?: Pick<Attendance, 'arrivedAt' | 'state'>;
}

/** From so many minutes on somebody counts as late. Percuta policy. */
const LATE_FROM_MINUTES = 10;

/** How often somebody came, came late (by ten minutes or more), and did not come. */
export interface AttendanceCount {
  readonly arrived: number;
  readonly late: number;
  readonly missed: number;
}

/**
 * Counts what was noted of the visits of a person. It says nothing of why, and nothing follows from it by itself. Unit:
 * visits. Source: Percuta policy.
 *
 * @example
 * attendanceCount(courseOf([])) // => { arrived: 0, late: 0, missed: 0 }
 */
export function attendanceCount({ visits }: Pick<CourseState, 'visits'>): AttendanceCount {
  const all = Object.values(visits).filter(({ cancelled }) => !cancelled);
  const count = (is: (visit: Visit) => boolean): number => all.filter(is).length;
  return {
    arrived: count((one) => attendanceOf(one) === 'arrived'),
    late: count((one) => (lateMinutesOf(one) ?? 0) >= LATE_FROM_MINUTES),
    missed: count((one) => attendanceOf(one) === 'missed'),
  };
}
