import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { lockLot } from '../../recall/recall-lot.ts';
import { standingHold } from '../../stock/read-lots.ts';
import { ID, REASON } from '../fields.ts';
import { ALL_STAFF, LOT_KEY } from './stock-fields.ts';

/** Something is not right with a lot: no cartridge of it is opened until somebody who answers for the practice lets it go. */
export const holdLotContract = contract({
  id: 'hold-lot',
  method: 'POST',
  path: '/api/lot-holds',
  summary: 'Puts a lot into quarantine.',
  access: ALL_STAFF,
  body: strictly('the quarantine', { lotKey: LOT_KEY, because: REASON }),
  answers: { 201: z.object({ holdId: ID }) },
  noes: [409],
});

const handle: Handler<typeof holdLotContract> = ({ store, actor, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practiceId: practice_id, accountId: begun_by } = actor;
    const { lotKey: lot_key, because } = body;
    await lockLot(tx, practice_id, lot_key);
    if ((await standingHold(tx, { lotKey: lot_key, kind: 'quarantine' })) !== null) {
      return no(409, 'This lot is in quarantine already.');
    }
    const id = randomUUID();
    const hold = { id, lot_key, kind: 'quarantine', because, reference: null } as const;
    await tx
      .insertInto('lot_hold')
      .values({ practice_id, ...hold, begun_by, begun_at: at })
      .execute();
    return { status: 201, body: { holdId: id } };
  });

export const holdLot = operation(holdLotContract, handle);
