import { strictly } from '@percuta/model';
import { z } from 'zod';
import { OPERATION_OUTCOME } from '../../http/operation-outcome.ts';
import { ID } from '../fields.ts';

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

/** A time as it is asked for. */
export interface WantedTime {
  readonly startsAt: string;
  readonly endsAt: string;
  readonly practitionerId: string;
  readonly roomId?: string | null | undefined;
  readonly handpieceId?: string | null | undefined;
}

export const PURPOSE = z.enum(['consultation', 'session', 'follow-up'], {
  error: 'must be consultation, session or follow-up.',
});

export const NEW_VISIT = strictly('the visit', { purpose: PURPOSE, ...TIME_FIELDS });
export const NEW_TIME = strictly('the time', TIME_FIELDS);

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
