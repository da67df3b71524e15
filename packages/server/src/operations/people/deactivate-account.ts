import { strictly } from '@percuta/model';
import { z } from 'zod';
import { withSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { isLastOwner, LAST_OWNER } from '../../people/last-owner.ts';
import { noteEvent } from '../../people/note-event.ts';
import { endAllSignIns } from '../../sign-in/start-sign-in.ts';
import { ID, REASON } from '../fields.ts';

/** Somebody left, or an account is in the wrong hands: from this moment on it opens nothing. What they did stays. */
export const deactivateAccountContract = contract({
  id: 'deactivate-account',
  method: 'POST',
  path: '/api/accounts/:accountId/deactivation',
  summary: 'Closes an account; whoever is signed in with it is not any more.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ accountId: ID }),
  body: strictly('the deactivation', { reason: REASON }),
  answers: { 200: z.object({ signInsEnded: z.number() }) },
  noes: [404, 409],
});

const handle: Handler<typeof deactivateAccountContract> = ({ store, actor, params, body, at }) => {
  const { accountId } = params;
  return inPractice(store.database, withSignIn(actor), async (tx) => {
    if (await isLastOwner(tx, accountId)) return LAST_OWNER;
    const closed = await tx
      .updateTable('account')
      .set({ status: 'deactivated', deactivated_at: at })
      .where('id', '=', accountId)
      .where('status', '!=', 'deactivated')
      .executeTakeFirst();
    if (closed.numUpdatedRows === 0n) return no(404, 'There is no such account, or it is closed already.');
    await tx.updateTable('staff').set({ treats: false }).where('account_id', '=', accountId).execute();
    const signInsEnded = await endAllSignIns(tx, accountId, { at });
    await noteEvent(tx, actor, { what: 'deactivated', accountId, at, reason: body.reason });
    return { status: 200, body: { signInsEnded } };
  });
};

export const deactivateAccount = operation(deactivateAccountContract, handle);
