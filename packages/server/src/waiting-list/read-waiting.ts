import type { VisitLayout, WaitingWish } from '@percuta/practice';
import type { Selectable, Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { TimeOfferTable, WaitingWishTable } from './tables.ts';

export type WishRow = Selectable<WaitingWishTable>;
export type OfferRow = Selectable<TimeOfferTable>;

/** Somebody who waits, as the rule reads it and as it is kept. */
export interface Waiting {
  readonly wish: WaitingWish;
  readonly row: WishRow;
  /** The offer that stands; null where none does. */
  readonly open: OfferRow | null;
}

/** Everybody who waits for a time here, or one of them: three questions, however many they are. */
export async function readWaiting(tx: Transaction<Tables>, personId: string | null = null): Promise<Waiting[]> {
  const rows = await tx
    .selectFrom('waiting_wish')
    .selectAll()
    .where('state', '=', 'waiting')
    .$if(personId !== null, (query) => query.where('person_id', '=', personId ?? ''))
    .orderBy('joined_at')
    .orderBy('id')
    .execute();
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const offers = await tx.selectFrom('time_offer').selectAll().where('wish_id', 'in', ids).execute();
  const visits = await tx
    .selectFrom('visit')
    .select(['id', 'starts_at'])
    .where('id', 'in', rows.flatMap(({ visit_id: id }) => (id === null ? [] : [id])).concat(NO_VISIT))
    .where('state', '=', 'booked')
    .execute();
  const startOf = new Map(visits.map(({ id, starts_at: at }) => [id, at.getTime()]));
  const offersOf = Map.groupBy(offers, ({ wish_id: id }) => id);
  return rows.map((row) => {
    const before = row.visit_id === null ? null : (startOf.get(row.visit_id) ?? null);
    const of = offersOf.get(row.id) ?? [];
    return { row, wish: wishOf(row, of, before), open: of.find(({ state }) => state === 'open') ?? null };
  });
}

/** A list of ids is never empty. */
const NO_VISIT = ['00000000-0000-0000-0000-000000000000'];

function wishOf(row: WishRow, offers: readonly OfferRow[], beforeMs: number | null): WaitingWish {
  return {
    id: row.id,
    person: row.person_id,
    joinedMs: row.joined_at.getTime(),
    lapsedMs: row.lapsed_at?.getTime() ?? null,
    from: row.from_day,
    until: row.until_day,
    weekdays: row.weekdays,
    dayParts: row.day_parts,
    practitioner: row.practitioner_id,
    beforeMs,
    allowed: row.allowed,
    notAgain: offers
      .filter(({ state }) => state !== 'open')
      .map(({ starts_at: from, ends_at: until }) => ({ fromMs: from.getTime(), untilMs: until.getTime() })),
    hasOpenOffer: offers.some(({ state }) => state === 'open'),
  };
}

/** What the visit that somebody waits for is made of. */
export function layoutOfWish(row: WishRow): VisitLayout {
  return {
    preparationMinutes: row.preparation_minutes,
    contactMinutes: row.contact_minutes,
    needlingMinutes: row.minutes - row.preparation_minutes - row.contact_minutes,
    cleaningMinutes: row.cleaning_minutes,
  };
}
