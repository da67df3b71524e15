import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { PHONE } from '../fields.ts';

/** Whom a patient calls by day, by night and in an emergency; until they are set no session starts. */
export const setEmergencyNumbersContract = contract({
  id: 'set-emergency-numbers',
  method: 'PUT',
  path: '/api/emergency-numbers',
  summary: 'Sets the numbers for the day, the night and an emergency.',
  access: { owner: 'practice', 'responsible-clinician': 'practice' },
  proof: 'full',
  body: strictly('the numbers', { day: PHONE, night: PHONE, emergency: PHONE }),
  answers: { 200: z.object({ day: z.string(), night: z.string(), emergency: z.string() }) },
});

const handle: Handler<typeof setEmergencyNumbersContract> = async ({ store, actor, body, at }) => {
  await inPractice(store.database, actor, (tx) =>
    tx
      .insertInto('emergency_numbers')
      .values({ practice_id: actor.practiceId, id: randomUUID(), ...body, set_by: actor.accountId, set_at: at })
      .execute(),
  );
  return { status: 200, body };
};

export const setEmergencyNumbers = operation(setEmergencyNumbersContract, handle);
