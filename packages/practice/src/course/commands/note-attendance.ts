import { strictly } from '@percuta/model';
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { refusal } from '../../session/refusal.ts';
import { ATTENDANCE_MOVE_NAMES, attendanceAfter, attendanceOf } from '../attendance.ts';
import { commandKind } from '../command.ts';
import type { CourseContext } from '../course-context.ts';
import type { CourseState, Visit } from '../course-state.ts';
import type { AttendanceNoted } from '../entries/attendance-noted.ts';
import { id, instant, oneOf } from '../fields.ts';

export const NOTE_ATTENDANCE = commandKind<'noteAttendance', AttendanceNoted>({
  do: 'noteAttendance',
  writes: 'attendance-noted',
  asks: strictly('the command', {
    do: z.literal('noteAttendance'),
    visit: id('the visit'),
    move: oneOf(ATTENDANCE_MOVE_NAMES),
    arrivedAt: instant('the arrival').nullable(),
  }),
  decide: (state, asked, context) => {
    const visit = state.visits[asked.visit];
    if (visit === undefined || visit.cancelled) return refusal('noteAttendance', 'There is no such visit.');
    if (attendanceAfter(attendanceOf(visit), asked.move) === null) {
      return refusal('noteAttendance', NOT_NOW[attendanceOf(visit)]);
    }
    const fault = faultOf(state, { visit, asked }, context);
    if (fault !== null) return refusal('noteAttendance', fault);
    const arrivedAt = asked.move === 'arrive' ? (asked.arrivedAt ?? context.at) : null;
    return [{ kind: 'attendance-noted', body: { visit: asked.visit, move: asked.move, arrivedAt } }];
  },
});

const NOT_NOW = {
  expected: 'Nothing is noted of this visit that could be taken back.',
  arrived: 'It is noted already that the person is here. Take that back first.',
  missed: 'It is noted already that the person did not come. Take that back first.',
} as const;

interface Noting {
  readonly visit: Visit;
  readonly asked: AttendanceNoted;
}

/** Somebody comes on the day, at a moment that has been; somebody has not come once the visit should have begun. */
function faultOf(state: CourseState, { visit, asked }: Noting, { at, today }: CourseContext): string | null {
  const isPast = (moment: string): boolean => Temporal.Instant.compare(moment, at) <= 0;
  if (asked.move === 'arrive') {
    if (visit.on !== today) return `The visit is on ${visit.on}, not today.`;
    return asked.arrivedAt === null || isPast(asked.arrivedAt) ? null : 'This moment is still to come.';
  }
  if (asked.move === 'takeBack') return null;
  const under = state.sessions[visit.visit]?.session.state ?? 'planned';
  if (under !== 'planned') return 'The person was checked in: they came.';
  return isPast(visit.startsAt) ? null : 'The visit has not begun yet. Wait, or cancel it.';
}
