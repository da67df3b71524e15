import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { type KeptRecall, readRecalls } from '../../recall/read-recall.ts';
import { lotOf } from '../../stock/lot-key.ts';
import { ID, INSTANT } from '../fields.ts';
import { ALL_STAFF } from './stock-fields.ts';

const DEED = z.object({ because: z.string(), by: ID, at: INSTANT });

/** A recall as it leaves. */
export const RECALL = z.object({
  id: ID,
  lotKey: z.string(),
  lot: z.string(),
  because: z.string(),
  reference: z.string().nullable(),
  begunBy: ID,
  begunAt: INSTANT,
  undone: DEED.nullable(),
});

/** Recalls, newest first, undone ones included. */
export const listRecallsContract = contract({
  id: 'list-recalls',
  method: 'GET',
  path: '/api/recalls',
  summary: 'Recalls of the practice.',
  access: ALL_STAFF,
  answers: { 200: z.object({ recalls: z.array(RECALL).readonly() }) },
});

const handle: Handler<typeof listRecallsContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const recalls = (await readRecalls(tx)).map(recallOf);
    return { status: 200, body: { recalls } };
  });

/** With the lot as it is printed on the box. */
export function recallOf(recall: KeptRecall): z.input<typeof RECALL> {
  return { ...recall, lot: lotOf(recall.lotKey) };
}

export const listRecalls = operation(listRecallsContract, handle);
