import { courseTimes, type TimeSet, timeSet } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { lookInPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { AVAILABILITY_QUERY, readAvailability, WHO_LOOKS } from './availability-query.ts';
import { withWhom } from './find-availability.ts';

const number = (least: number, most: number) =>
  z
    .string()
    .regex(/^\d{1,3}$/, { error: `must be a number from ${least} to ${most}.` })
    .transform(Number)
    .pipe(
      z
        .int()
        .min(least, { error: `must be at least ${least}.` })
        .max(most, { error: `must be at most ${most}.` }),
    )
    .meta({ examples: [String(least)] });

/** The earliest times of a whole course, each session within its window after the one before. */
export const findCourseTimesContract = contract({
  id: 'find-course-times',
  method: 'GET',
  path: '/api/course-times',
  summary: 'Free times for a whole course.',
  access: WHO_LOOKS,
  query: z.strictObject({
    ...AVAILABILITY_QUERY,
    sessions: number(1, 6),
    earliestDays: number(1, 365),
    latestDays: number(1, 365),
  }),
  answers: {
    200: z.object({
      timeZone: z.string(),
      /** Empty where no such row of days can be had. */
      times: z.array(
        z.object({
          on: z.iso.date(),
          startsAt: z.string(),
          endsAt: z.string(),
          practitionerIds: z.array(z.string()),
        }),
      ),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof findCourseTimesContract> = ({ store, actor, at, query }) =>
  lookInPractice(store.database, actor, async (tx) => {
    const { sessions, earliestDays, latestDays, from, days } = query;
    const { place, wanted } = await readAvailability(tx, { actor, at }, query);
    if (place.practitioners.length === 0) return no(404, 'Nobody of that id treats at this practice.');
    const { layout, ...asked } = wanted;
    const steps = Array.from({ length: sessions }, () => ({ layout, earliestDays, latestDays }));
    const personTaken = await ownVisits(tx, actor.personId);
    const times = courseTimes(place, steps, { from, days, ...asked, personTaken }) ?? [];
    const body = { timeZone: place.timeZone, times: times.map((time) => ({ on: time.on, ...withWhom(time) })) };
    return { status: 200, body };
  });

/** Nobody is offered a time at which they are somewhere else. */
async function ownVisits(tx: Transaction<Tables>, personId: string | null): Promise<TimeSet> {
  if (personId === null) return [];
  const rows = await tx
    .selectFrom('visit')
    .select(['starts_at', 'ends_at'])
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .execute();
  return timeSet(rows.map((row) => ({ fromMs: row.starts_at.getTime(), untilMs: row.ends_at.getTime() })));
}

export const findCourseTimes = operation(findCourseTimesContract, handle);
