import { strictly } from '@percuta/model';
import type { VisitTime } from '@percuta/practice';
import { z } from 'zod';
import type { LayoutParts } from '../../booking/layout-of.ts';
import { OPERATION_OUTCOME } from '../../http/operation-outcome.ts';
import { ID, REASON } from '../fields.ts';

const MOMENT = z.iso.datetime({ error: 'must be a moment in UTC, such as 2026-11-24T09:30:00Z.' }).meta({
  examples: ['2026-11-26T09:30:00Z'],
});

/** When, with whom and where. A room or handpiece that is left out is chosen: one that is free. Null: none is needed. */
export const TIME_FIELDS = {
  startsAt: MOMENT,
  endsAt: MOMENT.meta({ examples: ['2026-11-26T10:15:00Z'] }),
  practitionerId: ID,
  roomId: ID.nullable().optional(),
  handpieceId: ID.nullable().optional(),
};

const PART_MINUTES = z
  .int({ error: 'must be whole minutes.' })
  .min(0, { error: 'must not be negative.' })
  .max(240, { error: 'must be at most 240 minutes.' });

/** What comes before and after what the visit is for. From its beginning to its end the person is there; cleaning follows. */
export const PARTS = strictly('the parts', {
  preparationMinutes: PART_MINUTES,
  contactMinutes: PART_MINUTES,
  cleaningMinutes: PART_MINUTES,
});

/** Why staff of the practice let it overlap with what is taken; it is kept with their name. */
const OVERLAP = { overlapBecause: REASON.optional() };

/** A time as it is asked for. */
export interface WantedTime {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly practitionerId: string;
  readonly roomId?: string | null | undefined;
  readonly handpieceId?: string | null | undefined;
  readonly parts?: LayoutParts | undefined;
  readonly overlapBecause?: string | undefined;
}

export const PURPOSE = z.enum(['consultation', 'session', 'follow-up'], {
  error: 'must be consultation, session or follow-up.',
});

export const NEW_VISIT = strictly('the visit', {
  purpose: PURPOSE,
  ...TIME_FIELDS,
  parts: PARTS.optional(),
  ...OVERLAP,
});
export const NEW_TIME = strictly('the time', { ...TIME_FIELDS, parts: PARTS.optional(), ...OVERLAP });

/** A time that is to be kept. */
export const NEW_HOLD = strictly('the hold', { purpose: PURPOSE, ...TIME_FIELDS, parts: PARTS.optional() });

const MOST_VISITS = 12;

/** A whole course as it is asked for: sessions, follow-ups and outcome visits. */
export const COURSE_VISITS = {
  visits: z
    .array(strictly('a visit', { purpose: PURPOSE, ...TIME_FIELDS }), { error: 'must be a list of visits.' })
    .min(1, { error: 'must have at least one visit.' })
    .max(MOST_VISITS, { error: `must have at most ${MOST_VISITS} visits.` }),
  parts: PARTS.optional(),
};

/** As a visit leaves: with what was chosen for it. */
export const VISIT = z.object({
  visitId: ID,
  startsAt: z.string(),
  endsAt: z.string(),
  on: z.iso.date(),
  practitionerId: z.string(),
  roomId: z.string().nullable(),
  handpieceId: z.string().nullable(),
});

/** As a hold leaves: what is kept, and until when. */
export const HOLD = VISIT.omit({ visitId: true }).extend({
  holdId: ID,
  expiresAt: z.iso.datetime(),
  /** From now on: the clock of whoever reads this may be wrong. */
  keptSeconds: z.int(),
});

/** Somebody else has the time: what is taken, and what is free nearest to it. Neither, where the no is another one. */
export const TIME_TAKEN = OPERATION_OUTCOME.extend({
  taken: z
    .array(
      z.object({
        kind: z.enum(['practitioner', 'room', 'handpiece', 'person']),
        id: z.string().nullable(),
        name: z.string(),
      }),
    )
    .default([]),
  alternatives: z.array(z.object({ startsAt: z.string(), endsAt: z.string() })).default([]),
});

/** A time as it leaves. */
export function timeOut({ startsMs, endsMs }: { readonly startsMs: number; readonly endsMs: number }) {
  return { startsAt: new Date(startsMs).toISOString(), endsAt: new Date(endsMs).toISOString() };
}

/** A visit that was booked or moved, as it leaves. */
export function visitOut(body: VisitTime & { readonly visit: string }): z.input<typeof VISIT> {
  const { visit: visitId, startsAt, endsAt, on, practitioner, room: roomId, handpiece: handpieceId } = body;
  return { visitId, startsAt, endsAt, on, practitionerId: practitioner, roomId, handpieceId };
}
