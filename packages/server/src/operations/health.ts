import { z } from 'zod';
import { contract, type Handler, operation } from '../http/operation.ts';

/** Whether the process is up. Asks nothing else, so that a lost database does not get the process killed. */
export const healthContract = contract({
  id: 'health',
  method: 'GET',
  path: '/health',
  summary: 'Whether the process is up.',
  access: 'anyone',
  answers: { 200: z.object({ status: z.literal('up') }) },
});

const handle: Handler<typeof healthContract> = async () => ({ status: 200, body: { status: 'up' } });

export const health = operation(healthContract, handle);
