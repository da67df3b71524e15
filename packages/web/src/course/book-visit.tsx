import { type ReactElement, useState } from 'react';
import { BookForm, dayWords } from '../booking/book-form.tsx';
import { timeOf } from '../numbers/clock-time.ts';
import { PageTitle } from '../parts/page-title.tsx';
import { bookingWords as words } from '../words/en/booking.ts';
import { courseWords } from '../words/en/course.ts';
import type { OwnCourse } from './use-own-course.ts';

/** Books one visit for oneself. */
export function BookVisit({ course }: { readonly course: OwnCourse }): ReactElement {
  const [booked, setBooked] = useState<string | null>(null);
  const { personId, view, again } = course;
  const purposes =
    view.plan === null ? (['consultation'] as const) : (['session', 'consultation', 'follow-up'] as const);
  return (
    <>
      <PageTitle part={booked === null ? 'book' : 'booked'}>{booked === null ? words.title : words.booked}</PageTitle>
      {booked === null ? (
        <BookForm
          personId={personId}
          purposes={purposes}
          purposeWords={words.purposes}
          device={view.plan?.plan.device ?? null}
          onBooked={({ time, practitioner }) => {
            setBooked(words.bookedText(dayWords(time.startsAt), timeOf(time.startsAt), practitioner));
            void again();
          }}
        />
      ) : (
        <p className="explanation lead">{booked}</p>
      )}
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
