import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { asSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { insertAccount } from '../../people/insert-account.ts';
import { insertPerson } from '../../people/insert-person.ts';
import { noteEvent } from '../../people/note-event.ts';
import { offerSetUp } from '../../sign-in/set-up.ts';
import { EMAIL, ID, INSTANT, SLUG } from '../fields.ts';
import { NEW_PERSON } from './person-fields.ts';

/** Undoes what the transaction wrote: the address has an account already. */
class AddressTaken extends Error {}

/** Somebody who considers needling registers by themselves; the set-up follows at once. */
export const registerOneselfContract = contract({
  id: 'register-oneself',
  method: 'POST',
  path: '/api/practices/:slug/registrations',
  summary: 'Registers oneself as a patient; answers with the set-up of the account.',
  access: 'anyone',
  pace: 'sign-in',
  params: z.strictObject({ slug: SLUG }),
  body: strictly('the registration', { ...NEW_PERSON, email: EMAIL }),
  answers: {
    201: z.object({ personId: ID, accountId: ID, setUp: z.object({ token: z.string(), expiresAt: INSTANT }) }),
  },
  noes: [409],
});

const handle: Handler<typeof registerOneselfContract> = async ({ store, actor: { practiceId }, body, at }) => {
  const accountId = randomUUID();
  const actor = asSignIn(practiceId);
  const registering = { actor, keys: store.keys, at };
  try {
    return await inPractice(store.database, actor, async (tx) => {
      const personId = await insertPerson(tx, registering, body);
      const account = { accountId, email: body.email, roles: ['patient'] as const, personId };
      if (!(await insertAccount(tx, registering, account))) throw new AddressTaken();
      await noteEvent(tx, actor, { what: 'registered', accountId, at });
      const setUp = await offerSetUp(tx, { practiceId, accountId, kind: 'registration', at });
      return { status: 201, body: { personId, accountId, setUp } };
    });
  } catch (error) {
    if (!(error instanceof AddressTaken)) throw error;
    return no(409, 'With this address one cannot register here. Sign in, or ask the practice.');
  }
};

export const registerOneself = operation(registerOneselfContract, handle);
