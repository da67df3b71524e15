import type { ReactElement } from 'react';
import { courseWindowsPicture } from '../../charts/course-windows.ts';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { PictureFigure } from '../../parts/picture-figure.tsx';
import { bookCourseWords } from '../../words/en/book-course.ts';
import { addDays } from '../month.ts';
import type { BookedCourse, BookedSession } from './booked-course.ts';
import type { Reflow } from './confirm-move.tsx';

const words = bookCourseWords.move;

interface MovedLinesProps {
  readonly course: BookedCourse;
  readonly session: BookedSession;
  readonly after: readonly Reflow[];
  readonly to: { readonly startsAt: string; readonly who: string };
}

interface MovedLine {
  readonly session: BookedSession;
  /** Null where it stays, or where nothing is free. */
  readonly to: string | null;
  readonly noRoom: { readonly from: string; readonly until: string } | null;
}

/** The session and those after it, each from where to where, on one axis of time. */
export function MovedLines({ course, session, after, to }: MovedLinesProps): ReactElement {
  const lines: readonly MovedLine[] = [
    { session, to: to.startsAt, noRoom: null },
    ...after.flatMap((one) => {
      const booked = course.sessions.find(({ visitId }) => visitId === one.visitId);
      return booked === undefined ? [] : [{ session: booked, to: one.to?.startsAt ?? null, noRoom: one.window }];
    }),
  ];
  return (
    <>
      <dl>
        {lines.map((line) => (
          <div key={line.session.visitId}>
            <dt>{bookCourseWords.on(line.session.on, timeOf(line.session.startsAt), '')}</dt>
            <dd>{outcomeOf(line)}</dd>
          </div>
        ))}
      </dl>
      <PictureFigure
        className="course-picture"
        minHeightPx={32 + 32 * lines.length}
        draw={(widthPx) =>
          courseWindowsPicture({ widthPx, today: dayOf(new Date()), rows: rowsOf(lines, course.window) })
        }
      />
    </>
  );
}

function outcomeOf({ to, noRoom }: MovedLine): string {
  if (noRoom !== null) return words.noRoom(noRoom);
  return to === null ? words.stays : words.to(dayOf(to), timeOf(to));
}

function rowsOf(lines: readonly MovedLine[], window: BookedCourse['window']) {
  return lines.map(({ session, to, noRoom }, index) => {
    const on = noRoom !== null ? null : to === null ? session.on : dayOf(to);
    const before = lines[index - 1];
    const after = before === undefined ? session.after : dayOf(before.to ?? before.session.startsAt);
    return {
      mark: String(index + 1),
      name: words.rowName(session.on),
      on,
      window: noRoom ?? windowAfter(after, window) ?? fromThen(session.earliestOn),
    };
  });
}

function windowAfter(after: string | null, window: BookedCourse['window']) {
  if (after === null || window === null) return null;
  return { from: addDays(after, window.earliestDays), until: addDays(after, window.latestDays) };
}

const fromThen = (from: string | null) => (from === null ? null : { from, until: null });
