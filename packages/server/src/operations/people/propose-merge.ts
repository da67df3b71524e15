import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no, OPERATION_OUTCOME, refused } from '../../http/operation-outcome.ts';
import { againstMerging, openPair } from '../../merging/against-merging.ts';
import { noteOnBoth } from '../../merging/settle-merge.ts';
import { ID, INSTANT, REASON } from '../fields.ts';
import { ALONE_AFTER_MS, WHO_PROPOSES } from './merge-fields.ts';

/** The first of two steps: nothing moves yet. The person of the path is to lead. */
export const proposeMergeContract = contract({
  id: 'propose-merge',
  method: 'POST',
  path: '/api/people/:personId/merges',
  summary: 'Says that another person is this one, registered twice; somebody else confirms.',
  access: WHO_PROPOSES,
  params: z.strictObject({ personId: ID }),
  body: strictly('the proposal', { personId: ID, because: REASON }),
  answers: { 201: z.object({ mergeId: ID, aloneFrom: INSTANT }), 422: OPERATION_OUTCOME },
  noes: [404, 409],
});

const handle: Handler<typeof proposeMergeContract> = ({ store, actor, params, body, at, requestId }) =>
  inPractice(store.database, actor, async (tx) => {
    const pair = { leadingId: params.personId, mergedId: body.personId };
    if (pair.leadingId === pair.mergedId) return no(409, 'This is one record. Choose another that is the same person.');
    const { because } = body;
    const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId, reason: because } as const;
    const open = await openPair(tx, access, pair);
    if (open === null) return no(404, 'One of the two is not there, or was erased.');
    const against = await againstMerging(tx, open, pair);
    if (against.length > 0) return refused({ because: against.join(' '), sources: [] });
    if (await isWaiting(tx, pair.mergedId)) return no(409, 'This was proposed already. Confirm it, or take it back.');
    const mergeId = randomUUID();
    const ids = { leading_id: pair.leadingId, merged_id: pair.mergedId };
    const by = { proposed_by: actor.accountId, proposed_at: at };
    await tx
      .insertInto('person_merge')
      .values({ practice_id: actor.practiceId, id: mergeId, ...ids, because, ...by })
      .execute();
    await noteOnBoth(tx, access, { pair, action: 'merge-proposed' });
    return { status: 201, body: { mergeId, aloneFrom: new Date(at.getTime() + ALONE_AFTER_MS) } };
  });

/** Both records are held until the end of the transaction, so that of two who propose the same the second is told. */
async function isWaiting(tx: Parameters<typeof openPair>[0], mergedId: string): Promise<boolean> {
  const rows = await tx
    .selectFrom('person_merge as merge')
    .select('merge.id')
    .where(({ or, eb }) => or([eb('merge.merged_id', '=', mergedId), eb('merge.leading_id', '=', mergedId)]))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('person_merge_step as step')
            .whereRef('step.practice_id', '=', 'merge.practice_id')
            .whereRef('step.merge_id', '=', 'merge.id')
            .select('step.step'),
        ),
      ),
    )
    .execute();
  return rows.length > 0;
}

export const proposeMerge = operation(proposeMergeContract, handle);
