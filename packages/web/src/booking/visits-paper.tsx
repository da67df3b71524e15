import type { ReactElement } from 'react';
import { dayOf, timeOf } from '../numbers/clock-time.ts';
import { Button } from '../parts/button.tsx';
import { bookCourseWords } from '../words/en/book-course.ts';
import { bookingWords } from '../words/en/booking.ts';
import { dayWords } from './day-words.ts';

const words = bookCourseWords.paper;

interface PaperVisit {
  readonly visitId: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly purpose: 'consultation' | 'session' | 'follow-up';
  readonly practitioner: string;
}

interface VisitsPaperProps {
  readonly visits: readonly PaperVisit[];
  /** Whom to call; null where the practice has set no number. */
  readonly phone: string | null;
}

/** The visits of a person as a sheet of paper. */
export function VisitsPaper({ visits, phone }: VisitsPaperProps): ReactElement {
  const inOrder = visits.toSorted((a, b) => a.startsAt.localeCompare(b.startsAt));
  return (
    <div className="visits-paper">
      <p>{words.lead}</p>
      {inOrder.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.columns.when}</th>
              <th scope="col">{words.columns.time}</th>
              <th scope="col">{words.columns.what}</th>
              <th scope="col">{words.columns.who}</th>
            </tr>
          </thead>
          <tbody>
            {inOrder.map(({ visitId, startsAt, endsAt, purpose, practitioner }) => (
              <tr key={visitId}>
                <th scope="row">{dayWords(startsAt)}</th>
                <td>{words.fromTo(timeOf(startsAt), timeOf(endsAt))}</td>
                <td>{bookingWords.purposesOnPaper[purpose]}</td>
                <td>{practitioner}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {phone === null ? null : <p>{words.call(phone)}</p>}
      <p className="source">{words.printedOn(dayOf(new Date()))}</p>
      <div className="actions no-print">
        <Button onClick={() => window.print()}>{words.print}</Button>
      </div>
    </div>
  );
}
