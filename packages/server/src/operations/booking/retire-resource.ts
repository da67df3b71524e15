import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

const KIND = z.enum(['room', 'handpiece'], { error: 'must be room or handpiece.' });

/** A room or handpiece is not booked any more. What is booked with it stays. */
export const retireResourceContract = contract({
  id: 'retire-resource',
  method: 'POST',
  path: '/api/resources/:kind/:resourceId/retire',
  summary: 'Takes a room or handpiece out of booking.',
  access: { owner: 'practice', 'front-desk': 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ kind: KIND, resourceId: ID }),
  answers: { 201: z.object({ id: ID }) },
  noes: [404],
});

const handle: Handler<typeof retireResourceContract> = ({ store, actor, params, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { kind, resourceId: id } = params;
    const { numUpdatedRows } = await tx
      .updateTable(kind)
      .set({ retired_at: at })
      .where('id', '=', id)
      .where('retired_at', 'is', null)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return no(404, `There is no such ${kind} that can be booked.`);
    return { status: 201, body: { id } };
  });

export const retireResource = operation(retireResourceContract, handle);
