import { type CourseState, courseStanding, courseToBook } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { openCourse } from '../course/open-course.ts';

/** Every session that is booked, and where it stands now: as booked, flagged, paused or stopped, in the words for a role. */
export const readBookedCourseContract = contract({
  id: 'read-booked-course',
  method: 'GET',
  path: '/api/people/:personId/booked-course',
  summary: 'Where the booked sessions of a person stand.',
  access: whoMayAsk('moveVisit'),
  params: OF_PERSON,
  answers: {
    200: z.object({
      /** Why a consultation comes before any session; null where one may be booked. */
      consultationFirst: z.string().nullable(),
      window: z.object({ earliestDays: z.int(), latestDays: z.int() }).nullable(),
      /** What of the plan is not booked yet. */
      toBook: z.object({
        sessions: z.int(),
        sessionsLeft: z.int(),
        /** When the result may be looked at, in days after the last session. */
        reviews: z.array(z.object({ months: z.int(), earliestDays: z.int(), latestDays: z.int() })).readonly(),
        device: z.string().nullable(),
        /** The first day on which the next session can be held; null where a consultation comes first. */
        earliestOn: z.iso.date().nullable(),
        because: z.array(z.object({ item: z.string(), because: z.string() })),
      }),
      sessions: z.array(
        z.object({
          visitId: z.string(),
          on: z.iso.date(),
          startsAt: z.string(),
          endsAt: z.string(),
          practitionerId: z.string(),
          standing: z.enum(['stands', 'flagged', 'paused', 'stopped']),
          because: z.array(z.object({ item: z.string(), because: z.string() })),
          earliestOn: z.iso.date().nullable(),
          /** The day of the session before it, held or booked; null for the first. */
          after: z.iso.date().nullable(),
        }),
      ),
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof readBookedCourseContract> = ({ store, actor, at, requestId, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const opened = await openCourse(tx, { store, actor, at, requestId, personId: params.personId });
    if ('status' in opened) return opened;
    const { state, context } = opened;
    const sessions = courseStanding(state, context).map(({ visit, practitioner, items, ...one }) => ({
      ...one,
      visitId: visit,
      practitionerId: practitioner,
      because: items.map(({ item, because }) => ({ item, because })),
      after: dayBefore(state, one.on),
    }));
    const { consultationFirst, window, items, ...left } = courseToBook(state, context);
    const toBook = { ...left, because: items.map(({ item, because }) => ({ item, because })) };
    return { status: 200, body: { consultationFirst, window, toBook, sessions } };
  });

function dayBefore({ visits }: CourseState, on: string): string | null {
  const sessions = Object.values(visits).filter((one) => one.purpose === 'session' && !one.cancelled && one.on < on);
  return (
    sessions
      .map((one) => one.on)
      .toSorted()
      .at(-1) ?? null
  );
}

export const readBookedCourse = operation(readBookedCourseContract, handle);
