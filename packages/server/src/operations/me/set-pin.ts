import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput } from '../../http/operation-outcome.ts';
import { noteEvent } from '../../people/note-event.ts';
import { judgePin } from '../../sign-in/pin.ts';
import { hashSecret } from '../../sign-in/secret-hash.ts';
import { NEW_PIN } from '../tablet/pin-fields.ts';

/** A PIN to switch to oneself on a tablet of the practice, and of no use anywhere else. */
export const setPinContract = contract({
  id: 'set-pin',
  method: 'PUT',
  path: '/api/me/pin',
  summary: 'Sets the PIN for the practice’s tablets.',
  access: { 'front-desk': 'own', practitioner: 'own', 'responsible-clinician': 'own', owner: 'own' },
  proof: 'recent',
  pace: 'sign-in',
  body: strictly('the PIN', { pin: NEW_PIN }),
  answers: { 200: z.object({ set: z.literal(true) }) },
  noes: [400],
});

const handle: Handler<typeof setPinContract> = async ({ store, actor, body, at }) => {
  const wrong = judgePin(body.pin);
  if (wrong !== null) return badInput([{ path: 'body.pin', message: wrong }]);
  const { practiceId: practice_id, accountId: account_id } = actor;
  const kept = { hash: await hashSecret(body.pin), wrong_tries: 0, set_at: at };
  const signIn = asSignIn(practice_id, account_id);
  await inPractice(store.database, signIn, async (tx) => {
    await tx
      .insertInto('account_pin')
      .values({ practice_id, account_id, ...kept })
      .onConflict((conflict) => conflict.columns(['practice_id', 'account_id']).doUpdateSet(kept))
      .execute();
    await noteEvent(tx, signIn, { what: 'pin-set', accountId: account_id, at });
  });
  return { status: 200, body: { set: true } };
};

export const setPin = operation(setPinContract, handle);
