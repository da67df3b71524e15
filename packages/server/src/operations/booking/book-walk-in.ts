import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { courseToBook, freeTimes } from '@percuta/practice';
import { z } from 'zod';
import { NO_PARTS } from '../../booking/layout-of.ts';
import { placeFor, readCalendar } from '../../booking/read-calendar.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import type { Found } from '../course/act-on-course.ts';
import { COURSE_NOES, COURSE_REFUSED, RECEIPT, receiptOf } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { ID } from '../fields.ts';
import { askForTime, calendarSideOf } from './ask-for-time.ts';
import { deviceOf, type Wanted } from './choose-time.ts';
import { PURPOSE, TIME_TAKEN, VISIT } from './visit-fields.ts';

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;
/** Whoever walks in waits no longer than this; else they are told what is free later. */
const LONGEST_WAIT_MS = 30 * MINUTE_MS;
const STEP_MINUTES = 5;

/**
 * Somebody stands at the desk: a visit from now on, with whoever is free. What it is for follows from the course where it
 * is left out: a session where one may be held today, else a consultation, which comes first.
 */
export const bookWalkInContract = contract({
  id: 'book-walk-in',
  method: 'POST',
  path: '/api/people/:personId/walk-in',
  summary: 'Books somebody who walks in, from now on.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  body: strictly('the visit', {
    minutes: z
      .int({ error: 'must be whole minutes.' })
      .min(5, { error: 'must be at least 5 minutes.' })
      .max(240, { error: 'must be at most 240 minutes.' }),
    purpose: PURPOSE.optional(),
    practitionerId: ID.optional(),
  }),
  answers: {
    201: RECEIPT.extend(VISIT.shape).extend({ purpose: PURPOSE }),
    409: TIME_TAKEN,
    422: COURSE_REFUSED,
  },
  noes: COURSE_NOES,
});

interface Asked {
  readonly personId: string;
  readonly at: Date;
  readonly minutes: number;
  readonly purpose: Wanted['purpose'];
  readonly practitionerId: string | null;
}

const handle: Handler<typeof bookWalkInContract> = async (call) => {
  const { actor, at, body } = call;
  const { personId } = call.params;
  const visit = randomUUID();
  let purpose: Wanted['purpose'] = body.purpose ?? 'consultation';
  const booked = await askForTime(
    call,
    {
      operation: bookWalkInContract.id,
      do: 'bookVisit',
      calendar: calendarSideOf({ startsAt: '', endsAt: '', practitionerId: '' }),
      wanted: async (found) => {
        purpose = body.purpose ?? purposeToday(found);
        const { minutes, practitionerId = null } = body;
        const time = await firstFrom(found, { personId, at, minutes, purpose, practitionerId });
        return { command: 'bookVisit', actor, at, personId, time, purpose, moved: null };
      },
    },
    (time) => ({ do: 'bookVisit', visit, purpose, ...time }),
  );
  if ('status' in booked) return booked;
  return { status: 201, body: { ...receiptOf(booked.written), ...booked.visit, purpose } };
};

function purposeToday({ state, context }: Found): Wanted['purpose'] {
  const { sessionsLeft, earliestOn } = courseToBook(state, context);
  return sessionsLeft > 0 && earliestOn !== null && earliestOn <= context.today ? 'session' : 'consultation';
}

/** Now, with whoever is free soonest; where nobody is soon, now with them all the same, which is answered by what is free. */
async function firstFrom(
  found: Found,
  { personId, at, minutes, purpose, practitionerId }: Asked,
): Promise<Wanted['time']> {
  const { tx, context } = found;
  const within = { fromMs: at.getTime() - DAY_MS, untilMs: at.getTime() + DAY_MS };
  const calendar = await readCalendar(tx, { within, at, exceptPerson: personId });
  const device = deviceOf(found, purpose);
  const wish = { practitioner: practitionerId, room: 'any', handpiece: 'any', device } as const;
  const place = placeFor(calendar, wish, device === null ? null : context.credentials);
  const layout = { ...NO_PARTS, needlingMinutes: minutes };
  const nowMs = Math.ceil(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const [first] = freeTimes(place, context.today, { layout, stepMinutes: STEP_MINUTES, earliestMs: nowMs });
  const practitioner = practitionerId ?? first?.practitioners[0] ?? calendar.practitioners[0]?.id ?? '';
  const isSoon = first !== undefined && first.startsMs - nowMs <= LONGEST_WAIT_MS;
  const startsMs = isSoon ? first.startsMs : nowMs;
  return {
    startsAt: new Date(startsMs).toISOString(),
    endsAt: new Date(startsMs + minutes * MINUTE_MS).toISOString(),
    practitionerId: practitioner,
  };
}

export const bookWalkIn = operation(bookWalkInContract, handle);
