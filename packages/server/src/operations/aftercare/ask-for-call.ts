import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { callWithinDays, endOfDay, triage } from '@percuta/practice';
import { z } from 'zod';
import { sealCaller } from '../../aftercare/caller.ts';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { INSTANT, PHONE, SLUG } from '../fields.ts';
import { TOLD } from './stranger-fields.ts';

const DAY_MS = 86_400_000;

/** Somebody who is no patient here asks to be called. Only then is anything kept, and only until they were called. */
export const askForCallContract = contract({
  id: 'ask-for-call',
  method: 'POST',
  path: '/api/practices/:slug/call-requests',
  summary: 'Asks the practice to call. Kept until it has.',
  access: 'anyone',
  pace: 'sign-in',
  params: z.strictObject({ slug: SLUG }),
  body: strictly('the call', {
    name: z
      .string({ error: 'must be a name.' })
      .trim()
      .min(1, { error: 'must say whom to ask for.' })
      .max(200, { error: 'is too long: at most 200 characters.' }),
    phone: PHONE,
    ...TOLD,
  }),
  answers: { 201: z.object({ callBy: INSTANT }) },
});

const handle: Handler<typeof askForCallContract> = ({ store, actor, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const { name, phone, ...told } = body;
    const { level, answerBy } = triage({ ...told, photographs: [] }, { at: at.toISOString(), today });
    const last = new Date(at.getTime() + callWithinDays('call-back') * DAY_MS);
    const named = answerBy === null ? last : new Date(answerBy.at ?? endOfDay(answerBy.on, timeZone));
    const due_at = named < last ? named : last;
    const id = randomUUID();
    const { practiceId } = actor;
    const sealed = await sealCaller(tx, store.keys, { practiceId, id, at, caller: { name, phone, ...told } });
    const kept = { id, sealed, level, received_at: at, due_at, closed_at: null, closed_by: null };
    await tx
      .insertInto('call_request')
      .values({ practice_id: practiceId, ...kept })
      .execute();
    return { status: 201, body: { callBy: due_at } };
  });

export const askForCall = operation(askForCallContract, handle);
