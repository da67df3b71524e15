import type { PatientView } from '@percuta/practice';
import type { cancelVisitContract, listResourcesContract } from '@percuta/server';
import { type FormEvent, type ReactElement, useState } from 'react';
import { calendarFileOf } from '../booking/calendar-file-of.ts';
import { type BookedSession, useBookedCourse } from '../booking/course/booked-course.ts';
import { StandingLine } from '../booking/course/standing-line.tsx';
import { momentWords } from '../booking/moment-words.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Notice } from '../parts/notice.tsx';
import { LongTextField } from '../parts/text-field.tsx';
import { call } from '../server/call.ts';
import { useAct } from '../server/use-act.ts';
import { useAnswer } from '../server/use-answer.ts';
import { bookingWords } from '../words/en/booking.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';

const words = courseWords.today;
type OwnVisit = PatientView['visits'][number];

interface MyVisitsProps {
  readonly course: OwnCourse;
  /** Set where something else comes first: then booking is not the one thing to do. */
  readonly isAside: boolean;
}

/** What is booked, the next first; and booking. */
export function MyVisits({ course, isAside }: MyVisitsProps): ReactElement {
  const { view, today } = course;
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  const booked = useBookedCourse(course.personId, course.record.length);
  const known = booked !== 'waiting' && booked.ok ? booked.body : null;
  const people = resources !== 'waiting' && resources.ok ? resources.body.practitioners : [];
  const isConsultFirst = known !== null && known.toBook.earliestOn === null && known.toBook.sessionsLeft > 0;
  const left = known?.toBook.earliestOn == null ? 0 : known.toBook.sessionsLeft;
  const ahead = view.visits
    .filter(({ on, stage }) => on >= today && (stage === 'booked' || stage === 'here'))
    .toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <section aria-labelledby="visits">
      <h2 id="visits">{words.title}</h2>
      {ahead.length === 0 ? <p>{words.none}</p> : null}
      <ul className="visits">
        {ahead.map((visit) => (
          <VisitRow
            key={visit.visit}
            visit={visit}
            course={course}
            session={known?.sessions.find(({ visitId }) => visitId === visit.visit)}
            practitioner={people.find(({ accountId }) => accountId === visit.practitioner)?.name ?? ''}
          />
        ))}
      </ul>
      <div className="actions">
        {left === 0 ? null : (
          <a className={isAside ? 'button button-plain' : 'button'} href="#book-course">
            {bookingWords.courseBook(left)}
          </a>
        )}
        <a className={ahead.length === 0 && !isAside && left === 0 ? 'button' : 'button button-plain'} href="#book">
          {left === 0 ? words.book : bookingWords.oneVisit}
        </a>
      </div>
      {isConsultFirst ? (
        <p>
          <a href="#book-course">{bookingWords.consultFirst}</a>
        </p>
      ) : null}
      {ahead.length === 0 ? null : (
        <p>
          <a href="#paper">{bookingWords.print}</a>
        </p>
      )}
    </section>
  );
}

interface VisitRowProps {
  readonly visit: OwnVisit;
  readonly course: OwnCourse;
  readonly practitioner: string;
  /** Where it stands in the course; not there where it is none of it, or not read yet. */
  readonly session: BookedSession | undefined;
}

function VisitRow({ visit, course, session, practitioner }: VisitRowProps): ReactElement {
  const [isAsking, setAsking] = useState(false);
  const isToday = visit.on === course.today && visit.purpose === 'session';
  return (
    <li>
      <p>
        <b>{momentWords(visit.startsAt)}</b>
      </p>
      <p>
        {words.purposes[visit.purpose]}
        {practitioner === '' ? '' : ` ${words.with(practitioner)}`}, {words.stages[visit.stage]}
      </p>
      {session === undefined ? null : <StandingLine session={session} isDesk={false} />}
      <div className="visit-actions">
        {isToday && visit.stage === 'here' ? <a href={`#today/${visit.visit}`}>{words.screenToday}</a> : null}
        {visit.stage === 'booked' ? (
          <>
            <a href={`#book/${visit.visit}`}>{bookingWords.change}</a>
            <a href={calendarFileOf(course.personId, visit.visit)} download>
              {bookingWords.calendarFile}
            </a>
            <Button kind="link" onClick={() => setAsking(true)}>
              {words.cancel}
            </Button>
          </>
        ) : null}
      </div>
      {isAsking ? <CancelDialog visit={visit} course={course} onClose={() => setAsking(false)} /> : null}
    </li>
  );
}

interface CancelDialogProps extends Pick<VisitRowProps, 'visit' | 'course'> {
  readonly onClose: () => void;
}

function CancelDialog({ visit, course, onClose }: CancelDialogProps): ReactElement {
  const act = useAct();
  const [because, setBecause] = useState('');
  const cancel = async (event: FormEvent) => {
    event.preventDefault();
    const done = await act.run(() =>
      call<typeof cancelVisitContract>({
        method: 'POST',
        path: '/api/people/:personId/visits/:visitId/cancel',
        params: { personId: course.personId, visitId: visit.visit },
        body: { because: because.trim() === '' ? null : because.trim() },
      }),
    );
    if (done === null) return;
    await course.again();
    onClose();
  };
  return (
    <Dialog title={words.cancelTitle} onClose={onClose}>
      <form className="form" onSubmit={(event) => void cancel(event)}>
        <p>{momentWords(visit.startsAt)}</p>
        <LongTextField label={words.cancelReason} rows={2} value={because} onChange={setBecause} />
        <div className="actions">
          <Button type="submit" isShut={act.isBusy}>
            {words.cancelDo}
          </Button>
          <Button kind="link" onClick={onClose}>
            {courseWords.back}
          </Button>
        </div>
        <Notice denial={act.denial} />
      </form>
    </Dialog>
  );
}
