import type { ReactElement } from 'react';
import { type BookedCourse, useBookedCourse } from '../../booking/course/booked-course.ts';
import { StandingLine } from '../../booking/course/standing-line.tsx';
import { timeOf } from '../../numbers/clock-time.ts';
import { bookingWords as words } from '../../words/en/booking.ts';
import { commonWords } from '../../words/en/common.ts';
import { hrefOf } from '../route.ts';

interface CourseOfVisitsProps {
  readonly personId: string;
  /** How many visits are on the screen: where that changes, it is read again. */
  readonly visits: number;
}

/** What of the course is left to book, and every booked session that does not stand as it was booked. */
export function CourseOfVisits({ personId, visits }: CourseOfVisitsProps): ReactElement | null {
  const answer = useBookedCourse(personId, visits);
  if (answer === 'waiting' || !answer.ok) return null;
  const { sessions, toBook } = answer.body;
  const { sessionsLeft: left, earliestOn } = toBook;
  const book = (part: string) => hrefOf({ screen: 'book', personId, part });
  return (
    <div className="course-of-visits">
      <NotAsBooked sessions={sessions} hrefOf={book} />
      <p className="person-actions">
        {left === 0 ? null : (
          <a href={book('course')}>{earliestOn === null ? words.consultFirst : words.courseBookAtDesk(left)}</a>
        )}
        <a href={book('paper')}>{words.printAtDesk}</a>
      </p>
    </div>
  );
}

interface NotAsBookedProps {
  readonly sessions: BookedCourse['sessions'];
  readonly hrefOf: (part: string) => string;
}

function NotAsBooked({ sessions, hrefOf: book }: NotAsBookedProps): ReactElement | null {
  const open = sessions.filter(({ standing }) => standing !== 'stands');
  if (open.length === 0) return null;
  return (
    <ul className="not-as-booked">
      {open.map((session) => (
        <li key={session.visitId}>
          <b>
            {commonWords.day(session.on)}, {timeOf(session.startsAt)}
          </b>
          <StandingLine session={session} isDesk />
          {session.standing === 'stopped' ? null : <a href={book(session.visitId)}>{words.moveOne}</a>}
        </li>
      ))}
    </ul>
  );
}
