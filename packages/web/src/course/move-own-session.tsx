import { type ReactElement, useState } from 'react';
import { MoveSession } from '../booking/course/move-session.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { bookCourseWords } from '../words/en/book-course.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';
import '../styles/book-course.css';

const words = bookCourseWords.move;

interface MoveOwnSessionProps {
  readonly course: OwnCourse;
  readonly visitId: string;
}

/** Moves one session of my course, and those after it as far as they have to. */
export default function MoveOwnSession({ course, visitId }: MoveOwnSessionProps): ReactElement {
  const [count, setCount] = useState(0);
  const place = {
    personId: course.personId,
    isDesk: false,
    backHref: '#overview',
    consultHref: '#book',
    paperHref: '#paper',
  };
  if (count > 0) {
    return (
      <>
        <PageTitle part="moved">{words.done(count)}</PageTitle>
        <div className="actions">
          <a className="button" href="#overview">
            {bookCourseWords.done}
          </a>
          <a href="#paper">{bookCourseWords.print}</a>
        </div>
      </>
    );
  }
  const moved = (moves: number) => {
    setCount(moves);
    void course.again();
  };
  return (
    <>
      <PageTitle part="move">{words.title}</PageTitle>
      <MoveSession place={place} visitId={visitId} onMoved={moved} />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
