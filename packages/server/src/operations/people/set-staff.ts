import { strictly } from '@percuta/model';
import { z } from 'zod';
import { mayTreat } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { isLastOwner, LAST_OWNER } from '../../people/last-owner.ts';
import { noteEvent } from '../../people/note-event.ts';
import { SCOPES } from '../../people/scopes.ts';
import { ID, NAME, PROFESSION, ROLE, SCOPE_LIST, STAFF_ROLE_LIST } from '../fields.ts';

/** What somebody who works here is and may do. It counts from their next call on. */
export const setStaffContract = contract({
  id: 'set-staff',
  method: 'PUT',
  path: '/api/staff/:accountId',
  summary: 'Sets name, profession, roles and scopes of somebody who works here.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ accountId: ID }),
  body: strictly('the staff member', {
    name: NAME,
    profession: PROFESSION,
    roles: STAFF_ROLE_LIST,
    scopes: SCOPE_LIST,
  }),
  answers: {
    200: z.object({
      accountId: ID,
      name: z.string(),
      profession: z.string().nullable(),
      roles: z.array(ROLE),
      scopes: z.array(z.enum(SCOPES)),
    }),
  },
  noes: [404, 409],
});

const handle: Handler<typeof setStaffContract> = ({ store, actor, params, body, at }) => {
  const { accountId } = params;
  const { name, profession, roles, scopes } = body;
  return inPractice(store.database, actor, async (tx) => {
    if (!roles.includes('owner') && (await isLastOwner(tx, accountId))) return LAST_OWNER;
    const account = await tx
      .selectFrom('account')
      .select(['id', 'status'])
      .where('id', '=', accountId)
      .where('person_id', 'is', null)
      .where('status', '!=', 'deactivated')
      .forUpdate()
      .executeTakeFirst();
    if (account === undefined) return no(404, 'Nobody of this practice’s staff has this account.');
    const treats = account.status === 'active' && mayTreat(roles);
    await tx.updateTable('account').set({ roles }).where('id', '=', accountId).execute();
    await tx
      .updateTable('staff')
      .set({ name, profession, scopes, treats })
      .where('account_id', '=', accountId)
      .execute();
    await noteEvent(tx, actor, { what: 'roles-set', accountId, at, reason: roles.join(', ') });
    return { status: 200, body: { accountId, name, profession, roles, scopes } };
  });
};

export const setStaff = operation(setStaffContract, handle);
