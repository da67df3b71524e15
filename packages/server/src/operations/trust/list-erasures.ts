import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { readStaffNames } from '../../people/staff-names.ts';
import { ID, INSTANT } from '../fields.ts';
import { ALONE_AFTER_MS, GROUNDS } from './erasure-fields.ts';

const MOST = 200;
const BY = z.object({ accountId: ID, name: z.string().nullable() });

/** Who is to be erased, was, or was not after all. */
export const listErasuresContract = contract({
  id: 'list-erasures',
  method: 'GET',
  path: '/api/erasures',
  summary: 'Requests to erase somebody: those that wait first, then those that are settled.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      erasures: z.array(
        z.object({
          id: ID,
          /** Without a name once they are erased. */
          person: z.object({ id: ID, name: z.string().nullable() }),
          ground: z.enum(GROUNDS),
          reason: z.string(),
          requestedBy: BY,
          requestedAt: INSTANT,
          aloneFrom: INSTANT,
          outcome: z.enum(['waiting', 'erased', 'withdrawn']),
          settledBy: BY.nullable(),
          settledAt: INSTANT.nullable(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listErasuresContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('erasure_request')
      .innerJoin('person', (join) =>
        join
          .onRef('person.practice_id', '=', 'erasure_request.practice_id')
          .onRef('person.id', '=', 'erasure_request.person_id'),
      )
      .selectAll('erasure_request')
      .select('person.sealed')
      .orderBy('settled_at', (order) => order.desc().nullsFirst())
      .orderBy('requested_at', 'desc')
      .limit(MOST)
      .execute();
    const people = rows.map(({ person_id: id, sealed }) => ({ id, sealed }));
    const identities = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows: people });
    const names = await readStaffNames(tx);
    const by = (accountId: string) => ({ accountId, name: names.get(accountId) ?? null });
    const erasures = rows.map((row) => ({
      id: row.id,
      person: { id: row.person_id, name: identities.get(row.person_id)?.name ?? null },
      ground: row.ground,
      reason: row.reason,
      requestedBy: by(row.requested_by),
      requestedAt: row.requested_at,
      aloneFrom: new Date(row.requested_at.getTime() + ALONE_AFTER_MS),
      outcome: row.outcome ?? ('waiting' as const),
      settledBy: row.settled_by === null ? null : by(row.settled_by),
      settledAt: row.settled_at,
    }));
    return { status: 200, body: { erasures } };
  });

export const listErasures = operation(listErasuresContract, handle);
