import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { findByMark } from '../../people/find-by-mark.ts';
import { PERSON, personOf } from './person-fields.ts';

const MOST = 50;

/** Somebody stands at the desk and says their name, or is on the telephone. */
export const findPeopleContract = contract({
  id: 'find-people',
  method: 'GET',
  path: '/api/people',
  summary: 'People of the practice, by beginnings of their names, day of birth, address or telephone number.',
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

const handle: Handler<typeof findPeopleContract> = ({ store, actor, query, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const wanted = { practiceId: actor.practiceId, typed: query.name, at };
    const found = await findByMark(tx, store.keys, wanted);
    const people = found.people.slice(0, MOST).map((row) => personOf(row, row.identity));
    return { status: 200, body: { people, more: found.more || found.people.length > MOST } };
  });

export const findPeople = operation(findPeopleContract, handle);
