import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { SCOPES } from '../../people/scopes.ts';
import { ID, ROLE } from '../fields.ts';

/** Everyone who works or worked here. */
export const listStaffContract = contract({
  id: 'list-staff',
  method: 'GET',
  path: '/api/staff',
  summary: 'Everyone who works or worked here.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  answers: {
    200: z.object({
      staff: z.array(
        z.object({
          accountId: ID,
          name: z.string(),
          email: z.string().nullable(),
          roles: z.array(ROLE),
          profession: z.string().nullable(),
          scopes: z.array(z.enum(SCOPES)),
          status: z.enum(['invited', 'active', 'deactivated']),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listStaffContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const staff = await tx
      .selectFrom('staff')
      .innerJoin('account', 'account.id', 'staff.account_id')
      .select(['account.id as accountId', 'name', 'email', 'roles', 'profession', 'scopes', 'status'])
      .orderBy('name')
      .execute();
    return { status: 200, body: { staff } };
  });

export const listStaff = operation(listStaffContract, handle);
