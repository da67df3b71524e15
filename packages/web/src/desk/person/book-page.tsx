import { VISIT_PURPOSES } from '@percuta/practice';
import { type ReactElement, useState } from 'react';
import { BookForm } from '../../booking/book-form.tsx';
import { useBookedCourse } from '../../booking/course/booked-course.ts';
import { CourseBooked } from '../../booking/course/course-booked.tsx';
import { CourseForm } from '../../booking/course/course-form.tsx';
import type { BookedOne, CoursePlace } from '../../booking/course/course-place.ts';
import { MoveSession } from '../../booking/course/move-session.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { goTo } from '../../parts/use-hash.ts';
import type { Practice } from '../../server/use-practice.ts';
import { bookCourseWords } from '../../words/en/book-course.ts';
import { bookingWords } from '../../words/en/booking.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';
import { PersonPaper } from './person-paper.tsx';
import '../../styles/book-course.css';

interface BookPageProps {
  readonly personId: string;
  /** Empty for one visit; `course`, `paper`, or the session that is moved. */
  readonly part: string;
  readonly practice: Practice;
}

/** Books one visit or a whole course for somebody, moves a session, prints what is booked. */
export default function BookPage({ personId, part, practice }: BookPageProps): ReactElement {
  const place: CoursePlace = {
    personId,
    isDesk: true,
    backHref: hrefOf({ screen: 'person', personId }),
    consultHref: hrefOf({ screen: 'book', personId }),
    paperHref: hrefOf({ screen: 'book', personId, part: 'paper' }),
  };
  return (
    <div className="desk-column">
      {part === '' ? (
        <OneVisit personId={personId} back={place.backHref} />
      ) : part === 'course' ? (
        <WholeCourse place={place} />
      ) : part === 'paper' ? (
        <PersonPaper personId={personId} practice={practice} />
      ) : (
        <Moving place={place} visitId={part} />
      )}
      <p className="after-list no-print">
        <a href={place.backHref}>{deskWords.back}</a>
      </p>
    </div>
  );
}

/** Whether the course allows it is found out on booking, and said. */
function OneVisit({ personId, back }: { readonly personId: string; readonly back: string }): ReactElement {
  const course = useBookedCourse(personId);
  const device = course !== 'waiting' && course.ok ? course.body.toBook.device : null;
  return (
    <>
      <PageTitle>{bookingWords.title}</PageTitle>
      <BookForm
        personId={personId}
        purposes={VISIT_PURPOSES}
        purposeWords={bookingWords.purposesAtDesk}
        device={device}
        onBooked={() => goTo(back)}
      />
    </>
  );
}

function WholeCourse({ place }: { readonly place: CoursePlace }): ReactElement {
  const [booked, setBooked] = useState<readonly BookedOne[] | null>(null);
  if (booked !== null) return <CourseBooked place={place} visits={booked} />;
  return (
    <>
      <PageTitle part="course">{bookCourseWords.titleAtDesk}</PageTitle>
      <CourseForm place={place} onBooked={setBooked} />
    </>
  );
}

function Moving({ place, visitId }: { readonly place: CoursePlace; readonly visitId: string }): ReactElement {
  const [count, setCount] = useState(0);
  if (count > 0) return <PageTitle part="moved">{bookCourseWords.move.done(count)}</PageTitle>;
  return (
    <>
      <PageTitle part="move">{bookCourseWords.move.title}</PageTitle>
      <MoveSession place={place} visitId={visitId} onMoved={setCount} />
    </>
  );
}
