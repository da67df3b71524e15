import { Temporal } from 'temporal-polyfill';
import type { CourseContext } from './course-context.ts';
import type { VisitTime } from './entries/visit-booked.ts';

/** What is wrong with a time as such; null where nothing is. */
export function timeFault({ startsAt, endsAt, on }: VisitTime, { at, today }: CourseContext): string | null {
  if (Temporal.Instant.compare(endsAt, startsAt) <= 0) return 'A visit ends after it begins. Choose another time.';
  return on < today || Temporal.Instant.compare(startsAt, at) < 0 ? 'This time has passed. Choose a later one.' : null;
}

/** Why nothing of a visit can be changed to which nobody came: it stands, and another is booked. */
export const NOBODY_CAME = 'It is noted that the person did not come. Book a new visit.';

/** The time of a visit, and nothing else of what came with it. */
export function timeOf({ startsAt, endsAt, on, practitioner, room, handpiece }: VisitTime): VisitTime {
  return { startsAt, endsAt, on, practitioner, room, handpiece };
}
