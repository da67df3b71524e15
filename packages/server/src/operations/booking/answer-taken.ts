import { decide, type FreeTime, refusal, timeSet, type VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { layoutOf, NO_PARTS } from '../../booking/layout-of.ts';
import { nearestFree } from '../../booking/nearest-free.ts';
import { placeFor, readCalendar } from '../../booking/read-calendar.ts';
import type { Taken } from '../../booking/slot-taken.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { no } from '../../http/operation-outcome.ts';
import { roleToAsk } from '../course/acting-role.ts';
import { type CourseNo, courseRefused } from '../course/answer-command.ts';
import { type Looking, type OpenCourse, openCourse } from '../course/open-course.ts';
import { deviceOf, movedOf, stretchOf, type Wanted, wishOf } from './choose-time.ts';
import type { TIME_TAKEN } from './visit-fields.ts';

type TakenAnswer = { readonly status: 409; readonly body: z.input<typeof TIME_TAKEN> };

const DAY_MS = 86_400_000;
const MOST = 3;
const FARTHEST_DAYS = 28;
const FARTHEST_MS = FARTHEST_DAYS * DAY_MS;

/** Says what is taken, and which times are free nearest to it that the course allows. */
export function answerTaken(asked: Looking, wanted: Wanted, taken: readonly Taken[]): Promise<TakenAnswer | CourseNo> {
  return inPractice(asked.store.database, asked.actor, async (tx) => {
    const opened = await openCourse(tx, asked);
    if ('status' in opened) return opened;
    // Cancelled in the meantime: no other time would do either.
    if (wanted.moved !== null && opened.state.visits[wanted.moved]?.cancelled !== false) {
      return courseRefused(refusal(wanted.command, 'There is no such visit.'));
    }
    const [named, free] = await Promise.all([
      Promise.all(taken.map(async (one) => ({ ...one, name: await nameOf(tx, one) }))),
      alternativesTo(tx, opened, wanted),
    ]);
    const sentence = `Taken then: ${named.map(({ name }) => name).join(', ')}. ${free.length === 0 ? NONE : SOME}`;
    const alternatives = free.map(({ startsMs, endsMs }) => ({
      startsAt: new Date(startsMs).toISOString(),
      endsAt: new Date(endsMs).toISOString(),
    }));
    return { status: 409, body: { ...no(409, sentence).body, taken: named, alternatives } };
  });
}

const NONE = 'Nothing is free within four weeks of it: choose somebody else, or a later time.';
const SOME = 'Choose one of the alternatives, or another time.';

async function nameOf(tx: Transaction<Tables>, { kind, id }: Taken): Promise<string> {
  if (kind === 'person') return 'the person, who has another visit then';
  if (id === null) return kind === 'room' ? 'every room' : 'every handpiece';
  if (kind === 'practitioner') {
    const staff = await tx.selectFrom('staff').select('name').where('account_id', '=', id).executeTakeFirst();
    return staff?.name ?? 'the practitioner';
  }
  const thing = await tx.selectFrom(kind).select('name').where('id', '=', id).executeTakeFirst();
  return thing?.name ?? `the ${kind}`;
}

/** Of those that the course allows. A person is offered what they may take: not before the practice's lead time. */
async function alternativesTo(tx: Transaction<Tables>, opened: OpenCourse, wanted: Wanted) {
  const { time, at, moved, personId, actor } = wanted;
  const { fromMs: aroundMs, untilMs } = stretchOf(time);
  const within = { fromMs: aroundMs - FARTHEST_MS - DAY_MS, untilMs: untilMs + FARTHEST_MS + DAY_MS };
  const calendar = await readCalendar(tx, { within, at, exceptVisits: movedOf(wanted), exceptPerson: personId });
  const place = placeFor(calendar, wishOf(wanted, deviceOf(opened, wanted.purpose)));
  const layout = layoutOf(time, time.parts ?? NO_PARTS);
  if (layout === null) return [];
  const { leadMinutes, stepMinutes } = calendar.terms;
  const earliestMs = at.getTime() + (actor.roles.includes('patient') ? leadMinutes * 60_000 : 0);
  const personTaken = timeSet(visitsOf(opened, moved).map(stretchOf));
  return nearestFree(
    place,
    { layout, stepMinutes, earliestMs, personTaken, aroundMs },
    { most: MOST, farthestDays: FARTHEST_DAYS, may: mayBeBooked(opened, wanted) },
  );
}

function visitsOf({ state }: OpenCourse, except: string | null) {
  return Object.values(state.visits).filter((visit) => !visit.cancelled && visit.visit !== except);
}

/** The course is asked once a day, since nothing in it turns on the hour. */
function mayBeBooked({ state, context }: OpenCourse, wanted: Wanted): (one: FreeTime) => boolean {
  const { command, moved, purpose, time } = wanted;
  const byDay = new Map<string, boolean>();
  const allows = (on: string, { startsMs, endsMs }: FreeTime): boolean => {
    const times = { startsAt: new Date(startsMs).toISOString(), endsAt: new Date(endsMs).toISOString() };
    const at: VisitTime = { ...times, on, practitioner: time.practitionerId, room: null, handpiece: null };
    const asked =
      moved === null
        ? ({ do: 'bookVisit', visit: 'an alternative', purpose, ...at } as const)
        : ({ do: 'moveVisit', visit: moved, ...at } as const);
    const actor = { ...context.actor, role: roleToAsk(wanted.actor, command) };
    return !decide(state, asked, { ...context, actor }).refused;
  };
  return (one) => {
    const on = calendarDayAt(new Date(one.startsMs), context.timeZone);
    const known = byDay.get(on) ?? allows(on, one);
    byDay.set(on, known);
    return known;
  };
}
