import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readStaffNames } from '../../people/staff-names.ts';
import { namesOf } from '../../recall/names-of.ts';
import { ID, INSTANT } from '../fields.ts';
import { ALONE_AFTER_MS, WHO_PROPOSES } from './merge-fields.ts';

const MOST = 200;
const BY = z.object({ accountId: ID, name: z.string().nullable() });
const PERSON = z.object({ id: ID, name: z.string().nullable() });

/** Who was said to be one, and what became of it. */
export const listMergesContract = contract({
  id: 'list-merges',
  method: 'GET',
  path: '/api/merges',
  summary: 'People who were said to be one: the newest first, each with what became of it.',
  access: WHO_PROPOSES,
  answers: {
    200: z.object({
      merges: z.array(
        z.object({
          mergeId: ID,
          leading: PERSON,
          merged: PERSON,
          because: z.string(),
          proposedBy: BY,
          proposedAt: INSTANT,
          aloneFrom: INSTANT,
          outcome: z.enum(['waiting', 'confirmed', 'withdrawn', 'undone']),
          settledBy: BY.nullable(),
          settledAt: INSTANT.nullable(),
          settledBecause: z.string().nullable(),
        }),
      ),
    }),
  },
});

const handle: Handler<typeof listMergesContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const rows = await tx
      .selectFrom('person_merge')
      .selectAll()
      .orderBy('proposed_at', 'desc')
      .orderBy('id')
      .limit(MOST)
      .execute();
    const steps = await tx.selectFrom('person_merge_step').selectAll().orderBy('at').execute();
    const people = await namesOf(tx, { keys: store.keys, actor }, [
      ...new Set(rows.flatMap(({ leading_id, merged_id }) => [leading_id, merged_id])),
    ]);
    const staff = await readStaffNames(tx);
    const by = (accountId: string) => ({ accountId, name: staff.get(accountId) ?? null });
    const person = (id: string) => ({ id, name: people.get(id) ?? null });
    const merges = rows.map((row) => {
      const last = steps.filter(({ merge_id: id }) => id === row.id).at(-1);
      return {
        ...{ mergeId: row.id, leading: person(row.leading_id), merged: person(row.merged_id), because: row.because },
        ...{ proposedBy: by(row.proposed_by), proposedAt: row.proposed_at },
        aloneFrom: new Date(row.proposed_at.getTime() + ALONE_AFTER_MS),
        outcome: last?.step ?? ('waiting' as const),
        ...{ settledBy: last === undefined ? null : by(last.by_account), settledAt: last?.at ?? null },
        settledBecause: last?.because ?? null,
      };
    });
    return { status: 200, body: { merges } };
  });

export const listMerges = operation(listMergesContract, handle);
