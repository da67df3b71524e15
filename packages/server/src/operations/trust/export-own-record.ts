import { inPractice } from '../../database/in-practice.ts';
import { contract, FILE, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { exportOwn } from '../../record/export-own.ts';
import { OF_PERSON } from './trust-fields.ts';

/** Everything that is kept about me, as lines of JSON, to take away. */
export const exportOwnRecordContract = contract({
  id: 'export-own-record',
  method: 'GET',
  path: '/api/people/:personId/export',
  summary: 'Everything that is kept about a person, for that person: one line of JSON a row, each with its hash.',
  access: { patient: 'own' },
  proof: 'full',
  params: OF_PERSON,
  file: 'application/x-ndjson',
  answers: { 200: FILE },
  noes: [404],
});

const handle: Handler<typeof exportOwnRecordContract> = async ({ store, actor, params, at, requestId }) => {
  const access = { keys: store.keys, actor, purpose: 'export', at, requestId } as const;
  const lines = await inPractice(store.database, actor, (tx) => exportOwn(tx, access, params.personId));
  if (lines === null) return no(404, 'There is no such person at this practice.');
  const name = `percuta-${at.toISOString().slice(0, 10)}.jsonl`;
  return { status: 200, body: { name, bytes: Buffer.from(`${lines.join('\n')}\n`) } };
};

export const exportOwnRecord = operation(exportOwnRecordContract, handle);
