import type { LotFacts } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import type { Tables } from '../database/tables.ts';
import { lotOf } from './lot-key.ts';

/** A lot as the stock has it. */
export interface StockedLot extends LotFacts {
  readonly lotKey: string;
  readonly holds: readonly StandingHold[];
}

/** Every lot that came in, was used or is held; or one of them, by its key. */
export async function readLots(
  tx: Transaction<Tables>,
  { timeZone, lotKey = null }: { readonly timeZone: string; readonly lotKey?: string | null },
): Promise<readonly StockedLot[]> {
  const only = lotKey === null ? sql`true` : sql`lot_key = ${lotKey}`;
  const { rows } = await sql<{ lot_key: string; received: string; used: string; expires_on: string | null }>`
    with received as (select lot_key, sum(received) as count, min(expires_on) as expires_on
                        from cartridge_lot where ${only} group by lot_key),
         used as (select lot_key, count(*) as count from cartridge_use where ${only} group by lot_key),
         known as (select lot_key from received union select lot_key from used
                   union select lot_key from lot_hold where ${only})
    select known.lot_key, coalesce(received.count, 0) as received, coalesce(used.count, 0) as used, received.expires_on
      from known left join received using (lot_key) left join used using (lot_key)
     order by received.expires_on nulls last, known.lot_key`.execute(tx);
  const holds = await readHolds(tx, { timeZone, lotKey });
  return rows.map((row) => ({
    lotKey: row.lot_key,
    lot: lotOf(row.lot_key),
    received: Number(row.received),
    used: Number(row.used),
    expiresOn: row.expires_on,
    holds: holds.filter((hold) => hold.lotKey === row.lot_key),
  }));
}

/** A hold that stands. */
type StandingHold = LotFacts['holds'][number] & { readonly id: string; readonly lotKey: string };

/** Holds that nobody has ended, oldest first. */
async function readHolds(
  tx: Transaction<Tables>,
  { timeZone, lotKey }: { readonly timeZone: string; readonly lotKey: string | null },
): Promise<readonly StandingHold[]> {
  const rows = await tx
    .selectFrom('lot_hold as hold')
    .leftJoin('lot_hold_end as end', (join) =>
      join.onRef('end.practice_id', '=', 'hold.practice_id').onRef('end.hold_id', '=', 'hold.id'),
    )
    .where('end.hold_id', 'is', null)
    .$if(lotKey !== null, (query) => query.where('hold.lot_key', '=', lotKey ?? ''))
    .select(['hold.id', 'hold.lot_key as lotKey', 'hold.kind', 'hold.because', 'hold.begun_at'])
    .orderBy('hold.begun_at')
    .orderBy('hold.id')
    .execute();
  return rows.map(({ begun_at: begunAt, ...hold }) => ({ ...hold, on: calendarDayAt(begunAt, timeZone) }));
}

/** The hold of one kind that stands on a lot; null where none does. */
export async function standingHold(
  tx: Transaction<Tables>,
  { lotKey, kind }: { readonly lotKey: string; readonly kind: 'quarantine' | 'recall' },
): Promise<string | null> {
  const holds = await readHolds(tx, { timeZone: 'UTC', lotKey });
  return holds.find((hold) => hold.kind === kind)?.id ?? null;
}
