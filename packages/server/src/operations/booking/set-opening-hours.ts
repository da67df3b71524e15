import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import type { WeeklyHours } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { SignedIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID } from '../fields.ts';
import { WEEKLY } from './hours-fields.ts';
import { treatsHere } from './treats-here.ts';

const HOURS = strictly('the hours', { from: DAY, weekly: WEEKLY });
const WHO = { owner: 'practice', 'front-desk': 'practice', 'responsible-clinician': 'practice' } as const;

/** When the practice is open, from a day on. What is booked stays. */
export const setOpeningHoursContract = contract({
  id: 'set-opening-hours',
  method: 'POST',
  path: '/api/opening-hours',
  summary: 'Sets the opening hours of the practice from a day on.',
  access: WHO,
  body: HOURS,
  answers: { 201: z.object({ id: ID }) },
});

/** When somebody who treats is there, within the hours of the practice. */
export const setPractitionerHoursContract = contract({
  id: 'set-practitioner-hours',
  method: 'POST',
  path: '/api/practitioners/:practitionerId/hours',
  summary: 'Sets the hours of a practitioner from a day on.',
  access: WHO,
  params: z.strictObject({ practitionerId: ID }),
  body: HOURS,
  answers: { 201: z.object({ id: ID }) },
  noes: [404],
});

const handle: Handler<typeof setOpeningHoursContract> = ({ store, actor, at, body }) =>
  inPractice(store.database, actor, async (tx) => {
    return { status: 201, body: { id: await insert(tx, { actor, at, practitionerId: null }, body) } };
  });

const handleOne: Handler<typeof setPractitionerHoursContract> = ({ store, actor, at, params, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practitionerId } = params;
    if (!(await treatsHere(tx, practitionerId))) return no(404, 'Nobody of that id treats at this practice.');
    return { status: 201, body: { id: await insert(tx, { actor, at, practitionerId }, body) } };
  });

interface Of {
  readonly actor: SignedIn;
  readonly at: Date;
  readonly practitionerId: string | null;
}

async function insert(
  tx: Transaction<Tables>,
  { actor, at, practitionerId }: Of,
  { from, weekly }: { readonly from: string; readonly weekly: WeeklyHours },
): Promise<string> {
  const id = randomUUID();
  const said = { practitioner_id: practitionerId, from_day: from, weekly: JSON.stringify(weekly) };
  await tx
    .insertInto('opening_hours')
    .values({ practice_id: actor.practiceId, id, ...said, set_by: actor.accountId, set_at: at })
    .execute();
  return id;
}

export const setOpeningHours = operation(setOpeningHoursContract, handle);
export const setPractitionerHours = operation(setPractitionerHoursContract, handleOne);
