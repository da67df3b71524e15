import { strictly } from '@percuta/model';
import { ATTENDANCE_MOVE_NAMES, type AttendanceMove, attendanceAfter, attendanceOf } from '../attendance.ts';
import { BrokenRecord, entryKind } from '../entry.ts';
import { id, instant, oneOf } from '../fields.ts';
import { TREATING } from '../role.ts';

/** Somebody came, or did not; or what was noted of it is taken back. */
export interface AttendanceNoted {
  readonly visit: string;
  readonly move: AttendanceMove;
  /** Of an arrival; null otherwise. */
  readonly arrivedAt: string | null;
}

export const ATTENDANCE_NOTED = entryKind<'attendance-noted', AttendanceNoted>({
  kind: 'attendance-noted',
  writers: ['front-desk', ...TREATING],
  body: strictly('what was noted', {
    visit: id('the visit'),
    move: oneOf(ATTENDANCE_MOVE_NAMES),
    arrivedAt: instant('the arrival').nullable(),
  }),
  apply: (state, { visit, move, arrivedAt }, entry) => {
    const before = state.visits[visit];
    if (before === undefined || before.cancelled) throw new BrokenRecord(entry.seq, 'no such visit stands');
    const after = attendanceAfter(attendanceOf(before), move);
    if (after === null) throw new BrokenRecord(entry.seq, 'that cannot be noted of this visit');
    const { attendance: _, ...rest } = before;
    const noted = after === 'expected' ? rest : { ...rest, attendance: { state: after, arrivedAt, entry } };
    return { ...state, visits: { ...state.visits, [visit]: noted } };
  },
});
