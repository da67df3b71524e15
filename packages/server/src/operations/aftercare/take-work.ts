import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { mayTreat } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import { type Call, contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID, INSTANT } from '../fields.ts';

/**
 * Somebody puts their name to what waits, notes that they tried to reach the person, or lets it go. A report is never
 * let go: it is answered. A call that was made is closed here, and nothing is kept of whoever asked for it.
 */
export const takeWorkContract = contract({
  id: 'take-work',
  method: 'POST',
  path: '/api/work-list/:kind/:workId/steps',
  summary: 'Puts one’s name to what waits, notes a try, or lets it go.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ kind: z.enum(['report', 'check-in', 'call-back']), workId: ID }),
  body: strictly('the step', {
    step: z.enum(['named', 'tried', 'let-go'], { error: 'must be named, tried or let-go.' }),
  }),
  answers: { 201: z.object({ step: z.string(), at: INSTANT }) },
  noes: [404, 409],
});

type TakeCall = Call<typeof takeWorkContract>;

const handle: Handler<typeof takeWorkContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { kind, workId } = params;
    const { step } = body;
    if (kind !== 'check-in' && !mayTreat(actor.roles)) return no(404, 'There is nothing like this that waits.');
    if (!(await waits(tx, params))) return no(404, 'There is nothing like this that waits.');
    if (kind === 'report' && step === 'let-go') return no(409, 'A report is not let go: answer it.');
    await tx
      .insertInto('work_step')
      .values({
        practice_id: actor.practiceId,
        id: randomUUID(),
        work_kind: kind,
        work_id: workId,
        step,
        by_account: actor.accountId,
        at,
      })
      .execute();
    if (kind === 'call-back' && step === 'let-go') {
      const closed = { sealed: null, closed_at: at, closed_by: actor.accountId };
      await tx.updateTable('call_request').set(closed).where('id', '=', workId).execute();
    }
    return { status: 201, body: { step, at } };
  });

const TABLE_OF = { report: 'report_clock', 'check-in': 'check_in_due', 'call-back': 'call_request' } as const;

async function waits(
  tx: Parameters<Parameters<typeof inPractice>[2]>[0],
  { kind, workId }: TakeCall['params'],
): Promise<boolean> {
  const rows = tx.selectFrom(TABLE_OF[kind]).select('id').where('id', '=', workId);
  return (await rows.executeTakeFirst()) !== undefined;
}

export const takeWork = operation(takeWorkContract, handle);
