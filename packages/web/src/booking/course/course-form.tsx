import type { listResourcesContract } from '@percuta/server';
import type { ReactElement } from 'react';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { bookCourseWords as words } from '../../words/en/book-course.ts';
import { serverWords } from '../../words/en/server.ts';
import { type BookedCourse, useBookedCourse } from './booked-course.ts';
import { CourseChoosing } from './course-choosing.tsx';
import type { CoursePlace, OnCourseBooked } from './course-place.ts';

/** A whole course at once; or why a consultation comes first, and the way to book that. */
export function CourseForm({
  place,
  onBooked,
}: {
  readonly place: CoursePlace;
  readonly onBooked: OnCourseBooked;
}): ReactElement {
  const course = useBookedCourse(place.personId);
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (course === 'waiting' || resources === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!course.ok) return <Notice denial={course} />;
  if (!resources.ok) return <Notice denial={resources} />;
  const { toBook } = course.body;
  if (toBook.earliestOn === null) return <ConsultationFirst place={place} toBook={toBook} />;
  if (toBook.sessionsLeft === 0) return <p className="explanation lead">{words.allBooked(toBook.sessions)}</p>;
  return (
    <CourseChoosing
      {...{ place, onBooked }}
      course={course.body}
      earliestOn={toBook.earliestOn}
      practitioners={resources.body.practitioners}
    />
  );
}

interface ConsultationFirstProps {
  readonly place: CoursePlace;
  readonly toBook: BookedCourse['toBook'];
}

function ConsultationFirst({ place, toBook }: ConsultationFirstProps): ReactElement {
  const { isDesk, consultHref } = place;
  const noPlan = isDesk ? words.noPlanAtDesk : words.noPlan;
  return (
    <section className="consult-first" aria-labelledby="consult-first">
      <h2 id="consult-first">{words.notYet}</h2>
      {toBook.sessions === 0 ? (
        <p className="explanation">{noPlan}</p>
      ) : (
        <>
          <p>{words.notYetText}</p>
          <ul className="consult-because">
            {toBook.because.map(({ item, because }) => (
              <li key={`${item}${because}`}>{because}</li>
            ))}
          </ul>
        </>
      )}
      <a className="button" href={consultHref}>
        {words.consult}
      </a>
    </section>
  );
}
