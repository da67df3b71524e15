import { type ReactElement, useState } from 'react';
import { CourseBooked } from '../booking/course/course-booked.tsx';
import { CourseForm } from '../booking/course/course-form.tsx';
import type { BookedOne } from '../booking/course/course-place.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { bookCourseWords as words } from '../words/en/book-course.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';
import '../styles/book-course.css';

/** Books the sessions of my plan, with a look at the result, at once. */
export default function BookCourse({ course }: { readonly course: OwnCourse }): ReactElement {
  const place = {
    personId: course.personId,
    isDesk: false,
    backHref: '#overview',
    consultHref: '#book',
    paperHref: '#paper',
  };
  const [booked, setBooked] = useState<readonly BookedOne[] | null>(null);
  const isBooked = (visits: readonly BookedOne[]) => {
    setBooked(visits);
    void course.again();
  };
  if (booked !== null) return <CourseBooked place={place} visits={booked} />;
  return (
    <>
      <PageTitle part="book-course">{words.title}</PageTitle>
      <CourseForm place={place} onBooked={isBooked} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
