import { strictly } from '@percuta/model';
import { type PracticeNumbers, type Triage, triage } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { shownWhole } from '../course/shown-whole.ts';
import { SLUG } from '../fields.ts';
import { TOLD } from './stranger-fields.ts';

/** Somebody needled at home, or elsewhere, and worries. The same rules answer; nothing is kept. */
export const triageStrangerContract = contract({
  id: 'triage-stranger',
  method: 'POST',
  path: '/api/practices/:slug/triage',
  summary: 'Says what to do about signs after needling, to anyone. Keeps nothing.',
  access: 'anyone',
  params: z.strictObject({ slug: SLUG }),
  body: strictly('what you see or feel', TOLD),
  answers: {
    200: z.object({
      triage: shownWhole<Triage>({ level: z.int() }),
      /** Whom to call here; null where the practice has not set its numbers. */
      numbers: shownWhole<PracticeNumbers>({ emergency: z.string() }).nullable(),
    }),
  },
});

const handle: Handler<typeof triageStrangerContract> = ({ store, actor, body, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const numbers = await tx
      .selectFrom('emergency_numbers')
      .select(['day', 'night', 'emergency'])
      .orderBy('set_at', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst();
    const now = { at: at.toISOString(), today: calendarDayAt(at, timeZone) };
    return { status: 200, body: { triage: triage({ ...body, photographs: [] }, now), numbers: numbers ?? null } };
  });

export const triageStranger = operation(triageStrangerContract, handle);
