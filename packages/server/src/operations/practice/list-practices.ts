import { sql } from 'kysely';
import { z } from 'zod';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { PUBLIC_PRACTICE, type PublicPracticeRow, publicPractice } from './public-practice.ts';

/** The practices that want to be found. */
export const listPracticesContract = contract({
  id: 'list-practices',
  method: 'GET',
  path: '/api/practices',
  summary: 'The practices that want to be found.',
  access: 'anyone',
  answers: { 200: z.object({ practices: z.array(PUBLIC_PRACTICE) }) },
});

const handle: Handler<typeof listPracticesContract> = async ({ store }) => {
  const { rows } = await sql<PublicPracticeRow>`select * from practice_directory(null)`.execute(store.database.tables);
  return { status: 200, body: { practices: rows.map(publicPractice) } };
};

export const listPractices = operation(listPracticesContract, handle);
