import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { withSignIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { insertAccount } from '../../people/insert-account.ts';
import { noteEvent } from '../../people/note-event.ts';
import { offerSetUp } from '../../sign-in/set-up.ts';
import { EMAIL, ID, INSTANT } from '../fields.ts';

/** A person who was registered by the practice gets an account of their own, with a link that is handed to them. */
export const invitePatientContract = contract({
  id: 'invite-patient',
  method: 'POST',
  path: '/api/people/:personId/account',
  summary: 'Makes an account for a person, with a link to set it up.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ personId: ID }),
  body: strictly('the account', { email: EMAIL }),
  answers: { 201: z.object({ accountId: ID, token: z.string(), expiresAt: INSTANT }) },
  noes: [404, 409],
});

const handle: Handler<typeof invitePatientContract> = ({ store, actor, params, body, at }) => {
  const { practiceId } = actor;
  const { personId } = params;
  return inPractice(store.database, withSignIn(actor), async (tx) => {
    const person = await tx
      .selectFrom('person')
      .select('id')
      .where('id', '=', personId)
      .where('erased_at', 'is', null)
      .executeTakeFirst();
    if (person === undefined) return no(404, 'There is no such person at this practice.');
    const accountId = randomUUID();
    const account = { accountId, email: body.email, roles: ['patient'] as const, personId };
    if (!(await insertAccount(tx, { actor, keys: store.keys, at }, account))) {
      return no(409, 'This person, or this e-mail address, has an account already.');
    }
    await noteEvent(tx, actor, { what: 'invited', accountId, at });
    const { token, expiresAt } = await offerSetUp(tx, { practiceId, accountId, kind: 'invitation', at });
    return { status: 201, body: { accountId, token, expiresAt } };
  });
};

export const invitePatient = operation(invitePatientContract, handle);
