import { describe, expect, it } from 'vitest';
import { courseStanding } from '../booking/course-standing.ts';
import { courseToBook } from '../booking/course-to-book.ts';
import { viewFor } from '../need-to-know/view-for.ts';
import { attendanceCount } from './attendance.ts';
import type { CommandOf } from './command-kinds.ts';
import { decide } from './decide.ts';
import { booked } from './testing/stages.ts';
import { sessionOn } from './testing/told-course.ts';

const note = (move: 'arrive' | 'miss' | 'takeBack', arrivedAt: string | null = null): CommandOf<'noteAttendance'> => ({
  do: 'noteAttendance',
  visit: 'v1',
  move,
  arrivedAt,
});

/** A course whose first session is today; the clock stands so many minutes after its beginning. */
function course(minutes: number) {
  const told = booked();
  const visit = told.state.visits.v1;
  if (visit === undefined) throw new Error('The course has no first visit.');
  const at = new Date(Date.parse(visit.startsAt) + minutes * 60_000).toISOString();
  Object.assign(told.context, { at, today: visit.on });
  const asks = (command: Parameters<typeof decide>[1]) =>
    decide(told.state, command, { ...told.context, actor: { id: 'desk', role: 'front-desk' } });
  return { told, asks, startsAt: visit.startsAt };
}

describe('whether somebody came', () => {
  it('is noted once, with when, and how late they were follows from it', () => {
    const { told, asks } = course(25);
    told.does('front-desk', note('arrive'));
    const view = viewFor('front-desk', told.state, told.context);
    expect(view.role === 'front-desk' && view.visits[0]).toMatchObject({ stage: 'here', lateMinutes: 25 });
    expect(asks(note('arrive')).refused).toBe(true);
    expect(asks(note('miss')).refused).toBe(true);
    expect(attendanceCount(told.state)).toEqual({ arrived: 1, late: 1, missed: 0 });
  });

  it('is not a moment that is still to come, nor a no-show before the visit should have begun', () => {
    const { asks, startsAt } = course(-5);
    expect(asks(note('arrive', startsAt)).refused).toBe(true);
    expect(asks(note('miss')).refused).toBe(true);
    expect(asks(note('takeBack')).refused).toBe(true);
    expect(asks(note('arrive')).refused).toBe(false);
  });

  it('is taken back by an addition: both stand in the record, and the visit is as it was', () => {
    const { told, asks } = course(30);
    const before = told.state.length;
    told.does('front-desk', note('miss'));
    expect(asks({ do: 'checkIn', session: 'v1' })).toMatchObject({
      because: 'It is noted that the person did not come. Take that back first.',
    });
    told.does('front-desk', note('takeBack'));
    expect(told.state.length).toBe(before + 2);
    expect(asks({ do: 'checkIn', session: 'v1' }).refused).toBe(false);
    expect(attendanceCount(told.state).missed).toBe(0);
  });

  it('leaves nothing of a no-show to move or to cancel, and a place in the course for another session', () => {
    const { told, asks } = course(30);
    told.does('front-desk', note('miss'));
    expect(asks({ do: 'cancelVisit', visit: 'v1', because: null }).refused).toBe(true);
    const { purpose: _, ...time } = sessionOn('2026-12-24', 'v1');
    expect(asks({ ...time, do: 'moveVisit' }).refused).toBe(true);
    // Too near to the one that was missed, had it been held.
    expect(asks(sessionOn('2026-11-26', 'v9')).refused).toBe(false);
  });

  it('asks for the session that nobody came to again, from the day on which the course has it', () => {
    const { told } = course(30);
    told.does('front-desk', sessionOn('2026-12-24', 'v2'));
    const before = courseToBook(told.state, told.context);
    told.does('front-desk', note('miss'));
    const after = courseToBook(told.state, told.context);
    expect(after.sessionsLeft).toBe(before.sessionsLeft + 1);
    expect(courseStanding(told.state, told.context).map(({ visit }) => visit)).toEqual(['v2']);
    told.does('front-desk', { do: 'cancelVisit', visit: 'v2', because: null });
    expect(courseToBook(told.state, told.context).earliestOn).toBe(told.context.today);
  });

  it('is nothing that a person notes of themselves', () => {
    const { told } = course(0);
    const actor = { id: 'ada', role: 'patient' } as const;
    expect(decide(told.state, note('arrive'), { ...told.context, actor }).refused).toBe(true);
  });
});
