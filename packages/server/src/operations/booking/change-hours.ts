import { randomUUID } from 'node:crypto';
import { strictly } from '@percuta/model';
import type { WallSpan } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { SignedIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { contract, type Handler, operation } from '../../http/operation.ts';
import { no } from '../../http/operation-outcome.ts';
import { DAY, ID, REASON } from '../fields.ts';
import { WALL_SPANS } from './hours-fields.ts';
import { treatsHere } from './treats-here.ts';

const CHANGE = strictly('the change', { on: DAY, hours: WALL_SPANS.nullable(), because: REASON });
const WHO = { owner: 'practice', 'front-desk': 'practice', 'responsible-clinician': 'practice' } as const;
const CHANGED = z.object({ id: ID, bookedThen: z.int() });

/** Other hours of the practice on one day: a holiday, a long evening. Null: as usual again. What is booked stays. */
export const changeHoursContract = contract({
  id: 'change-hours',
  method: 'POST',
  path: '/api/hours-changes',
  summary: 'Changes the hours of the practice on one day.',
  access: WHO,
  body: CHANGE,
  answers: { 201: CHANGED },
});

/** The same of somebody who treats: away, or there longer. */
export const changePractitionerHoursContract = contract({
  id: 'change-practitioner-hours',
  method: 'POST',
  path: '/api/practitioners/:practitionerId/hours-changes',
  summary: 'Changes the hours of a practitioner on one day.',
  access: WHO,
  params: z.strictObject({ practitionerId: ID }),
  body: CHANGE,
  answers: { 201: CHANGED },
  noes: [404],
});

const handle: Handler<typeof changeHoursContract> = ({ store, actor, at, body }) =>
  inPractice(store.database, actor, async (tx) => {
    return { status: 201, body: await change(tx, { actor, at, practitionerId: null }, body) };
  });

const handleOne: Handler<typeof changePractitionerHoursContract> = ({ store, actor, at, params, body }) =>
  inPractice(store.database, actor, async (tx) => {
    const { practitionerId } = params;
    if (!(await treatsHere(tx, practitionerId))) return no(404, 'Nobody of that id treats at this practice.');
    return { status: 201, body: await change(tx, { actor, at, practitionerId }, body) };
  });

interface Of {
  readonly actor: SignedIn;
  readonly at: Date;
  readonly practitionerId: string | null;
}

/** Answers with how many visits are booked on that day, for somebody to look at. */
async function change(
  tx: Transaction<Tables>,
  { actor, at, practitionerId }: Of,
  { on, hours, because }: { on: string; hours: readonly WallSpan[] | null; because: string },
): Promise<{ id: string; bookedThen: number }> {
  const id = randomUUID();
  const said = { practitioner_id: practitionerId, on_day: on, because };
  const kept = hours === null ? null : JSON.stringify(hours);
  await tx
    .insertInto('hours_change')
    .values({ practice_id: actor.practiceId, id, ...said, hours: kept, set_by: actor.accountId, set_at: at })
    .execute();
  const { count } = await tx
    .selectFrom('visit')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('on_day', '=', on)
    .where('state', '=', 'booked')
    .$if(practitionerId !== null, (query) => query.where('practitioner_id', '=', practitionerId ?? ''))
    .executeTakeFirstOrThrow();
  return { id, bookedThen: Number(count) };
}

export const changeHours = operation(changeHoursContract, handle);
export const changePractitionerHours = operation(changePractitionerHoursContract, handleOne);
