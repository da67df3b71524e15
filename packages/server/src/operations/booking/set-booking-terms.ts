import { strictly } from '@percuta/model';
import { z } from 'zod';
import { BOOKING_TERMS } from '../../booking/read-calendar.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';

const minutes = (least: number, most: number) =>
  z
    .int({ error: 'must be whole minutes.' })
    .min(least, { error: `must be at least ${least} minutes.` })
    .max(most, { error: `must be at most ${most} minutes.` });

const MONTH_MINUTES = 31 * 1440;

const TERMS = {
  leadMinutes: minutes(0, MONTH_MINUTES),
  changeMinutes: minutes(0, MONTH_MINUTES),
  holdMinutes: minutes(1, 60),
  stepMinutes: z.union([z.literal(5), z.literal(10), z.literal(15)], { error: 'must be 5, 10 or 15 minutes.' }),
};

/** How long ahead people book, change and cancel, how long a hold is kept, and how far beginnings lie apart. */
export const setBookingTermsContract = contract({
  id: 'set-booking-terms',
  method: 'PUT',
  path: '/api/booking-terms',
  summary: 'Sets the terms of booking.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the terms', TERMS),
  answers: { 200: z.object(TERMS) },
});

const handle: Handler<typeof setBookingTermsContract> = async ({ store, actor, body, at }) => {
  const kept = { value: JSON.stringify(body), changed_at: at };
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('setting')
      .values({ practice_id: actor.practiceId, name: BOOKING_TERMS, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'name']).doUpdateSet(kept))
      .execute(),
  );
  return { status: 200, body };
};

export const setBookingTerms = operation(setBookingTermsContract, handle);
