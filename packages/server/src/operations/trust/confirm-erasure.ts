import type { Transaction } from 'kysely';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import type { Database } from '../../database/connect.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { erasePerson } from '../../record/erase-person.ts';
import { forgetMeans } from '../../sign-in/set-up.ts';
import { INSTANT } from '../fields.ts';
import { ALONE_AFTER_MS, openRequest, settleRequest } from './erasure-fields.ts';
import { OF_PERSON } from './trust-fields.ts';

/** The second of two steps: somebody else's, or after a week one's own. From here there is no way back. */
export const confirmErasureContract = contract({
  id: 'confirm-erasure',
  method: 'POST',
  path: '/api/people/:personId/erasure/confirmation',
  summary: 'Erases a person: destroys the key of everything about them. It cannot be undone.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  proof: 'recent',
  params: OF_PERSON,
  answers: { 200: z.object({ erasedAt: INSTANT }) },
  noes: [404, 409],
});

const handle: Handler<typeof confirmErasureContract> = async (call) => {
  const { store, actor, params, at } = call;
  const answer = await inPractice(store.database, actor, (tx) => confirm(tx, call));
  if (answer.status === 200) {
    const owner = { ...params, practiceId: actor.practiceId };
    // Nobody can open them any more, and nothing is kept that nobody needs.
    await store.pictures.forget(owner);
    await endAccounts(store.database, { ...owner, at });
  }
  return answer;
};

async function confirm(
  tx: Transaction<Tables>,
  { store, actor, params, at, requestId }: Call<typeof confirmErasureContract>,
) {
  const { personId } = params;
  const request = await openRequest(tx, personId);
  if (request === undefined) return no(404, 'Nobody has asked for this person to be erased. Ask first.');
  const aloneFrom = new Date(request.requested_at.getTime() + ALONE_AFTER_MS);
  if (request.requested_by === actor.accountId && at < aloneFrom) {
    const day = aloneFrom.toISOString().slice(0, 10);
    return no(409, `You asked for it yourself. Let somebody else confirm, or wait until ${day}.`);
  }
  const visit = await tx
    .selectFrom('visit')
    .select('id')
    .where('person_id', '=', personId)
    .where('state', '=', 'booked')
    .where('starts_at', '>', at)
    .executeTakeFirst();
  if (visit !== undefined) return no(409, 'This person has a visit to come. Cancel it first.');
  const other = await tx
    .selectFrom('person')
    .select('id')
    .where('merged_into', '=', personId)
    .where('erased_at', 'is', null)
    .executeTakeFirst();
  if (other !== undefined) return no(409, 'Another record of this person is still here. Erase that one first.');
  const access = { keys: store.keys, actor, purpose: null, at, requestId, reason: request.reason };
  const erasure = await erasePerson(tx, access, personId);
  if (erasure === null) return no(404, 'There is no such person at this practice.');
  await settleRequest(tx, request, { outcome: 'erased', settled_by: actor.accountId, settled_at: at });
  return { status: 200 as const, body: { erasedAt: erasure.at } };
}

/** Their account opens nothing by now; what proved who they are goes too, and so do sign-ins that are left. */
async function endAccounts(
  database: Database,
  { practiceId, personId, at }: { readonly practiceId: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  await inPractice(database, asSignIn(practiceId), async (tx) => {
    const accounts = await tx.selectFrom('account').select('id').where('person_id', '=', personId).execute();
    for (const { id } of accounts) await forgetMeans(tx, id, at);
  });
}

export const confirmErasure = operation(confirmErasureContract, handle);
