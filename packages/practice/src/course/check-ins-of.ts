import { type CheckIn, type CheckInStanding, checkInStanding, checkInsAfter } from '../aftercare/check-ins.ts';
import type { CourseState } from './course-state.ts';

/** A check-in of one record, and where it stands. */
export interface CourseCheckIn extends CheckIn {
  readonly standing: CheckInStanding;
}

/**
 * Every check-in that follows from a record, in the order of sessions, and where each stands on a day of the practice.
 * A session counts once needling has begun, however it ended. Source: see `checkInsAfter`.
 *
 * @example
 * checkInsOf(courseOf([]), '2026-11-24') // => []
 */
export function checkInsOf(state: CourseState, today: string): readonly CourseCheckIn[] {
  const sessions = Object.values(state.sessions);
  const needled = sessions.flatMap(({ id, started }) =>
    started === null ? [] : [{ session: id, on: started.entry.on }],
  );
  const held = new Set(needled.map(({ session }) => session));
  const bookedOn = Object.values(state.visits)
    .filter(
      ({ visit, purpose, cancelled, on }) => purpose === 'session' && !cancelled && !held.has(visit) && on >= today,
    )
    .map(({ on }) => on);
  const planned = state.plans.at(-1)?.plan.sessions.count ?? null;
  return checkInsAfter({ needled, bookedOn, planned }).map((one) => {
    const isAnswered = state.checkIns[one.id] !== undefined;
    return { ...one, standing: checkInStanding(one, { today, isAnswered }) };
  });
}
