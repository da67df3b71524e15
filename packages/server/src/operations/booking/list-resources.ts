import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID } from '../fields.ts';
import { CREDENTIAL } from './credential-fields.ts';

/** Who treats here, by which credentials, and the rooms and handpieces that a visit may need. */
export const listResourcesContract = contract({
  id: 'list-resources',
  method: 'GET',
  path: '/api/resources',
  summary: 'Practitioners with their credentials, rooms and handpieces.',
  access: 'signed-in',
  answers: {
    200: z.object({
      practitioners: z.array(
        z.object({
          accountId: ID,
          name: z.string(),
          profession: z.string().nullable(),
          credentials: z.array(CREDENTIAL),
        }),
      ),
      rooms: z.array(z.object({ id: ID, name: z.string() })),
      handpieces: z.array(z.object({ id: ID, name: z.string(), device: z.string(), serial: z.string().nullable() })),
    }),
  },
});

const handle: Handler<typeof listResourcesContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const staff = await tx
      .selectFrom('staff')
      .select(['account_id as accountId', 'name', 'profession'])
      .where('treats', '=', true)
      .orderBy('name')
      .orderBy('account_id')
      .execute();
    const credentials = await tx
      .selectFrom('credential')
      .selectAll()
      .where('ended_at', 'is', null)
      .orderBy('valid_until', 'desc')
      .orderBy('id')
      .execute();
    const rooms = await tx
      .selectFrom('room')
      .select(['id', 'name'])
      .where('retired_at', 'is', null)
      .orderBy('name')
      .execute();
    const handpieces = await tx
      .selectFrom('handpiece')
      .select(['id', 'name', 'device', 'serial'])
      .where('retired_at', 'is', null)
      .orderBy('name')
      .execute();
    const practitioners = staff.map((one) => ({
      ...one,
      credentials: credentials
        .filter((credential) => credential.account_id === one.accountId)
        .map(({ id, profession, jurisdiction, issued_by, valid_from, valid_until, devices }) => ({
          id,
          profession,
          jurisdiction,
          issuedBy: issued_by,
          validFrom: valid_from,
          validUntil: valid_until,
          devices,
        })),
    }));
    return { status: 200, body: { practitioners, rooms, handpieces } };
  });

export const listResources = operation(listResourcesContract, handle);
