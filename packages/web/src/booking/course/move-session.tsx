import type { listResourcesContract } from '@percuta/server';
import { type ReactElement, useState } from 'react';
import { dayOf, timeOf } from '../../numbers/clock-time.ts';
import { Notice } from '../../parts/notice.tsx';
import { call } from '../../server/call.ts';
import { useAnswer } from '../../server/use-answer.ts';
import { bookCourseWords } from '../../words/en/book-course.ts';
import { serverWords } from '../../words/en/server.ts';
import type { FreeTime } from '../free-times.ts';
import { addDays } from '../month.ts';
import { PractitionerChoice } from '../practitioner-choice.tsx';
import type { DayRange } from '../use-free-days.ts';
import { When } from '../when.tsx';
import { type BookedCourse, type BookedSession, useBookedCourse } from './booked-course.ts';
import { ConfirmMove } from './confirm-move.tsx';
import type { CoursePlace } from './course-place.ts';
import { StandingLine } from './standing-line.tsx';

const words = bookCourseWords.move;
/** Where a deferral leaves nothing of the window, so much is left all the same. */
const ROOM_DAYS = 14;

interface MoveSessionProps {
  readonly place: CoursePlace;
  readonly visitId: string;
  readonly onMoved: (count: number) => void;
}

/** Another time for one session of a course, within its window; what would move with it is asked about first. */
export function MoveSession({ place, visitId, onMoved }: MoveSessionProps): ReactElement {
  const [turn, setTurn] = useState(0);
  const [wanted, setWanted] = useState<string | null>(null);
  const [time, setTime] = useState<FreeTime | null>(null);
  const course = useBookedCourse(place.personId);
  const [resources] = useAnswer('resources', () =>
    call<typeof listResourcesContract>({ method: 'GET', path: '/api/resources' }),
  );
  if (course === 'waiting' || resources === 'waiting') return <p className="hint">{serverWords.loading}</p>;
  if (!course.ok) return <Notice denial={course} />;
  if (!resources.ok) return <Notice denial={resources} />;
  const { practitioners } = resources.body;
  const session = course.body.sessions.find((one) => one.visitId === visitId);
  if (session === undefined) return <p>{words.unknown}</p>;
  const chosen = wanted ?? session.practitionerId;
  const range = rangeOf(session, course.body);
  return (
    <div className="booking">
      <div className="booking-steps" hidden={time !== null}>
        <section aria-labelledby="moved-now">
          <h2 id="moved-now">{words.now}</h2>
          <p>{bookCourseWords.on(session.on, timeOf(session.startsAt), '')}</p>
          <StandingLine session={session} isDesk={place.isDesk} />
          {range.until === null ? null : (
            <p className="hint">{words.window({ from: range.from, until: range.until })}</p>
          )}
        </section>
        <PractitionerChoice practitioners={practitioners} chosen={chosen} isAnybody={false} onChoose={setWanted} />
        <When
          wanted={{ practitionerId: chosen, minutes: minutesOf(session), device: course.body.toBook.device }}
          turn={turn}
          range={range}
          onChoose={setTime}
        />
      </div>
      {time === null ? null : (
        <ConfirmMove
          {...{ place, session, time, onMoved }}
          course={course.body}
          practitioner={{ id: chosen, name: practitioners.find(({ accountId }) => accountId === chosen)?.name ?? '' }}
          onOther={() => [setTime(null), setTurn(turn + 1)]}
        />
      )}
    </div>
  );
}

const minutesOf = ({ startsAt, endsAt }: BookedSession) => (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000;

/** Not before the plan's interval, nor before the end of a deferral; and not later than the plan's window. */
function rangeOf({ after, earliestOn }: BookedSession, { window }: BookedCourse): DayRange {
  const { tooSoon, tooLate } = bookCourseWords;
  const today = dayOf(new Date());
  const rested = after === null || window === null ? today : addDays(after, window.earliestDays);
  const from = [today, rested, earliestOn ?? today].toSorted().at(-1) ?? today;
  const last = after === null || window === null ? null : addDays(after, window.latestDays);
  const until = last === null || last >= from ? last : addDays(from, ROOM_DAYS);
  return { from, until, tooSoon: after === null ? bookCourseWords.notBefore : tooSoon, tooLate };
}
