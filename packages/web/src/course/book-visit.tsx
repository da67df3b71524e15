import { lazy, type ReactElement, Suspense, useState } from 'react';
import { BookForm } from '../booking/book-form.tsx';
import type { Booked } from '../booking/booked.ts';
import { BookedVisit } from '../booking/booked-visit.tsx';
import { PageTitle } from '../parts/page-title.tsx';
import { bookingWords as words } from '../words/en/booking.ts';
import { courseWords } from '../words/en/course.ts';
import { serverWords } from '../words/en/server.ts';
import type { OwnCourse } from './use-own-course.ts';

/** A session takes those after it along: that is asked on a screen of its own. */
const MoveOwnSession = lazy(() => import('./move-own-session.tsx'));

interface BookVisitProps {
  readonly course: OwnCourse;
  /** The visit that is moved; empty where one is booked. */
  readonly visitId: string;
}

/** Books one visit for oneself, or moves one. */
export function BookVisit({ course, visitId }: BookVisitProps): ReactElement {
  const [booked, setBooked] = useState<Booked | null>(null);
  const { personId, view, again } = course;
  const before = view.visits.find(({ visit, stage }) => visit === visitId && stage === 'booked');
  if (before?.purpose === 'session') {
    return (
      <Suspense fallback={<PageTitle>{serverWords.loading}</PageTitle>}>
        <MoveOwnSession course={course} visitId={visitId} />
      </Suspense>
    );
  }
  const purposes =
    view.plan === null ? (['consultation'] as const) : (['session', 'consultation', 'follow-up'] as const);
  if (booked !== null) return <BookedVisit personId={personId} booked={booked} isMoved={visitId !== ''} />;
  return (
    <>
      <PageTitle part="book">{before === undefined ? words.title : words.titleMove}</PageTitle>
      <BookForm
        personId={personId}
        purposes={purposes}
        purposeWords={words.purposes}
        device={view.plan?.plan.device ?? null}
        moved={before === undefined ? undefined : { ...before, visitId, practitionerId: before.practitioner }}
        onBooked={(now) => {
          setBooked(now);
          void again();
        }}
      />
      <p className="after-list">
        <a href="#overview">{courseWords.back}</a>
      </p>
    </>
  );
}
