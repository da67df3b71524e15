import type { moveCourseContract, previewReflowContract } from '@percuta/server';
import { type ReactElement, useEffect, useRef } from 'react';
import { dayOf } from '../../numbers/clock-time.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { type AnswerBody, call } from '../../server/call.ts';
import { useAct } from '../../server/use-act.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { bookCourseWords } from '../../words/en/book-course.ts';
import type { BookedCourse, BookedSession } from './booked-course.ts';
import type { CoursePlace } from './course-place.ts';
import { MovedLines } from './moved-lines.tsx';

const words = bookCourseWords.move;

export type Reflow = AnswerBody<typeof previewReflowContract, 200>['moves'][number];

interface ConfirmMoveProps {
  readonly place: CoursePlace;
  readonly course: BookedCourse;
  readonly session: BookedSession;
  readonly time: { readonly startsAt: string; readonly endsAt: string };
  readonly practitioner: { readonly id: string; readonly name: string };
  readonly onMoved: (count: number) => void;
  readonly onOther: () => void;
}

/** What would move with it is shown, and asked, before anything is moved. */
export function ConfirmMove(props: ConfirmMoveProps): ReactElement {
  const { place, course, session, time, practitioner, onOther } = props;
  const { after, moving, isLooking, denial } = useReflow(place.personId, session.visitId, dayOf(time.startsAt));
  const isStuck = after.some(({ does }) => does === 'has no room');
  const heading = useRef<HTMLHeadingElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what comes up instead is heard
  useEffect(() => heading.current?.focus(), [isLooking]);
  return (
    <section className="confirm-time confirm-course" aria-labelledby="confirm-move">
      <h2 id="confirm-move" ref={heading} tabIndex={-1}>
        {isLooking ? words.looking : moving.length === 0 ? words.ask : words.askMore(moving.length)}
      </h2>
      {moving.length === 0 ? null : <p>{place.isDesk ? words.askTextAtDesk : words.askText}</p>}
      <MovedLines {...{ course, session, after }} to={{ ...time, who: practitioner.name }} />
      {isStuck ? <p className="course-none">{place.isDesk ? words.noRoomAtDesk : words.noRoomText}</p> : null}
      <Notice denial={denial} />
      <MoveWays {...props} {...{ moving, isStuck, isLooking }} />
      <Button kind="link" onClick={onOther}>
        {words.other}
      </Button>
    </section>
  );
}

/** What becomes of those after it, once it is held on that day. */
export function useReflow(personId: string, visitId: string, day: string) {
  const [answer] = useAnswer(`${visitId} ${day}`, () =>
    call<typeof previewReflowContract>({
      method: 'GET',
      path: '/api/people/:personId/visits/:visitId/reflow',
      params: { personId, visitId },
      query: { from: day, held: 'on' },
    }),
  );
  const isLooking = answer === 'waiting';
  const after = isLooking || !answer.ok ? [] : answer.body.moves;
  const moving = after.filter(({ does }) => does === 'moves');
  return { after, moving, isLooking, denial: isLooking || answer.ok ? null : answer };
}

interface MoveWaysProps extends ConfirmMoveProps {
  readonly moving: readonly Reflow[];
  readonly isStuck: boolean;
  readonly isLooking: boolean;
}

/** Moves it with those that have to; the desk may move it alone. */
function MoveWays(props: MoveWaysProps): ReactElement {
  const { place, session, time, practitioner, moving, isStuck, isLooking, onMoved } = props;
  const { personId, isDesk } = place;
  const act = useAct();
  const key = useRef(crypto.randomUUID()).current;
  const { startsAt, endsAt } = time;
  const first = { visitId: session.visitId, startsAt, endsAt, practitionerId: practitioner.id };
  const path = '/api/people/:personId/course-visits/move';
  const move = async (others: readonly Reflow[]) => {
    const moves = [first, ...others.flatMap(movedTo)];
    const done = await act.run(() =>
      call<typeof moveCourseContract>(
        { method: 'POST', path, params: { personId }, body: { moves } },
        { idempotencyKey: `${key}${moves.length}` },
      ),
    );
    if (done !== null) onMoved(moves.length);
  };
  return (
    <>
      <Notice denial={act.denial} />
      <div className="actions">
        {isStuck ? null : (
          <Button isShut={act.isBusy || isLooking} onClick={() => void move(moving)}>
            {moving.length === 0 ? words.one : words.all(moving.length + 1)}
          </Button>
        )}
        {isDesk && (isStuck || moving.length > 0) ? (
          <Button kind="plain" isShut={act.isBusy} onClick={() => void move([])}>
            {words.alone}
          </Button>
        ) : null}
      </div>
    </>
  );
}

function movedTo({ visitId, to }: Reflow) {
  if (to === null) return [];
  return [{ visitId, startsAt: to.startsAt, endsAt: to.endsAt, practitionerId: to.practitionerId }];
}
