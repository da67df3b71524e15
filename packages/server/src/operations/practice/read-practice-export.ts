import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { badInput, no } from '../../http/operation-outcome.ts';
import { asWholePractice, exportPage } from '../../record/export-page.ts';
import { ID } from '../fields.ts';

const FOR_HOURS = 12;
const HOUR_MS = 3_600_000;

/** Some rows of one table of an export that was begun: lines of JSON, each with its hash, and from where it goes on. */
export const readPracticeExportContract = contract({
  id: 'read-practice-export',
  method: 'GET',
  path: '/api/practice-exports/:exportId/rows',
  summary: 'The next rows of one table of an export, as lines of JSON.',
  access: { owner: 'practice' },
  proof: 'full',
  params: z.strictObject({ exportId: ID }),
  query: z.strictObject({
    part: z.string({ error: 'must be the name of a part.' }).max(63, { error: 'must have at most 63 signs.' }),
    after: z.string().max(2_000, { error: 'must be as it was given.' }).optional(),
  }),
  answers: { 200: z.object({ lines: z.array(z.string()).readonly(), next: z.string().nullable() }) },
  noes: [400, 404, 409],
});

const handle: Handler<typeof readPracticeExportContract> = async ({ store, actor, params, query, at }) => {
  const after = query.after === undefined ? null : cursorOf(query.after);
  if (after === 'none') return badInput([{ path: 'query.after', message: 'must be as it was given.' }]);
  const begun = await inPractice(store.database, actor, (tx) =>
    tx
      .selectFrom('practice_export')
      .select('begun_at')
      .where('id', '=', params.exportId)
      .where('begun_by', '=', actor.accountId)
      .executeTakeFirst(),
  );
  if (begun === undefined) return no(404, 'You have begun no such export.');
  if (at.getTime() - begun.begun_at.getTime() > FOR_HOURS * HOUR_MS) {
    return no(409, 'This export was begun too long ago. Begin another.');
  }
  const { practiceId } = actor;
  const page = await inPractice(store.database, asWholePractice(actor), (tx) =>
    exportPage(tx, store.keys, { practiceId, part: query.part, after }),
  );
  return page === null ? no(404, 'There is no such part in an export.') : { status: 200, body: page };
};

const CURSOR = z.array(z.string()).min(1);

function cursorOf(text: string): readonly string[] | 'none' {
  try {
    const read = CURSOR.safeParse(JSON.parse(text));
    return read.success ? read.data : 'none';
  } catch {
    return 'none';
  }
}

export const readPracticeExport = operation(readPracticeExportContract, handle);
