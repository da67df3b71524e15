import type { ReactElement } from 'react';
import { CourseForm } from '../booking/course/course-form.tsx';
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
  return (
    <>
      <PageTitle part="book-course">{words.title}</PageTitle>
      <CourseForm place={place} onBooked={() => void course.again()} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
