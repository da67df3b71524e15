import { randomUUID } from 'node:crypto';
import { calendarDay, daysBetween, refusal } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { z } from 'zod';
import type { SignedIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { type No, no } from '../../http/operation-outcome.ts';
import { allowedDays, deviceFor } from '../../waiting-list/allowed-days.ts';
import { readWaiting } from '../../waiting-list/read-waiting.ts';
import { endWish } from '../../waiting-list/settle-offer.ts';
import { treatsHere } from '../booking/treats-here.ts';
import { whoMayAsk } from '../course/acting-role.ts';
import { COURSE_NOES, COURSE_REFUSED, courseRefused, MERGED } from '../course/answer-command.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { type OpenCourse, openCourse } from '../course/open-course.ts';
import { NEW_WISH, WISH, wishOut } from './wish-fields.ts';

const FARTHEST_DAYS = 180;
const NO_PARTS = { preparationMinutes: 0, contactMinutes: 0, cleaningMinutes: 0 };

/**
 * Somebody waits for a time, an earlier one or any; the desk may say it for them. A person waits for one thing: said anew,
 * it stands in the place of what was said before, and they wait from now on.
 */
export const joinWaitingListContract = contract({
  id: 'join-waiting-list',
  method: 'PUT',
  path: '/api/people/:personId/waiting-wish',
  summary: 'Puts a person on the waiting list.',
  access: whoMayAsk('bookVisit'),
  params: OF_PERSON,
  body: NEW_WISH,
  answers: { 200: WISH, 422: COURSE_REFUSED },
  noes: COURSE_NOES,
});

type Body = z.output<typeof NEW_WISH>;

const handle: Handler<typeof joinWaitingListContract> = ({ store, actor, at, requestId, params, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { personId } = params;
    const opened = await openCourse(tx, { store, actor, at, requestId, personId });
    if ('status' in opened) return opened;
    if (opened.mergedInto !== null) return MERGED;
    const fault = faultOf(body, opened);
    if (fault !== null) return courseRefused(refusal('bookVisit', fault));
    const { practitionerId } = body;
    if (practitionerId !== null && !(await treatsHere(tx, practitionerId))) return NOBODY_TREATS;
    const [before] = await readWaiting(tx, personId);
    if (before !== undefined) {
      const because = 'Said anew.';
      await endWish(tx, before.row.id, { state: 'ended', by: actor.accountId, at, because });
    }
    await insertWish(tx, { actor, personId, at, body, opened });
    const [joined] = await readWaiting(tx, personId);
    if (joined === undefined) throw new Error('Somebody who waits is not on the list.');
    return { status: 200, body: wishOut(joined, at) };
  });

const NOBODY_TREATS: No<404> = no(404, 'Nobody of that id treats at this practice.');

function faultOf({ purpose, minutes, parts = NO_PARTS, from, until, visitId }: Body, { state, context }: OpenCourse) {
  if (until < from) return 'The last day comes after the first. Change one of them.';
  if (until < context.today) return 'These days have passed. Choose later ones.';
  if (daysBetween(calendarDay(context.today), calendarDay(until)) > FARTHEST_DAYS) {
    return 'The list looks half a year ahead. Choose an earlier last day.';
  }
  if (parts.preparationMinutes + parts.contactMinutes >= minutes) {
    return 'Preparation and contact time leave nothing of the visit. Make it longer.';
  }
  if (purpose === 'session' && state.plans.length === 0) return 'There is no plan yet. Book a consultation first.';
  if (visitId === null) return null;
  const visit = state.visits[visitId];
  const isAhead = visit !== undefined && !visit.cancelled && Date.parse(visit.startsAt) > Date.parse(context.at);
  return isAhead && visit.purpose === purpose ? null : 'There is no such visit that could be earlier.';
}

interface Joining {
  readonly actor: SignedIn;
  readonly personId: string;
  readonly at: Date;
  readonly body: Body;
  readonly opened: OpenCourse;
}

async function insertWish(tx: Transaction<Tables>, { actor, personId, at, body, opened }: Joining): Promise<void> {
  const { purpose, minutes, parts = NO_PARTS, from, until, weekdays, dayParts, practitionerId, visitId } = body;
  const { state, context } = opened;
  const wished = { purpose, from, until, practitioner: practitionerId, visit: visitId };
  const allowed = allowedDays(state, context, wished);
  await tx
    .insertInto('waiting_wish')
    .values({
      ...{ practice_id: actor.practiceId, id: randomUUID(), person_id: personId, purpose, minutes },
      preparation_minutes: parts.preparationMinutes,
      contact_minutes: parts.contactMinutes,
      cleaning_minutes: parts.cleaningMinutes,
      device: deviceFor(state, context, purpose),
      ...{ from_day: from, until_day: until, weekdays, day_parts: dayParts },
      ...{ practitioner_id: practitionerId, visit_id: visitId },
      allowed: allowed === null ? null : JSON.stringify(allowed),
      ...{ state: 'waiting', joined_by: actor.accountId, joined_at: at, lapsed_at: null, lapses: 0 },
      ...{ ended_by: null, ended_at: null, ended_because: null, changed_at: at },
    })
    .execute();
}

export const joinWaitingList = operation(joinWaitingListContract, handle);
