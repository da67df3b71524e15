import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { openIdentity } from '../../people/identity.ts';
import { ID } from '../fields.ts';
import { PERSON, PERSON_COLUMNS, personOf } from './person-fields.ts';

/** Who somebody is: name, day of birth, how to reach them. */
export const readPersonContract = contract({
  id: 'read-person',
  method: 'GET',
  path: '/api/people/:personId',
  summary: 'Who somebody is, and how to reach them.',
  access: {
    patient: 'own',
    'front-desk': 'practice',
    practitioner: 'practice',
    'responsible-clinician': 'practice',
    owner: 'practice',
  },
  params: z.strictObject({ personId: ID }),
  answers: { 200: PERSON },
  noes: [404],
});

const handle: Handler<typeof readPersonContract> = ({ store, actor, params }) =>
  inPractice(store.database, actor, async (tx) => {
    const row = await tx
      .selectFrom('person')
      .select(PERSON_COLUMNS)
      .where('id', '=', params.personId)
      .executeTakeFirst();
    if (row === undefined) return no(404, 'There is no such person at this practice.');
    const identity = await openIdentity(tx, store.keys, { practiceId: actor.practiceId, row });
    return { status: 200, body: personOf(row, identity) };
  });

export const readPerson = operation(readPersonContract, handle);
