import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID, REASON } from '../fields.ts';

/** Somebody who treats has spoken with the person, and says what was decided. The booking is held back no longer. */
export const settleFlagContract = contract({
  id: 'settle-flag',
  method: 'POST',
  path: '/api/recalls/:recallId/flags/:visitId/settle',
  summary: 'Settles the flag that a recall put on a booking.',
  access: { practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ recallId: ID, visitId: ID }),
  body: strictly('what was decided', { because: REASON }),
  answers: { 201: z.object({ visitId: ID }) },
  noes: [404],
});

const handle: Handler<typeof settleFlagContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { recallId: recall_id, visitId: visit_id } = params;
    const flag = await tx
      .selectFrom('recall_flag')
      .select('visit_id')
      .where('recall_id', '=', recall_id)
      .where('visit_id', '=', visit_id)
      .executeTakeFirst();
    if (flag === undefined) return no(404, 'This recall has flagged no such booking.');
    const settled = { because: body.because, settled_by: actor.accountId, settled_at: at };
    await tx
      .insertInto('recall_flag_settled')
      .values({ practice_id: actor.practiceId, recall_id, visit_id, ...settled })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return { status: 201, body: { visitId: visit_id } };
  });

export const settleFlag = operation(settleFlagContract, handle);
