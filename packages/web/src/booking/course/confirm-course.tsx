import type { bookCourseContract, holdCourseContract } from '@percuta/server';
import { type ReactElement, useEffect, useRef } from 'react';
import { timeOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { bookCourseWords as words } from '../../words/en/book-course.ts';
import { bookingWords } from '../../words/en/booking.ts';
import { serverWords } from '../../words/en/server.ts';
import { KeptFor } from '../kept-for.tsx';
import { useHold } from '../use-hold.ts';
import type { CoursePlace, OnCourseBooked } from './course-place.ts';
import type { ProposedVisit } from './course-rows.tsx';

interface ConfirmCourseProps {
  readonly place: CoursePlace;
  readonly visits: readonly ProposedVisit[];
  readonly onBooked: OnCourseBooked;
  readonly onOther: () => void;
  /** Something of it is not to be had any more. */
  readonly onGone: () => void;
}

/** The last look at a whole course while it is kept: one hold, one press, and all of it is booked. */
export function ConfirmCourse({ place, visits, onBooked, onOther, onGone }: ConfirmCourseProps): ReactElement {
  const { personId } = place;
  const act = useAct();
  const idempotencyKey = useRef(crypto.randomUUID()).current;
  const wanted = { visits: visits.flatMap(asked) };
  const hold = useHold(personId, () =>
    call<typeof holdCourseContract>({
      method: 'POST',
      path: '/api/people/:personId/course-hold',
      params: { personId },
      body: wanted,
    }),
  );
  const book = async () => {
    const path = '/api/people/:personId/course-visits';
    const done = await act.run(() =>
      call<typeof bookCourseContract>({ method: 'POST', path, params: { personId }, body: wanted }, { idempotencyKey }),
    );
    if (done === null) return;
    hold.isBooked();
    onBooked(done.body.visits);
  };
  const { holding } = hold;
  const denial = holding.state === 'denied' ? holding.denial : act.denial;
  const isGone = denial !== null && denial.status === 409;
  const title = isGone ? words.gone : holding.state === 'over' ? bookingWords.keptOver : words.confirm;
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes up instead is heard
  useEffect(() => heading.current?.focus(), [title]);
  const leave = (how: () => void) => void hold.release().then(how);
  return (
    <section className="confirm-time confirm-course" aria-labelledby="confirm-course">
      <h2 id="confirm-course" ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <dl>
        {visits.map(({ step, name, time, practitioner }) => (
          <div key={step.key}>
            <dt>{name}</dt>
            <dd>{time === null ? '' : words.on(time.on, timeOf(time.startsAt), practitioner)}</dd>
          </div>
        ))}
      </dl>
      <Notice denial={denial} />
      {holding.state === 'asking' ? <p className="kept-for">{serverWords.loading}</p> : null}
      {holding.state === 'kept' ? <KeptFor label={words.kept} seconds={holding.seconds} onEnd={hold.isOver} /> : null}
      {holding.state === 'over' ? <p className="kept-for">{bookingWords.keptOverText}</p> : null}
      <div className="actions">
        {isGone || holding.state === 'denied' ? (
          <Button onClick={() => leave(onGone)}>{words.again}</Button>
        ) : holding.state === 'over' ? (
          <Button onClick={hold.keep}>{bookingWords.keepAgain}</Button>
        ) : (
          <Button isShut={act.isBusy} onClick={() => void book()}>
            {words.book(visits.length)}
          </Button>
        )}
      </div>
      <Button kind="link" onClick={() => leave(onOther)}>
        {words.other}
      </Button>
    </section>
  );
}

function asked({ step, time, practitionerId }: ProposedVisit) {
  if (time === null) return [];
  return [{ purpose: step.purpose, startsAt: time.startsAt, endsAt: time.endsAt, practitionerId }];
}
