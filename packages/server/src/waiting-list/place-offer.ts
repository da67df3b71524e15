import { randomUUID } from 'node:crypto';
import type { VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { occupy } from '../booking/occupy.ts';
import type { Tables } from '../database/tables.ts';
import { insertMessages } from '../messages/plan-messages.ts';
import { layoutOfWish, type WishRow } from './read-waiting.ts';

/** A time that is to be offered. */
export interface NewOffer {
  readonly row: WishRow;
  readonly time: Pick<VisitTime, 'startsAt' | 'endsAt' | 'practitioner' | 'room' | 'handpiece'>;
  readonly expiresAt: Date;
  readonly at: Date;
  /** By hand, and why; null: by the order of the list. */
  readonly by: { readonly accountId: string; readonly because: string } | null;
}

/** Offers a time: held under the constraint of every other, and told in a message, or neither. Throws `SlotTaken`. */
export async function placeOffer(tx: Transaction<Tables>, { row, time, expiresAt, at, by }: NewOffer): Promise<string> {
  const { practice_id: practiceId, person_id: personId } = row;
  const id = randomUUID();
  await tx
    .insertInto('time_offer')
    .values({
      ...{ practice_id: practiceId, id, wish_id: row.id, person_id: personId },
      ...{ starts_at: new Date(time.startsAt), ends_at: new Date(time.endsAt) },
      ...{ practitioner_id: time.practitioner, room_id: time.room, handpiece_id: time.handpiece },
      ...{ state: 'open', offered_by: by?.accountId ?? null, because: by?.because ?? null },
      ...{ offered_at: at, expires_at: expiresAt, settled_by: null, settled_at: null },
    })
    .execute();
  await occupy(tx, { practiceId, of: { offer: id, expiresAt }, time, layout: layoutOfWish(row), at });
  const told = { kind: 'time-offered', about: id, sequence: 0, sendAt: at } as const;
  await insertMessages(tx, [told], { practiceId, personId, at });
  return id;
}
