import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { WAITING_TERMS } from '../../waiting-list/waiting-terms.ts';

const TERMS = {
  offerMinutes: z
    .int({ error: 'must be whole minutes.' })
    .min(30, { error: 'must be at least 30 minutes.' })
    .max(4_320, { error: 'must be at most 4320 minutes.' }),
};

/** How long somebody on the waiting list has to answer, in minutes of waking hours. */
export const setWaitingTermsContract = contract({
  id: 'set-waiting-terms',
  method: 'PUT',
  path: '/api/waiting-terms',
  summary: 'Sets how long an offer of the waiting list stands.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the terms', TERMS),
  answers: { 200: z.object(TERMS) },
});

const handle: Handler<typeof setWaitingTermsContract> = async ({ store, actor, body, at }) => {
  const kept = { value: JSON.stringify(body), changed_at: at };
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('setting')
      .values({ practice_id: actor.practiceId, name: WAITING_TERMS, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'name']).doUpdateSet(kept))
      .execute(),
  );
  return { status: 200, body };
};

export const setWaitingTerms = operation(setWaitingTermsContract, handle);
