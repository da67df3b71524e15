import { decide, type VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { nearestFree, type Stretch } from '../../booking/free-times.ts';
import { readNeeds, readOffering } from '../../booking/read-offering.ts';
import type { Taken } from '../../booking/slot-taken.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { type No, no } from '../../http/operation-outcome.ts';
import { roleToAsk } from '../course/acting-role.ts';
import { type Looking, type OpenCourse, openCourse } from '../course/open-course.ts';
import { deviceOf, stretchOf, type Wanted, wishOf } from './choose-time.ts';
import type { TIME_TAKEN } from './visit-fields.ts';

type TakenAnswer = { readonly status: 409; readonly body: z.input<typeof TIME_TAKEN> };

const DAY_MS = 86_400_000;
const MOST = 3;
const FARTHEST_MS = 28 * DAY_MS;

/** Says what is taken, and which times are free nearest to it that the course allows. */
export function answerTaken(
  asked: Looking,
  wanted: Wanted,
  taken: readonly Taken[],
): Promise<TakenAnswer | No<404 | 409>> {
  return inPractice(asked.store.database, asked.actor, async (tx) => {
    const opened = await openCourse(tx, asked);
    if ('status' in opened) return opened;
    const named = [];
    for (const one of taken) named.push({ ...one, name: await nameOf(tx, one) });
    const free = await alternativesTo(tx, opened, wanted);
    const sentence = `Taken then: ${named.map(({ name }) => name).join(', ')}. ${free.length === 0 ? NONE : SOME}`;
    const alternatives = free.map(({ fromMs, untilMs }) => ({
      startsAt: new Date(fromMs).toISOString(),
      endsAt: new Date(untilMs).toISOString(),
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

async function alternativesTo(tx: Transaction<Tables>, opened: OpenCourse, wanted: Wanted) {
  const around = stretchOf(wanted.time);
  const within = { fromMs: around.fromMs - FARTHEST_MS - DAY_MS, untilMs: around.untilMs + FARTHEST_MS + DAY_MS };
  const needs = await readNeeds(tx, wishOf(wanted, deviceOf(opened, wanted.purpose)));
  const offering = await readOffering(tx, needs, { within, except: wanted.moved });
  const may = mayBeBooked(opened, wanted);
  return nearestFree(offering, around, { most: MOST, farthestMs: FARTHEST_MS, afterMs: wanted.at.getTime(), may });
}

/** The course is asked once a day, since nothing in it turns on the hour; the person's own visits each time. */
function mayBeBooked({ state, context }: OpenCourse, wanted: Wanted): (one: Stretch) => boolean {
  const { command, moved, purpose, time } = wanted;
  const elsewhere = Object.values(state.visits)
    .filter((visit) => !visit.cancelled && visit.visit !== moved)
    .map(stretchOf);
  const byDay = new Map<string, boolean>();
  const allows = (on: string, one: Stretch): boolean => {
    const at: VisitTime = { ...isoOf(one), on, practitioner: time.practitionerId, room: null, handpiece: null };
    const asked =
      moved === null
        ? ({ do: 'bookVisit', visit: 'an alternative', purpose, ...at } as const)
        : ({ do: 'moveVisit', visit: moved, ...at } as const);
    const actor = { ...context.actor, role: roleToAsk(wanted.actor, command) };
    return !decide(state, asked, { ...context, actor }).refused;
  };
  return (one) => {
    if (elsewhere.some((other) => other.fromMs < one.untilMs && one.fromMs < other.untilMs)) return false;
    const on = calendarDayAt(new Date(one.fromMs), context.timeZone);
    const known = byDay.get(on) ?? allows(on, one);
    byDay.set(on, known);
    return known;
  };
}

function isoOf({ fromMs, untilMs }: Stretch) {
  return { startsAt: new Date(fromMs).toISOString(), endsAt: new Date(untilMs).toISOString() };
}
