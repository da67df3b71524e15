import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { insertPerson } from '../../people/insert-person.ts';
import { ID } from '../fields.ts';
import { NEW_PERSON } from './person-fields.ts';

/** Somebody comes to the practice, or calls. An account of their own can follow, or not. */
export const registerPersonContract = contract({
  id: 'register-person',
  method: 'POST',
  path: '/api/people',
  summary: 'Registers somebody who comes to the practice.',
  access: { 'front-desk': 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the person', NEW_PERSON),
  answers: { 201: z.object({ personId: ID }) },
});

const handle: Handler<typeof registerPersonContract> = async ({ store, actor, body, at }) => {
  const personId = await inPractice(store.database, actor, (tx) =>
    insertPerson(tx, { actor, keys: store.keys, at }, body),
  );
  return { status: 201, body: { personId } };
};

export const registerPerson = operation(registerPersonContract, handle);
