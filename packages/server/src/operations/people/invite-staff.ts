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
import { EMAIL, ID, INSTANT, NAME, PROFESSION, SCOPE_LIST, STAFF_ROLE_LIST } from '../fields.ts';

/** The owner makes an account for somebody who works here; the link lets them choose how they sign in, once. */
export const inviteStaffContract = contract({
  id: 'invite-staff',
  method: 'POST',
  path: '/api/staff',
  summary: 'Makes an account for somebody who works here, with a link to set it up.',
  access: { owner: 'practice' },
  proof: 'full',
  body: strictly('the invitation', {
    name: NAME,
    email: EMAIL,
    roles: STAFF_ROLE_LIST,
    profession: PROFESSION.default(null),
    scopes: SCOPE_LIST.default([]),
  }),
  answers: { 201: z.object({ accountId: ID, token: z.string(), expiresAt: INSTANT }) },
  noes: [409],
});

const handle: Handler<typeof inviteStaffContract> = ({ store, actor, body, at }) => {
  const { practiceId } = actor;
  const { name, email, roles, profession, scopes } = body;
  return inPractice(store.database, withSignIn(actor), async (tx) => {
    const accountId = randomUUID();
    const isNew = await insertAccount(tx, { actor, keys: store.keys, at }, { accountId, email, roles, personId: null });
    if (!isNew) return no(409, 'Somebody at this practice has this e-mail address already.');
    const staff = { account_id: accountId, name, profession, scopes, treats: false };
    await tx
      .insertInto('staff')
      .values({ practice_id: practiceId, ...staff })
      .execute();
    await noteEvent(tx, actor, { what: 'invited', accountId, at, reason: roles.join(', ') });
    const { token, expiresAt } = await offerSetUp(tx, { practiceId, accountId, kind: 'invitation', at });
    return { status: 201, body: { accountId, token, expiresAt } };
  });
};

export const inviteStaff = operation(inviteStaffContract, handle);
