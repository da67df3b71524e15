import { VISIT_PURPOSES } from '@percuta/practice';
import type { ReactElement } from 'react';
import { BookForm } from '../../booking/book-form.tsx';
import { PageTitle } from '../../parts/page-title.tsx';
import { goTo } from '../../parts/use-hash.ts';
import { bookingWords } from '../../words/en/booking.ts';
import { deskWords } from '../../words/en/desk.ts';
import { hrefOf } from '../route.ts';
import { useCourse } from '../use-course.ts';

/** Books one visit for somebody. Whether the course allows it is found out on booking, and said. */
export default function BookPage({ personId }: { readonly personId: string }): ReactElement {
  const [course] = useCourse(personId);
  const view = course !== 'waiting' && course.ok ? course.body.view : null;
  const plan = view !== null && 'course' in view ? view.course.plans.at(-1) : undefined;
  const back = hrefOf({ screen: 'person', personId });
  return (
    <div className="desk-column">
      <PageTitle>{bookingWords.title}</PageTitle>
      <BookForm
        personId={personId}
        purposes={VISIT_PURPOSES}
        purposeWords={bookingWords.purposesAtDesk}
        device={plan?.plan.device ?? null}
        onBooked={() => goTo(back)}
      />
      <p className="after-list">
        <a href={back}>{deskWords.back}</a>
      </p>
    </div>
  );
}
