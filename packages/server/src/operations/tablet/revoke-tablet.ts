import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { ID } from '../fields.ts';

/** A tablet that is lost or given away: nobody switches on it, and who is signed in there by PIN is not any more. */
export const revokeTabletContract = contract({
  id: 'revoke-tablet',
  method: 'DELETE',
  path: '/api/tablets/:tabletId',
  summary: 'Takes a tablet out of the practice.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ tabletId: ID }),
  answers: { 200: z.object({ revoked: z.literal(true) }) },
  noes: [404],
});

const handle: Handler<typeof revokeTabletContract> = ({ store, actor, params, at }) => {
  const { accountId } = actor;
  const { tabletId } = params;
  const signIn = asSignIn(actor.practiceId, accountId);
  return inPractice(store.database, signIn, async (tx) => {
    const revoked = await tx
      .updateTable('tablet')
      .set({ revoked_at: at })
      .where('id', '=', tabletId)
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (revoked.numUpdatedRows === 0n) return no(404, 'There is no such tablet.');
    await tx
      .updateTable('signed_in')
      .set({ ended_at: at })
      .where('tablet_id', '=', tabletId)
      .where('ended_at', 'is', null)
      .execute();
    await noteEvent(tx, signIn, { what: 'tablet-revoked', accountId, at, tabletId });
    return { status: 200, body: { revoked: true } };
  });
};

export const revokeTablet = operation(revokeTabletContract, handle);
