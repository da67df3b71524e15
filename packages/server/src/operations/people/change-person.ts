import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, EMAIL, ID, NAME, PHONE } from '../fields.ts';
import { PERSON, PERSON_COLUMNS } from './person-fields.ts';

/** How to reach somebody, which they change themselves; and who they are, which the practice sees in their papers. */
export const changePersonContract = contract({
  id: 'change-person',
  method: 'PATCH',
  path: '/api/people/:personId',
  summary: 'Changes how to reach somebody; the practice also corrects name and day of birth.',
  access: { patient: 'own', 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  params: z.strictObject({ personId: ID }),
  body: strictly('the change', {
    name: NAME.optional(),
    bornOn: DAY.optional(),
    email: EMAIL.nullable().optional(),
    phone: PHONE.nullable().optional(),
  }),
  answers: { 200: PERSON },
  noes: [403, 404],
});

const handle: Handler<typeof changePersonContract> = ({ store, actor, params, body }) => {
  const { name, bornOn, email, phone } = body;
  if (actor.personId !== null && (name !== undefined || bornOn !== undefined)) {
    return Promise.resolve(no(403, 'Name and day of birth are corrected by the practice. Show your papers there.'));
  }
  return inPractice(store.database, actor, async (tx) => {
    const old = await tx
      .selectFrom('person')
      .select(['name', 'born_on', 'email', 'phone'])
      .where('id', '=', params.personId)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    if (old === undefined) return no(404, 'There is no such person at this practice.');
    const changed = {
      name: name ?? old.name,
      born_on: bornOn ?? old.born_on,
      email: email === undefined ? old.email : email,
      phone: phone === undefined ? old.phone : phone,
    };
    const person = await tx
      .updateTable('person')
      .set(changed)
      .where('id', '=', params.personId)
      .returning(PERSON_COLUMNS)
      .executeTakeFirstOrThrow();
    return { status: 200, body: person };
  });
};

export const changePerson = operation(changePersonContract, handle);
