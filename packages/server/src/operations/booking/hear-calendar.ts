import { z } from 'zod';
import { contract, type Handler, operation, STREAM } from '../../http/operation.ts';

const LONGEST_SECONDS = 300;

/**
 * Which days of the calendar change, as they change, for desks that look at it: a day, and nothing of whom or what. Null
 * means any day. A desk reads once the stream is open and then whatever changes, so that it misses nothing; a browser
 * comes back by itself when the time is over.
 */
export const hearCalendarContract = contract({
  id: 'hear-calendar',
  method: 'GET',
  path: '/api/calendar/changes',
  summary: 'Days on which something of the calendar changed, as server-sent events.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  query: z.strictObject({
    seconds: z
      .string({ error: 'must be for how many seconds to listen, such as 240.' })
      .regex(/^\d{1,3}$/, { error: 'must be for how many seconds to listen, such as 240.' })
      .meta({ examples: ['0'] })
      .transform(Number)
      .pipe(z.int().max(LONGEST_SECONDS, { error: `must be at most ${LONGEST_SECONDS} seconds.` })),
  }),
  answers: { 200: STREAM },
  stream: z.object({ on: z.iso.date().nullable() }),
});

const handle: Handler<typeof hearCalendarContract> = async ({ store, actor, query }) => {
  const waiting: (string | null)[] = [];
  let tell = (on: string | null): void => void waiting.push(on);
  // What is told before the answer is under way is kept for it.
  const stop = await store.database.calendar.hear((told) => {
    if (told === null) return tell(null);
    const [practiceId, on] = told.split(' ');
    if (practiceId === actor.practiceId && on !== undefined) tell(on);
  });
  return {
    status: 200,
    body: {
      forSeconds: query.seconds,
      begin: (say) => {
        tell = (on) => say({ on });
        for (const on of waiting) say({ on });
        return stop;
      },
    },
  };
};

export const hearCalendar = operation(hearCalendarContract, handle);
