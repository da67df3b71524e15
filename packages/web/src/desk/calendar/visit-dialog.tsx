import type { cancelVisitContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { useBookedCourse } from '../../booking/course/booked-course.ts';
import { StandingLine } from '../../booking/course/standing-line.tsx';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { calendarWords } from '../../words/en/desk-calendar.ts';
import { hrefOf } from '../route.ts';
import { Attendance } from '../today/attendance.tsx';
import type { CalendarVisit } from './calendar-visit.ts';

const words = calendarWords.open;

interface VisitDialogProps {
  readonly visit: CalendarVisit;
  readonly nameOf: (id: string | null) => string;
  readonly onMove: () => void;
  readonly onCancelled: () => void;
  readonly onClose: () => void;
}

/** One visit of the calendar: whose it is, and what may be done with it from here. */
export function VisitDialog({ visit, nameOf, onMove, onCancelled, onClose }: VisitDialogProps): ReactElement {
  const act = useAct();
  const [because, setBecause] = useState<string | null>(null);
  const name = visit.person.name ?? calendarWords.unnamed;
  const cancel = async () => {
    const done = await act.run(() =>
      call<typeof cancelVisitContract>({
        method: 'POST',
        path: '/api/people/:personId/visits/:visitId/cancel',
        params: { personId: visit.person.id, visitId: visit.visitId },
        body: { because: because === null || because.trim() === '' ? null : because.trim() },
      }),
    );
    if (done !== null) onCancelled();
  };
  const where = [nameOf(visit.practitionerId), nameOf(visit.roomId)].filter((one) => one !== '').join(', ');
  return (
    <Dialog title={name} onClose={onClose}>
      <p>
        {calendarWords.day(visit.on)}, {timeOf(visit.startsAt)} to {timeOf(visit.endsAt)}
      </p>
      <p>
        {calendarWords.purposes[visit.purpose]}, {where}
      </p>
      {visit.overlap === null ? null : (
        <p>{words.overlap(visit.overlap.because, visit.overlap.by, calendarWords.day(dayOf(visit.overlap.at)))}</p>
      )}
      {visit.purpose === 'session' && visit.stage === 'booked' ? <Standing visit={visit} /> : null}
      {visit.stage === 'booked' || visit.stage === 'missed' ? null : <p className="hint">{words.began}</p>}
      <Attendance visit={visit} arrivedAt={null} lateMinutes={null} onNoted={onCancelled} />
      {because === null ? null : <TextField label={words.because} value={because} onChange={setBecause} />}
      <div className="actions">
        <a className="button" href={hrefOf({ screen: 'person', personId: visit.person.id })}>
          {words.person(name)}
        </a>
        {visit.stage === 'booked' && because === null ? (
          <Button kind="plain" onClick={onMove}>
            {words.move}
          </Button>
        ) : null}
        {visit.stage === 'booked' ? (
          <Button
            kind={because === null ? 'link' : 'danger'}
            isShut={act.isBusy}
            onClick={() => (because === null ? setBecause('') : void cancel())}
          >
            {because === null ? words.cancel : words.cancelDo}
          </Button>
        ) : null}
        <Button kind="link" onClick={onClose}>
          {words.close}
        </Button>
      </div>
      <Notice denial={act.denial} />
    </Dialog>
  );
}

/** Where a session stands in its course, in as much as whoever looks may know; and the way to move it with its course. */
function Standing({ visit }: Pick<VisitDialogProps, 'visit'>): ReactElement {
  const answer = useBookedCourse(visit.person.id, visit.visitId);
  const sessions = answer === 'waiting' || !answer.ok ? [] : answer.body.sessions;
  const session = sessions.find(({ visitId }) => visitId === visit.visitId);
  const href = hrefOf({ screen: 'book', personId: visit.person.id, part: visit.visitId });
  return (
    <>
      {session === undefined ? null : <StandingLine session={session} isDesk />}
      {session?.standing === 'stands' && visit.clearance === 'not cleared' ? <p>{words.notCleared}</p> : null}
      <p>
        <a href={href}>{words.moveCourse}</a>
      </p>
    </>
  );
}
