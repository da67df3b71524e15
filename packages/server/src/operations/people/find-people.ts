import { sql } from 'kysely';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { PERSON, PERSON_COLUMNS } from './person-fields.ts';

const MOST = 50;

/** Somebody stands at the desk and says their name. */
export const findPeopleContract = contract({
  id: 'find-people',
  method: 'GET',
  path: '/api/people',
  summary: 'People of the practice whose name contains what is asked.',
  access: {
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  query: z.strictObject({
    name: z
      .string({ error: 'must be a part of a name.' })
      .trim()
      .min(2, { error: 'is too short: at least two letters.' })
      .max(100, { error: 'is too long: at most 100 characters.' }),
  }),
  answers: { 200: z.object({ people: z.array(PERSON), more: z.boolean() }) },
});

const handle: Handler<typeof findPeopleContract> = ({ store, actor, query }) =>
  inPractice(store.database, actor, async (tx) => {
    const people = await tx
      .selectFrom('person')
      .select(PERSON_COLUMNS)
      .where(sql<boolean>`strpos(lower(name), lower(${query.name})) > 0`)
      .where('erased_at', 'is', null)
      .orderBy(sql`lower(name)`)
      .orderBy('id')
      .limit(MOST + 1)
      .execute();
    return { status: 200, body: { people: people.slice(0, MOST), more: people.length > MOST } };
  });

export const findPeople = operation(findPeopleContract, handle);
