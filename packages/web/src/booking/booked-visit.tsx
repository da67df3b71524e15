import type { ReactElement } from 'react';
import { timeOf } from '../numbers/clock-time.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { bookingWords as words } from '../words/en/booking.ts';
import type { Booked } from './booked.ts';
import { calendarFileOf } from './calendar-file-of.ts';
import { dayWords } from './day-words.ts';

interface BookedVisitProps {
  readonly personId: string;
  readonly booked: Booked;
  readonly isMoved: boolean;
}

/** It is booked: when and with whom, and what may be done with it now. */
export function BookedVisit({ personId, booked, isMoved }: BookedVisitProps): ReactElement {
  const { visitId, time, practitioner } = booked;
  return (
    <>
      <PageTitle part="booked">{isMoved ? words.moved : words.booked}</PageTitle>
      <p className="explanation lead">
        {words.bookedText(dayWords(time.startsAt), timeOf(time.startsAt), practitioner)}
      </p>
      <ul className="booked-ways">
        <li>
          <a href={calendarFileOf(personId, visitId)} download>
            {words.calendarFile}
          </a>
        </li>
        <li>
          <a href={`#book/${visitId}`}>{words.change}</a>
        </li>
        <li>
          <a href="#overview">{words.cancel}</a>
        </li>
      </ul>
      <p className="after-list">
        <a className="button" href="#overview">
          {words.done}
        </a>
      </p>
    </>
  );
}
