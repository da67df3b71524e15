import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { ID } from '../fields.ts';

/** A passkey that is lost or old opens nothing any more. The last means of signing in stays. */
export const removePasskeyContract = contract({
  id: 'remove-passkey',
  method: 'DELETE',
  path: '/api/me/passkeys/:passkeyId',
  summary: 'Removes a passkey.',
  access: 'signed-in',
  proof: 'recent',
  params: z.strictObject({ passkeyId: ID }),
  answers: { 200: z.object({ removed: z.literal(true) }) },
  noes: [404, 409],
});

const handle: Handler<typeof removePasskeyContract> = ({ store, actor, params, at }) => {
  const { accountId } = actor;
  const signIn = asSignIn(actor.practiceId, accountId);
  return inPractice(store.database, signIn, async (tx) => {
    const passkeys = await tx
      .selectFrom('passkey')
      .select('id')
      .where('account_id', '=', accountId)
      .forUpdate()
      .execute();
    if (!passkeys.some(({ id }) => id === params.passkeyId)) return no(404, 'There is no such passkey.');
    const password = await tx
      .selectFrom('account_password')
      .select('account_id')
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    if (passkeys.length === 1 && password === undefined) {
      return no(409, 'This is the only way into the account. Add another passkey first.');
    }
    await tx.deleteFrom('passkey').where('id', '=', params.passkeyId).where('account_id', '=', accountId).execute();
    await noteEvent(tx, signIn, { what: 'passkey-removed', accountId, at });
    return { status: 200, body: { removed: true } };
  });
};

export const removePasskey = operation(removePasskeyContract, handle);
