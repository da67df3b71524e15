import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { HANDPIECE_RECORD_KINDS } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID, REASON } from '../fields.ts';
import { ALL_STAFF } from './stock-fields.ts';

/** Something was done with a handpiece, now. What was recorded wrongly is put right by a newer record. */
export const recordHandpieceContract = contract({
  id: 'record-handpiece',
  method: 'POST',
  path: '/api/handpieces/:handpieceId/records',
  summary: 'Records service, reprocessing, taking out of use or putting back.',
  access: ALL_STAFF,
  params: z.strictObject({ handpieceId: ID }),
  body: strictly('the record', {
    kind: z.enum(HANDPIECE_RECORD_KINDS, { error: `must be one of ${HANDPIECE_RECORD_KINDS.join(', ')}.` }),
    passed: z.boolean({ error: 'must be whether it came out fit for use.' }),
    dueOn: DAY.nullable().default(null),
    note: REASON.nullable().default(null),
  }),
  answers: { 201: z.object({ recordId: ID }) },
  noes: [404],
});

const handle: Handler<typeof recordHandpieceContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { handpieceId: handpiece_id } = params;
    const found = await tx.selectFrom('handpiece').select('id').where('id', '=', handpiece_id).executeTakeFirst();
    if (found === undefined) return no(404, 'There is no such handpiece at this practice.');
    const { kind, passed, dueOn: due_on, note } = body;
    const id = randomUUID();
    const { practiceId: practice_id, accountId: recorded_by } = actor;
    const record = { id, handpiece_id, kind, at, passed, due_on, note };
    await tx
      .insertInto('handpiece_record')
      .values({ practice_id, ...record, recorded_by, recorded_at: at })
      .execute();
    return { status: 201, body: { recordId: id } };
  });

export const recordHandpiece = operation(recordHandpieceContract, handle);
