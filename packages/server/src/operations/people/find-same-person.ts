import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { findSamePerson as find, LIKENESSES } from '../../merging/same-person.ts';
import { ID } from '../fields.ts';
import { WHO_PROPOSES } from './merge-fields.ts';
import { PERSON, personOf } from './person-fields.ts';

/** Who may be the same person under another record, and how it stands with records that are known to be. */
export const findSamePersonContract = contract({
  id: 'find-same-person',
  method: 'GET',
  path: '/api/people/:personId/same-person',
  summary: 'People who may be the same person, and records that are.',
  access: WHO_PROPOSES,
  params: z.strictObject({ personId: ID }),
  answers: {
    200: z.object({
      candidates: z.array(z.object({ person: PERSON, likenesses: z.array(z.enum(LIKENESSES)).readonly() })),
      /** The record that leads, where this one points to it. */
      leadingId: ID.nullable(),
      /** The records that point to this one. */
      mergedIds: z.array(ID),
    }),
  },
  noes: [404],
});

const handle: Handler<typeof findSamePersonContract> = ({ store, actor, params: { personId }, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const found = await find(tx, { keys: store.keys, practiceId: actor.practiceId, personId, at });
    if (found === null) return no(404, 'There is no such person at this practice.');
    const known = await tx
      .selectFrom('person')
      .select(['id', 'merged_into'])
      .where(({ or, eb }) => or([eb('id', '=', personId), eb('merged_into', '=', personId)]))
      .orderBy('id')
      .execute();
    const leadingId = known.find(({ id }) => id === personId)?.merged_into ?? null;
    const mergedIds = known.flatMap(({ id }) => (id === personId ? [] : [id]));
    const others = found.filter(({ person: { id } }) => id !== leadingId && !mergedIds.includes(id));
    const candidates = others.map(({ person, likenesses }) => {
      return { person: personOf(person, person.identity), likenesses };
    });
    return { status: 200, body: { candidates, leadingId, mergedIds } };
  });

export const findSamePerson = operation(findSamePersonContract, handle);
