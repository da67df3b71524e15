import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import { z } from 'zod';
import { inPractice } from '../../database/in-practice.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID } from '../fields.ts';
import { WEEKLY } from './hours-fields.ts';
import { treatsHere } from './treats-here.ts';

/** When the practice is open, or one of its practitioners is there, from a day on. What is booked stays. */
export const setOpeningHoursContract = contract({
  id: 'set-opening-hours',
  method: 'POST',
  path: '/api/opening-hours',
  summary: 'Sets opening hours from a day on.',
  access: { owner: 'practice', 'front-desk': 'practice', 'responsible-clinician': 'practice' },
  body: strictly('the hours', { practitionerId: ID.nullable(), from: DAY, weekly: WEEKLY }),
  answers: { 201: z.object({ id: ID }) },
  noes: [404],
});

const handle: Handler<typeof setOpeningHoursContract> = ({ store, actor, at, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practitionerId, from, weekly } = body;
    if (practitionerId !== null && !(await treatsHere(tx, practitionerId))) {
      return no(404, 'Nobody of that id treats at this practice.');
    }
    const id = randomUUID();
    const said = { practitioner_id: practitionerId, from_day: from, weekly: JSON.stringify(weekly) };
    await tx
      .insertInto('opening_hours')
      .values({ practice_id: actor.practiceId, id, ...said, set_by: actor.accountId, set_at: at })
      .execute();
    return { status: 201, body: { id } };
  });

export const setOpeningHours = operation(setOpeningHoursContract, handle);
