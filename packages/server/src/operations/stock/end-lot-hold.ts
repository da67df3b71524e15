import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { endHold } from '../../stock/end-hold.ts';
import { ID, REASON } from '../fields.ts';
import { WHO_ANSWERS } from './stock-fields.ts';

/** A lot in quarantine may be used again. The quarantine stays on record, with who ended it and why. */
export const endLotHoldContract = contract({
  id: 'end-lot-hold',
  method: 'POST',
  path: '/api/lot-holds/:holdId/end',
  summary: 'Ends the quarantine of a lot.',
  access: WHO_ANSWERS,
  proof: 'full',
  params: z.strictObject({ holdId: ID }),
  body: strictly('the end of the quarantine', { because: REASON }),
  answers: { 201: z.object({ holdId: ID }) },
  noes: [404],
});

const handle: Handler<typeof endLotHoldContract> = ({ store, actor, params, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { holdId } = params;
    const ended = await endHold(tx, { actor, at, holdId, kind: 'quarantine', because: body.because });
    return ended ? { status: 201, body: { holdId } } : no(404, 'There is no such quarantine that still stands.');
  });

export const endLotHold = operation(endLotHoldContract, handle);
