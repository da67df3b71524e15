import { PRACTICE_POLICY } from '@percuta/practice';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readPracticeStanding } from '../../practices/practice-standing.ts';
import { INSTANT } from '../fields.ts';
import { PUBLIC_PRACTICE, publicPractice } from './public-practice.ts';

/** The practice that one is signed in to, and whether it has said what it must before a session starts. */
export const readPracticeContract = contract({
  id: 'read-practice',
  method: 'GET',
  path: '/api/practice',
  summary: 'The practice that one is signed in to.',
  access: 'signed-in',
  answers: {
    200: PUBLIC_PRACTICE.extend({
      listed: z.boolean(),
      ruleset: z.object({
        current: z.string(),
        signedByClinician: z.string().nullable(),
        signedAt: INSTANT.nullable(),
        signedBy: z.string().nullable(),
      }),
      policy: PRACTICE_POLICY,
      numbers: z.object({ day: z.string(), night: z.string(), emergency: z.string() }).nullable(),
    }),
  },
});

const handle: Handler<typeof readPracticeContract> = ({ store, actor }) =>
  inPractice(store.database, actor, async (tx) => {
    const { listed, ...practice } = await tx
      .selectFrom('practice')
      .select(['id', 'name', 'slug', 'time_zone', 'kind', 'listed'])
      .executeTakeFirstOrThrow();
    return { status: 200, body: { ...publicPractice(practice), listed, ...(await readPracticeStanding(tx)) } };
  });

export const readPractice = operation(readPracticeContract, handle);
