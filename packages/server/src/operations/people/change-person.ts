import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { openIdentity } from '../../people/identity.ts';
import { writeIdentity } from '../../people/write-identity.ts';
import { DAY, EMAIL, ID, NAME, PHONE } from '../fields.ts';
import { PERSON, PERSON_COLUMNS, personOf } from './person-fields.ts';

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

const handle: Handler<typeof changePersonContract> = ({ store, actor, params, body, at }) => {
  const { name, bornOn, email, phone } = body;
  if (actor.personId !== null && (name !== undefined || bornOn !== undefined)) {
    return Promise.resolve(no(403, 'Name and day of birth are corrected by the practice. Show your papers there.'));
  }
  const { keys } = store;
  const { practiceId } = actor;
  const { personId } = params;
  return inPractice(store.database, actor, async (tx) => {
    const row = await tx
      .selectFrom('person')
      .select(PERSON_COLUMNS)
      .where('id', '=', personId)
      .where('erased_at', 'is', null)
      .forUpdate()
      .executeTakeFirst();
    const old = row === undefined ? null : await openIdentity(tx, keys, { practiceId, row });
    if (row === undefined || old === null) return no(404, 'There is no such person at this practice.');
    const identity = {
      name: name ?? old.name,
      bornOn: bornOn ?? old.bornOn,
      email: email === undefined ? old.email : email,
      phone: phone === undefined ? old.phone : phone,
    };
    await writeIdentity(tx, keys, { practiceId, personId, identity, at });
    return { status: 200, body: personOf(row, identity) };
  });
};

export const changePerson = operation(changePersonContract, handle);
