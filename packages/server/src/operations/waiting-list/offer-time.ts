import { strictly } from '@percuta/model';
import { offerUntil } from '@percuta/practice';
import { z } from 'zod';
import { noteDeed } from '../../audit/note-deed.ts';
import { readCalendar } from '../../booking/read-calendar.ts';
import { SlotTaken } from '../../booking/slot-taken.ts';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { resourcesByHand } from '../../waiting-list/free-for-wish.ts';
import { placeOffer } from '../../waiting-list/place-offer.ts';
import { readWaiting } from '../../waiting-list/read-waiting.ts';
import { lockList } from '../../waiting-list/tend-waiting-list.ts';
import { readWaitingTerms } from '../../waiting-list/waiting-terms.ts';
import { TIME_FIELDS } from '../booking/visit-fields.ts';
import { PURPOSE_OF_ROLE, roleToSee } from '../course/acting-role.ts';
import { OF_PERSON } from '../course/course-fields.ts';
import { readCredentials } from '../course/read-context.ts';
import { ID, INSTANT, REASON } from '../fields.ts';

/** Somebody of the practice offers a time out of turn: in their own name, with a reason, and the person can read of it. */
export const offerTimeContract = contract({
  id: 'offer-time',
  method: 'POST',
  path: '/api/people/:personId/offers',
  summary: 'Offers a time to somebody who waits, by hand.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: OF_PERSON,
  body: strictly('the offer', {
    startsAt: TIME_FIELDS.startsAt,
    practitionerId: ID,
    because: REASON,
  }),
  answers: { 201: z.object({ offerId: ID, expiresAt: INSTANT }) },
  noes: [404, 409],
});

const handle: Handler<typeof offerTimeContract> = async (call) => {
  try {
    return await inPractice(call.store.database, call.actor, (tx) => offer(tx, call));
  } catch (error) {
    if (error instanceof SlotTaken) return no(409, 'This time is not free any more. Choose another.');
    throw error;
  }
};

type OfferCall = Call<typeof offerTimeContract>;

const DAY_MS = 86_400_000;

async function offer(tx: Parameters<typeof readWaiting>[0], { store, actor, at, requestId, params, body }: OfferCall) {
  const { personId } = params;
  await lockList(tx, actor.practiceId);
  const [waiting] = await readWaiting(tx, personId);
  if (waiting === undefined) return no(404, 'This person does not wait for a time.');
  if (waiting.open !== null) return no(409, 'A time is offered to them already. Wait for the answer, or withdraw it.');
  const startsMs = Date.parse(body.startsAt);
  const within = { fromMs: startsMs - DAY_MS, untilMs: startsMs + 2 * DAY_MS };
  const calendar = await readCalendar(tx, { within, at });
  const asked = { startsMs, practitioner: body.practitionerId };
  const time = resourcesByHand(waiting, { calendar, credentials: await readCredentials(tx) }, asked);
  if (time === null) return no(409, 'This time is not free for them, or their course does not allow it.');
  const { offerMinutes } = await readWaitingTerms(tx);
  const { timeZone } = calendar;
  const untilMs = offerUntil({ nowMs: at.getTime(), startsMs, timeZone, offerMinutes, isByHand: true });
  if (untilMs === null) return no(409, 'There is no time left to answer. Call them, and book it.');
  const expiresAt = new Date(untilMs);
  const access = { keys: store.keys, actor, purpose: PURPOSE_OF_ROLE[roleToSee(actor)], at, requestId };
  await noteDeed(tx, { ...access, reason: body.because }, { action: 'time-offered', personId });
  const by = { accountId: actor.accountId, because: body.because };
  const offerId = await placeOffer(tx, { row: waiting.row, time, expiresAt, at, by });
  return { status: 201, body: { offerId, expiresAt } } as const;
}

export const offerTime = operation(offerTimeContract, handle);
