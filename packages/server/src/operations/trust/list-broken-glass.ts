import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { openIdentities } from '../../people/identity.ts';
import { readStaffNames } from '../../people/staff-names.ts';
import { ID, INSTANT } from '../fields.ts';

const MOST = 200;

/** Each time that somebody opened the record of a person whom they do not treat: for those who answer for it. */
export const listBrokenGlassContract = contract({
  id: 'list-broken-glass',
  method: 'GET',
  path: '/api/broken-glass',
  summary: 'Who opened records of people whom they do not treat, and why, newest first.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      broken: z.array(
        z.object({
          id: ID,
          person: z.object({ id: ID, name: z.string().nullable() }),
          by: z.object({ accountId: ID, name: z.string().nullable() }),
          reason: z.string(),
          at: INSTANT,
          wholeAgainAt: INSTANT,
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listBrokenGlassContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('broken_glass')
      .innerJoin('person', (join) =>
        join
          .onRef('person.practice_id', '=', 'broken_glass.practice_id')
          .onRef('person.id', '=', 'broken_glass.person_id'),
      )
      .selectAll('broken_glass')
      .select('person.sealed')
      .orderBy('broken_at', 'desc')
      .orderBy('broken_glass.id')
      .limit(MOST)
      .execute();
    const people = rows.map(({ person_id: id, sealed }) => ({ id, sealed }));
    const identities = await openIdentities(tx, store.keys, { practiceId: actor.practiceId, rows: people });
    const names = await readStaffNames(tx);
    const broken = rows.map((row) => ({
      id: row.id,
      person: { id: row.person_id, name: identities.get(row.person_id)?.name ?? null },
      by: { accountId: row.account_id, name: names.get(row.account_id) ?? null },
      reason: row.reason,
      at: row.broken_at,
      wholeAgainAt: row.whole_again_at,
    }));
    return { status: 200, body: { broken } };
  });

export const listBrokenGlass = operation(listBrokenGlassContract, handle);
