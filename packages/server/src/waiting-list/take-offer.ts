import { randomUUID } from 'node:crypto';
import { decide, type Refusal, refusal, type VisitTime } from '@percuta/practice';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { SlotTaken } from '../booking/slot-taken.ts';
import { partsOf } from '../booking/take-time.ts';
import { inPractice } from '../database/in-practice.ts';
import { type No, no } from '../http/operation-outcome.ts';
import type { Found, Written } from '../operations/course/act-on-course.ts';
import { askOf, type CourseCall, type CourseNo } from '../operations/course/answer-command.ts';
import type { OfferRow, WishRow } from './read-waiting.ts';
import { endWish, settleOffer } from './settle-offer.ts';

/** It lapsed, was taken or let go in the meantime, or never was. */
export const OFFER_OVER: No<404> = no(
  404,
  'This time is not offered any more. Look at the list, or choose another time.',
);
const ELSEWHERE = no(409, 'This time cannot be had any more. Choose another time, or call.');

/**
 * Takes an offer: its hold gives way to the visit, in the transaction that writes it down. The row of the offer is what two
 * wait for: whoever settles it first, taking or lapsing, is the only one.
 */
export async function takeOffer(
  call: CourseCall,
  operation: string,
  offerId: string,
): Promise<{ readonly written: Written } | CourseNo | No<404 | 409>> {
  const found = await readOffer(call, offerId);
  if (found === null) return OFFER_OVER;
  const { wish } = found;
  const prepare = (course: Found) => commandFor(course, call, found);
  const calendar = { parts: partsOf(wish), overlapBecause: null };
  try {
    const written = await askOf(call, operation, { do: 'bookVisit', calendar, prepare });
    if (!('status' in written)) return { written };
    return written;
  } catch (error) {
    if (error instanceof OfferOver) return OFFER_OVER;
    if (error instanceof SlotTaken) return ELSEWHERE;
    throw error;
  }
}

class OfferOver extends Error {}

interface FoundOffer {
  readonly offer: OfferRow;
  readonly wish: WishRow;
}

function readOffer({ store, actor, params }: CourseCall, offerId: string): Promise<FoundOffer | null> {
  return inPractice(store.database, actor, async (tx) => {
    const offer = await tx
      .selectFrom('time_offer')
      .selectAll()
      .where('id', '=', offerId)
      .where('person_id', '=', params.personId)
      .executeTakeFirst();
    if (offer === undefined) return null;
    const wish = await tx.selectFrom('waiting_wish').selectAll().where('id', '=', offer.wish_id).executeTakeFirst();
    return wish === undefined ? null : { offer, wish };
  });
}

/** The course is asked first: where it refuses, the offer stands as it was. */
async function commandFor({ tx, state, context }: Found, { actor, at }: CourseCall, { offer, wish }: FoundOffer) {
  const time: VisitTime = {
    startsAt: offer.starts_at.toISOString(),
    endsAt: offer.ends_at.toISOString(),
    on: calendarDayAt(offer.starts_at, context.timeZone),
    practitioner: offer.practitioner_id,
    room: offer.room_id,
    handpiece: offer.handpiece_id,
  };
  const before = wish.visit_id === null ? undefined : state.visits[wish.visit_id];
  const command =
    before === undefined || before.cancelled
      ? ({ do: 'bookVisit', visit: randomUUID(), purpose: wish.purpose, ...time } as const)
      : ({ do: 'moveVisit', visit: before.visit, ...time } as const);
  const decision = decide(state, command, context);
  if (decision.refused) return decision satisfies Refusal;
  if (offer.expires_at <= at) return refusal('bookVisit', 'The time to answer this offer is over.');
  if (!(await settleOffer(tx, offer.id, { state: 'taken', by: actor.accountId, at }))) throw new OfferOver();
  await endWish(tx, wish.id, { state: 'served', by: actor.accountId, at });
  return command;
}
