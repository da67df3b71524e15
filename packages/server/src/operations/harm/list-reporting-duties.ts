import { DUTY, DUTY_SETTING, dutyStanding, RECALLED_DUTIES } from '@percuta/practice';
import { z } from 'zod';
import { calendarDayAt } from '../../booking/calendar-day-at.ts';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { readOwnDuties } from './read-duty-setting.ts';

/** Whom the practice has to tell of which harm, as it has set it up, and the rows that Percuta knows to begin with. */
export const listReportingDutiesContract = contract({
  id: 'list-reporting-duties',
  method: 'GET',
  path: '/api/reporting-duties',
  summary: 'Whom the practice has to tell of which harm, and how far each row may be relied on.',
  access: { owner: 'practice', practitioner: 'practice', 'responsible-clinician': 'practice' },
  answers: {
    200: z.object({
      /** Null where nobody has set it up: then nothing is known. */
      setting: DUTY_SETTING.nullable(),
      /** Of each row of the setting, in its order. */
      standings: z.array(z.enum(['checked', 'never checked', 'checked too long ago'])).readonly(),
      /** Recalled, and checked by nobody: a place to begin. */
      known: z.array(DUTY).readonly(),
    }),
  },
});

const handle: Handler<typeof listReportingDutiesContract> = ({ store, actor, at }) =>
  inPractice(store.database, actor, async (tx) => {
    const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
    const today = calendarDayAt(at, timeZone);
    const setting = await readOwnDuties(tx);
    const standings = (setting?.duties ?? []).map(({ checkedOn }) => dutyStanding(checkedOn, today));
    return { status: 200, body: { setting, standings, known: RECALLED_DUTIES } };
  });

export const listReportingDuties = operation(listReportingDutiesContract, handle);
