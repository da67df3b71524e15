import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { noteDeed } from '../../audit/note-deed.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { asWholePractice, exportParts } from '../../record/export-page.ts';
import { ID } from '../fields.ts';

/** The owner begins to take everything of the practice away. It is noted before a row leaves. */
export const beginPracticeExportContract = contract({
  id: 'begin-practice-export',
  method: 'POST',
  path: '/api/practice-exports',
  summary: 'Begins an export of the whole practice; says which tables it has, and how many rows.',
  access: { owner: 'practice' },
  proof: 'recent',
  answers: {
    201: z.object({
      exportId: ID,
      parts: z.array(z.object({ name: z.string(), rows: z.int() })).readonly(),
    }),
  },
});

const handle: Handler<typeof beginPracticeExportContract> = async ({ store, actor, at, requestId }) => {
  const { practiceId: practice_id, accountId: begun_by } = actor;
  const id = randomUUID();
  const access = { keys: store.keys, actor, purpose: 'export', at, requestId, reason: 'in a browser' } as const;
  await inPractice(store.database, actor, async (tx) => {
    await tx.insertInto('practice_export').values({ practice_id, id, begun_by, begun_at: at }).execute();
    await noteDeed(tx, access, { personId: null, action: 'exported' });
  });
  const parts = await inPractice(store.database, asWholePractice(actor), (tx) => exportParts(tx, practice_id));
  return { status: 201, body: { exportId: id, parts } };
};

export const beginPracticeExport = operation(beginPracticeExportContract, handle);
