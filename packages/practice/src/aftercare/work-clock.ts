import { WORK_CLOCKS, type WorkClock, type WorkKind } from '@percuta/evidence';
import { Temporal } from 'temporal-polyfill';
import { calendarDay } from '../rules/calendar-day.ts';

/** One thing that waits for somebody of the practice. Moments in UTC; nothing of it is kept in memory. */
export interface Work {
  readonly work: WorkKind;
  /** When it came in, or when it was missed. */
  readonly since: string;
  /** By when it has to be answered. */
  readonly dueAt: string;
  /** When somebody put their name to it; null where nobody has. */
  readonly namedAt: string | null;
  /** When a human answered; null where none has. */
  readonly answeredAt: string | null;
}

/** Where work stands: nobody has it yet, somebody has, it is due within the hour or today's last, or it is late. */
export type WorkStanding = 'waiting' | 'taken' | 'overdue' | 'answered';

/** What the clock says of one thing. */
export interface WorkClockReading {
  readonly standing: WorkStanding;
  /** Before whom it is put besides those who treat; null where before nobody yet. */
  readonly escalatedTo: 'responsible-clinician' | 'owner' | null;
  /** Since when; null where it is not. */
  readonly escalatedAt: string | null;
  /** Before whom it goes next, and when, if nothing is done; null where nobody is left, or nothing is to be done. */
  readonly next: { readonly to: 'responsible-clinician' | 'owner'; readonly at: string } | null;
  /** Minutes until it is due; negative once it is late. */
  readonly minutesLeft: number;
}

/**
 * Reads the clock of one thing at a moment. It goes before the responsible clinician when nobody has put their name to
 * it in time or when it is late, and before the owner when it stays late. Putting a name to it takes it from nobody: late
 * is late. The same work at the same moment reads the same, on whichever machine and after whatever restart. Source:
 * Percuta policy.
 *
 * @example
 * const work = { work: 'report-2', since: '2026-11-24T09:00:00Z', dueAt: '2026-11-24T23:00:00Z', namedAt: null, answeredAt: null };
 * readWorkClock(work, '2026-11-24T09:30:00Z') // => { standing: "waiting", escalatedTo: null }
 * readWorkClock(work, '2026-11-24T09:30:00Z').next // => { to: "responsible-clinician", at: "2026-11-24T10:00:00Z" }
 * readWorkClock(work, '2026-11-24T10:30:00Z').escalatedTo // => "responsible-clinician"
 * readWorkClock({ ...work, namedAt: '2026-11-24T09:40:00Z' }, '2026-11-24T10:30:00Z') // => { standing: "taken", escalatedTo: null, minutesLeft: 750 }
 * readWorkClock(work, '2026-11-25T03:00:00Z') // => { standing: "overdue", escalatedTo: "owner", escalatedAt: "2026-11-25T03:00:00Z" }
 */
export function readWorkClock(work: Work, at: string): WorkClockReading {
  const { nameWithinMinutes, ownerAfterMinutes } = clockOf(work.work);
  const minutesLeft = Math.floor(minutesBetween(at, work.dueAt));
  if (work.answeredAt !== null) {
    return { standing: 'answered', escalatedTo: null, escalatedAt: null, next: null, minutesLeft };
  }
  const nobodysAt = work.namedAt === null ? later(work.since, nameWithinMinutes) : null;
  const clinicianAt = nobodysAt === null ? work.dueAt : earliest(nobodysAt, work.dueAt);
  const ownerAt = later(work.dueAt, ownerAfterMinutes);
  const isLate = minutesBetween(work.dueAt, at) > 0;
  const standing = isLate ? 'overdue' : work.namedAt === null ? 'waiting' : 'taken';
  if (minutesBetween(ownerAt, at) >= 0) {
    return { standing, escalatedTo: 'owner', escalatedAt: ownerAt, next: null, minutesLeft };
  }
  if (minutesBetween(clinicianAt, at) >= 0) {
    const next = { to: 'owner', at: ownerAt } as const;
    return { standing, escalatedTo: 'responsible-clinician', escalatedAt: clinicianAt, next, minutesLeft };
  }
  const next = { to: 'responsible-clinician', at: clinicianAt } as const;
  return { standing, escalatedTo: null, escalatedAt: null, next, minutesLeft };
}

/**
 * The last moment of a calendar day in the practice's time zone: something due on a day is late when the day is over
 * there, also where the day has 23 or 25 hours.
 *
 * @example
 * endOfDay('2026-11-24', 'Europe/Berlin') // => "2026-11-24T23:00:00Z"
 * endOfDay('2026-10-25', 'Europe/Berlin') // => "2026-10-25T23:00:00Z"
 */
export function endOfDay(day: string, timeZone: string): string {
  return calendarDay(day).add({ days: 1 }).toZonedDateTime(timeZone).toInstant().toString();
}

/**
 * Days until somebody has called whoever waits for it: a check-in that nobody answered, a stranger who asked. Refuses work
 * that is not done by calling. Source: Percuta policy.
 *
 * @example
 * callWithinDays('check-in') // => 2
 */
export function callWithinDays(work: WorkKind): number {
  const { callWithinDays: days } = clockOf(work);
  if (days === null) throw new RangeError(`Nobody is called for ${work}.`);
  return days;
}

function clockOf(work: WorkKind): WorkClock {
  const clock = WORK_CLOCKS.find((one) => one.work === work);
  if (clock === undefined) throw new RangeError(`There is no clock for ${work}.`);
  return clock;
}

function minutesBetween(from: string, to: string): number {
  return Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes');
}

function later(instant: string, minutes: number): string {
  return Temporal.Instant.from(instant).add({ minutes }).toString();
}

function earliest(a: string, b: string): string {
  return Temporal.Instant.compare(a, b) <= 0 ? a : b;
}
