import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { ID, NAME } from '../fields.ts';
import { DEVICE } from './credential-fields.ts';

const SHORT = NAME.max(100, { error: 'is too long: at most 100 characters.' });

/** A handpiece of a registered device, with which one visit at a time can be. */
export const addHandpieceContract = contract({
  id: 'add-handpiece',
  method: 'POST',
  path: '/api/handpieces',
  summary: 'Adds a handpiece.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the handpiece', { name: SHORT, device: DEVICE, serial: SHORT.nullable().default(null) }),
  answers: { 201: z.object({ id: ID, name: z.string(), device: z.string(), serial: z.string().nullable() }) },
});

const handle: Handler<typeof addHandpieceContract> = async ({ store, actor, body, at }) => {
  const { name, device, serial } = body;
  const handpiece = { id: randomUUID(), name, device, serial };
  const { practiceId: practice_id, accountId: added_by } = actor;
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('handpiece')
      .values({ practice_id, ...handpiece, added_by, added_at: at, retired_at: null })
      .execute(),
  );
  return { status: 201, body: handpiece };
};

export const addHandpiece = operation(addHandpieceContract, handle);
