import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { contract, type Handler, operation } from '../http/operation.ts';
import type { Store } from '../store.ts';

const ANSWER_WITHIN_MS = 2_000;

/** Whether the database answers: what a load balancer asks before it sends someone here. */
export const readinessContract = contract({
  id: 'readiness',
  method: 'GET',
  path: '/ready',
  summary: 'Whether the database answers.',
  access: 'anyone',
  answers: {
    200: z.object({ status: z.literal('ready') }),
    503: z.object({ status: z.literal('waiting'), because: z.string() }),
  },
});

const handle: Handler<typeof readinessContract> = async ({ store }) =>
  (await answers(store))
    ? { status: 200, body: { status: 'ready' } }
    : { status: 503, body: { status: 'waiting', because: 'The database does not answer.' } };

export const readiness = operation(readinessContract, handle);

async function answers({ database }: Store): Promise<boolean> {
  const asked = sql`select 1`.execute(database.tables).then(
    () => true,
    () => false,
  );
  return Promise.race([asked, sleep(ANSWER_WITHIN_MS, false, { ref: false })]);
}
