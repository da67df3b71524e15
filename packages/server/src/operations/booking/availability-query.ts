import type { PlaceCalendar, WantedTimes } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import { placeFor, readCalendar } from '../../booking/read-calendar.ts';
import type { Tables } from '../../database/tables.ts';
import type { Call, Contract } from '../../http/operation.ts';
import { readCredentials } from '../course/read-context.ts';
import { DAY, ID } from '../fields.ts';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

const count = (most: number, what: string) =>
  z
    .string({ error: `must be a number of ${what}.` })
    .regex(/^\d{1,3}$/, { error: `must be a number of ${what}.` })
    .transform(Number)
    .pipe(z.int().max(most, { error: `must be at most ${most} ${what}.` }))
    .meta({ examples: ['30'] });

/** What every question about free times says: from when, how long, what before and after, with whom. */
export const AVAILABILITY_QUERY = {
  from: DAY,
  /** So many days, the first included. */
  days: count(400, 'days'),
  minutes: count(720, 'minutes'),
  preparationMinutes: count(240, 'minutes').optional(),
  contactMinutes: count(240, 'minutes').optional(),
  cleaningMinutes: count(240, 'minutes').optional(),
  /** Left out: anybody who may. Whom a practice does not have, it does not know. */
  practitionerId: ID.optional(),
  /** The device of the plan by its id, for a session. */
  device: z.string().max(200, { error: 'is too long: at most 200 characters.' }).optional(),
};

/** Everybody who makes appointments, and whoever looks at them. */
export const WHO_LOOKS = {
  patient: 'practice',
  'front-desk': 'practice',
  practitioner: 'practice',
  'responsible-clinician': 'practice',
  owner: 'practice',
} as const;

interface Asked {
  readonly from: string;
  readonly days: number;
  readonly minutes: number;
  readonly preparationMinutes?: number | undefined;
  readonly contactMinutes?: number | undefined;
  readonly cleaningMinutes?: number | undefined;
  readonly practitionerId?: string | undefined;
  readonly device?: string | undefined;
}

/** Reads everything that a question about free times needs: nine queries, whatever the people, rooms and days. */
export async function readAvailability(
  tx: Transaction<Tables>,
  { actor, at }: Pick<Call<Contract & { access: 'signed-in' }>, 'actor' | 'at'>,
  asked: Asked,
): Promise<{ readonly place: PlaceCalendar; readonly wanted: WantedTimes }> {
  const { from, days, minutes: needlingMinutes, device = null, practitionerId = null } = asked;
  const firstMs = Date.parse(`${from}T00:00:00Z`) - DAY_MS;
  const within = { fromMs: firstMs, untilMs: firstMs + (days + 2) * DAY_MS };
  const calendar = await readCalendar(tx, { within, at, exceptPerson: actor.personId });
  const credentials = device === null ? null : await readCredentials(tx);
  const wish = { practitioner: practitionerId, room: 'any', handpiece: 'any', device } as const;
  const { preparationMinutes = 0, contactMinutes = 0, cleaningMinutes = 0 } = asked;
  const { stepMinutes, leadMinutes } = calendar.terms;
  const leadMs = actor.roles.includes('patient') ? leadMinutes * MINUTE_MS : 0;
  return {
    place: placeFor(calendar, wish, credentials),
    wanted: {
      layout: { preparationMinutes, contactMinutes, needlingMinutes, cleaningMinutes },
      stepMinutes,
      earliestMs: at.getTime() + leadMs,
    },
  };
}
