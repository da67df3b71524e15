import type { VisitStage } from '@percuta/practice';
import type { noteArrivalContract, noteNoShowContract, takeBackAttendanceContract } from '@percuta/server';
import { type ReactElement, useRef } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { attendanceWords as words } from '../../words/en/attendance.ts';

interface AttendanceProps {
  readonly visit: {
    readonly visitId: string;
    readonly startsAt: string;
    readonly stage: VisitStage;
    readonly person: { readonly id: string; readonly name: string | null };
  };
  /** When they arrived, where it was noted and is known. */
  readonly arrivedAt: string | null;
  readonly lateMinutes: number | null;
  readonly onNoted: () => void;
}

/** Whether somebody came: noted with a press, and taken back with another. */
export function Attendance({ visit, arrivedAt, lateMinutes, onNoted }: AttendanceProps): ReactElement | null {
  const act = useAct();
  const place = useRef<HTMLDivElement>(null);
  const params = { personId: visit.person.id, visitId: visit.visitId };
  const name = visit.person.name ?? '';
  const isToday = dayOf(visit.startsAt) === dayOf(new Date());
  const hasBegun = Date.parse(visit.startsAt) <= Date.now();
  const note = async (what: 'arrival' | 'no-show' | 'take back') => {
    const done = await act.run(async () => ask(what, params));
    if (done === null) return;
    // The button that was pressed goes away.
    place.current?.focus();
    onNoted();
  };
  const isNoted = visit.stage === 'missed' || arrivedAt !== null;
  if (!isNoted && (visit.stage !== 'booked' || !(isToday || hasBegun))) return null;
  return (
    <div className="attendance" ref={place} tabIndex={-1}>
      {arrivedAt === null ? null : <p>{saidOf(arrivedAt, lateMinutes)}</p>}
      <div className="attendance-acts">
        {visit.stage === 'booked' && isToday ? (
          <Button
            kind="link"
            isShut={act.isBusy}
            aria-label={words.arrivedOf(name)}
            onClick={() => void note('arrival')}
          >
            {words.arrived}
          </Button>
        ) : null}
        {visit.stage === 'booked' && hasBegun ? (
          <Button
            kind="link"
            isShut={act.isBusy}
            aria-label={words.missedOf(name)}
            onClick={() => void note('no-show')}
          >
            {words.missed}
          </Button>
        ) : null}
        {visit.stage === 'missed' || (visit.stage === 'here' && arrivedAt !== null) ? (
          <Button
            kind="link"
            isShut={act.isBusy}
            aria-label={words.takeBackOf(name)}
            onClick={() => void note('take back')}
          >
            {words.takeBack}
          </Button>
        ) : null}
      </div>
      <Notice denial={act.denial} />
    </div>
  );
}

function saidOf(arrivedAt: string, lateMinutes: number | null): string {
  const at = words.at(timeOf(arrivedAt));
  return lateMinutes === null || lateMinutes === 0 ? at : `${at}, ${words.late(lateMinutes)}`;
}

function ask(what: 'arrival' | 'no-show' | 'take back', params: { personId: string; visitId: string }) {
  switch (what) {
    case 'arrival':
      return call<typeof noteArrivalContract>({
        method: 'POST',
        path: '/api/people/:personId/visits/:visitId/arrival',
        params,
        body: { arrivedAt: null },
      });
    case 'no-show':
      return call<typeof noteNoShowContract>({
        method: 'POST',
        path: '/api/people/:personId/visits/:visitId/no-show',
        params,
      });
    case 'take back':
      return call<typeof takeBackAttendanceContract>({
        method: 'POST',
        path: '/api/people/:personId/visits/:visitId/attendance/take-back',
        params,
      });
  }
}
