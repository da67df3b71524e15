import type { ReactElement } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { PageTitle } from '../../parts/page-title.tsx';
import { bookCourseWords as words } from '../../words/en/book-course.ts';
import { calendarFileOf } from '../calendar-file-of.ts';
import type { BookedOne, CoursePlace } from './course-place.ts';

interface CourseBookedProps {
  readonly place: CoursePlace;
  readonly visits: readonly BookedOne[];
}

/** All of it is booked, and what may be done with it now. */
export function CourseBooked({ place, visits }: CourseBookedProps): ReactElement {
  const { personId, isDesk, backHref, paperHref } = place;
  return (
    <>
      <PageTitle part="course booked">{(isDesk ? words.bookedAtDesk : words.booked)(visits.length)}</PageTitle>
      {isDesk ? null : <p className="explanation lead">{words.bookedText}</p>}
      <ul className="booked-ways">
        {isDesk
          ? null
          : visits.map(({ visitId, startsAt }) => (
              <li key={visitId}>
                <a href={calendarFileOf(personId, visitId)} download>
                  {words.calendarFile(dayOf(startsAt))}
                </a>
              </li>
            ))}
        <li>
          <a href={paperHref}>{isDesk ? words.printAtDesk : words.print}</a>
        </li>
      </ul>
      <p className="after-list">
        <a className="button" href={backHref}>
          {isDesk ? words.doneAtDesk : words.done}
        </a>
      </p>
    </>
  );
}
