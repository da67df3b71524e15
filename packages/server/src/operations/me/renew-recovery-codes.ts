import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { noteEvent } from '../../people/note-event.ts';
import { renewRecoveryCodes } from '../../sign-in/recovery-codes.ts';

/** New codes on paper; the old ones are void. */
export const renewRecoveryCodesContract = contract({
  id: 'renew-recovery-codes',
  method: 'POST',
  path: '/api/me/recovery-codes',
  summary: 'Makes new recovery codes; the old ones are void.',
  access: 'signed-in',
  proof: 'recent',
  answers: { 201: z.object({ recoveryCodes: z.array(z.string()) }) },
});

const handle: Handler<typeof renewRecoveryCodesContract> = async ({ store, actor, at }) => {
  const { accountId } = actor;
  const signIn = asSignIn(actor.practiceId, accountId);
  const recoveryCodes = await inPractice(store.database, signIn, async (tx) => {
    await noteEvent(tx, signIn, { what: 'recovery-codes-renewed', accountId, at });
    return renewRecoveryCodes(tx, actor, at);
  });
  return { status: 201, body: { recoveryCodes } };
};

export const renewCodes = operation(renewRecoveryCodesContract, handle);
