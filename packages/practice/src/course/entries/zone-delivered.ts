import { strictly } from '@percuta/model';
import type { z } from 'zod';
import type { DeliveredZone } from '../../session/session.ts';
import { entryKind } from '../entry.ts';
import { amount, count, id, oneOf, words, zone } from '../fields.ts';
import { type Noted, noted } from '../noted.ts';
import { TREATING } from '../role.ts';
import { withSession } from '../with-session.ts';

/** One zone was needled, or one step of it. */
export interface ZoneDelivered extends DeliveredZone {
  readonly session: string;
  readonly noted?: Noted | undefined;
}

export const DELIVERED_FIELDS = {
  session: id('the session'),
  zone: zone(),
  settingMm: amount('the setting in mm', 5),
  passes: count('passes', 50).min(1, { error: 'must be at least 1.' }),
  endpoint: oneOf(['redness', 'pinpoint-bleeding', 'none']),
  painScore: amount('pain from 0 to 10', 10).nullable(),
  deviation: words('why it differs from the plan').nullable(),
  noted: noted(),
} satisfies Record<keyof ZoneDelivered, z.ZodType>;

export const ZONE_DELIVERED = entryKind<'zone-delivered', ZoneDelivered>({
  kind: 'zone-delivered',
  writers: TREATING,
  body: strictly('the zone', DELIVERED_FIELDS),
  apply: (state, { session, noted: _, ...delivered }, { seq }) =>
    withSession(state, seq, {
      id: session,
      move: 'deliver',
      changes: (record) => ({ delivered: [...record.session.delivered, delivered] }),
    }),
});
