import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID, REASON } from '../fields.ts';
import { WALL_SPANS } from './hours-fields.ts';
import { treatsHere } from './treats-here.ts';

/** Other hours on one day: a holiday, a long evening, somebody away. Null: as usual again. What is booked stays. */
export const changeHoursContract = contract({
  id: 'change-hours',
  method: 'POST',
  path: '/api/hours-changes',
  summary: 'Changes the hours of one day.',
  access: { owner: 'practice', 'front-desk': 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the change', {
    practitionerId: ID.nullable(),
    on: DAY,
    hours: WALL_SPANS.nullable(),
    because: REASON,
  }),
  answers: { 201: z.object({ id: ID, bookedThen: z.int() }) },
  noes: [404],
});

const handle: Handler<typeof changeHoursContract> = ({ store, actor, at, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practitionerId, on, hours, because } = body;
    if (practitionerId !== null && !(await treatsHere(tx, practitionerId))) {
      return no(404, 'Nobody of that id treats at this practice.');
    }
    const id = randomUUID();
    const said = { practitioner_id: practitionerId, on_day: on, because };
    await tx
      .insertInto('hours_change')
      .values({
        practice_id: actor.practiceId,
        id,
        ...said,
        hours: hours === null ? null : JSON.stringify(hours),
        set_by: actor.accountId,
        set_at: at,
      })
      .execute();
    const { count } = await tx
      .selectFrom('visit')
      .select(({ fn }) => fn.countAll<string>().as('count'))
      .where('on_day', '=', on)
      .where('state', '=', 'booked')
      .$if(practitionerId !== null, (query) => query.where('practitioner_id', '=', practitionerId ?? ''))
      .executeTakeFirstOrThrow();
    return { status: 201, body: { id, bookedThen: Number(count) } };
  });

export const changeHours = operation(changeHoursContract, handle);
