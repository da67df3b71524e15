import { strictly } from '@percuta/model';
import { DAY_PARTS, WEEKDAYS } from '@percuta/practice';
import { z } from 'zod';
import type { OfferRow, Waiting } from '../../waiting-list/read-waiting.ts';
import { PARTS, PURPOSE } from '../booking/visit-fields.ts';
import { DAY, ID, INSTANT } from '../fields.ts';

const SET = { error: 'names one twice.' };
const isSet = (list: readonly string[]): boolean => new Set(list).size === list.length;

/** What somebody waits for, as it is handed in. No weekday, or no part of the day: any. */
export const NEW_WISH = strictly('what is waited for', {
  purpose: PURPOSE,
  minutes: z
    .int({ error: 'must be whole minutes.' })
    .min(5, { error: 'must be at least 5 minutes.' })
    .max(720, { error: 'must be at most 720 minutes.' }),
  parts: PARTS.optional(),
  from: DAY.meta({ examples: ['2026-12-01'] }),
  until: DAY.meta({ examples: ['2026-12-31'] }),
  weekdays: z
    .array(z.enum(WEEKDAYS, { error: `must be one of: ${WEEKDAYS.join(', ')}.` }))
    .max(7)
    .refine(isSet, SET),
  dayParts: z
    .array(z.enum(DAY_PARTS, { error: `must be one of: ${DAY_PARTS.join(', ')}.` }))
    .max(3)
    .refine(isSet, SET),
  /** Null: whoever may. */
  practitionerId: ID.nullable(),
  /** A visit of theirs that they would rather have earlier; null: there is none. */
  visitId: ID.nullable(),
});

/** An offer, as it leaves. */
export const OFFER = z.object({
  offerId: ID,
  startsAt: INSTANT,
  endsAt: INSTANT,
  practitionerId: ID,
  expiresAt: INSTANT,
  /** From now on: the clock of whoever reads this may be wrong. */
  keptSeconds: z.int(),
  byHand: z.boolean(),
});

/** What somebody waits for, as it leaves. On which days their course allows it is not among it. */
export const WISH = z.object({
  wishId: ID,
  purpose: PURPOSE,
  minutes: z.int(),
  from: z.iso.date(),
  until: z.iso.date(),
  weekdays: z.array(z.enum(WEEKDAYS)).readonly(),
  dayParts: z.array(z.enum(DAY_PARTS)).readonly(),
  practitionerId: ID.nullable(),
  visitId: ID.nullable(),
  joinedAt: INSTANT,
  lapses: z.int(),
  /** Whether there is a day left on which the course allows it. */
  possible: z.boolean(),
  offer: OFFER.nullable(),
});

/** One who waits, as it leaves. */
export function wishOut({ row, open }: Waiting, at: Date): z.input<typeof WISH> {
  const isOpen = open !== null && open.expires_at > at;
  return {
    wishId: row.id,
    purpose: row.purpose,
    minutes: row.minutes,
    from: row.from_day,
    until: row.until_day,
    weekdays: row.weekdays,
    dayParts: row.day_parts,
    practitionerId: row.practitioner_id,
    visitId: row.visit_id,
    joinedAt: row.joined_at,
    lapses: row.lapses,
    possible: row.allowed === null || row.allowed.length > 0,
    offer: isOpen ? offerOut(open, at) : null,
  };
}

function offerOut(open: OfferRow, at: Date): z.input<typeof OFFER> {
  return {
    offerId: open.id,
    startsAt: open.starts_at,
    endsAt: open.ends_at,
    practitionerId: open.practitioner_id,
    expiresAt: open.expires_at,
    keptSeconds: Math.max(0, Math.ceil((open.expires_at.getTime() - at.getTime()) / 1_000)),
    byHand: open.offered_by !== null,
  };
}
