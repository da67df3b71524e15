import type { HandpieceFacts, HandpieceRecord, StockStanding } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { lotKeyOf, lotOf } from './lot-key.ts';
import { readLots } from './read-lots.ts';

/** What the stock says of handpieces and flagged bookings. The lot of a cartridge is looked up with the cartridge. */
export async function readStock(tx: Transaction<Tables>): Promise<StockStanding> {
  const [handpieces, flagged] = await Promise.all([readHandpieces(tx), readFlagged(tx)]);
  return { lot: null, handpieces, flagged };
}

/** What the stock says of the lot of one cartridge; null where it knows of none. */
export async function readLotOf(
  tx: Transaction<Tables>,
  { unit, context }: { readonly unit: string; readonly context: { readonly timeZone: string } },
): Promise<StockStanding['lot']> {
  const { timeZone } = context;
  const [lot] = await readLots(tx, { timeZone, lotKey: lotKeyOf(unit) });
  return lot === undefined ? null : { ...lot, unit };
}

/** Every handpiece of the practice with the newest record of each kind, and when it was used last. */
export async function readHandpieces(tx: Transaction<Tables>): Promise<Readonly<Record<string, HandpieceFacts>>> {
  const [handpieces, records, uses] = await Promise.all([
    tx.selectFrom('handpiece').select(['id', 'name']).execute(),
    tx
      .selectFrom('handpiece_record')
      .distinctOn(['handpiece_id', 'kind'])
      .select(['handpiece_id', 'kind', 'at', 'passed', 'due_on'])
      .orderBy('handpiece_id')
      .orderBy('kind')
      .orderBy('at', 'desc')
      .orderBy('recorded_at', 'desc')
      .execute(),
    tx
      .selectFrom('cartridge_use as use')
      .innerJoin('visit', (join) =>
        join.onRef('visit.practice_id', '=', 'use.practice_id').onRef('visit.id', '=', 'use.session_id'),
      )
      .where('handpiece_id', 'is not', null)
      .select(({ fn }) => ['handpiece_id as id', fn.max('use.used_at').as('lastUsedAt')])
      .groupBy('handpiece_id')
      .execute(),
  ]);
  const lastUsed = new Map(uses.map(({ id, lastUsedAt }) => [id, lastUsedAt.toISOString()]));
  const byHandpiece = Map.groupBy(records, ({ handpiece_id: id }) => id);
  const factsOf = (id: string, name: string): HandpieceFacts => ({
    name,
    records: (byHandpiece.get(id) ?? []).map(recordOf),
    lastUsedAt: lastUsed.get(id) ?? null,
  });
  return Object.fromEntries(handpieces.map(({ id, name }) => [id, factsOf(id, name)]));
}

function recordOf(row: {
  readonly kind: HandpieceRecord['kind'];
  readonly at: Date;
  readonly passed: boolean;
  readonly due_on: string | null;
}): HandpieceRecord {
  return { kind: row.kind, at: row.at.toISOString(), passed: row.passed, dueOn: row.due_on };
}

/** Bookings of people who were exposed, under recalls that stand, and that nobody has settled. */
async function readFlagged(tx: Transaction<Tables>): Promise<StockStanding['flagged']> {
  const rows = await tx
    .selectFrom('recall_flag as flag')
    .innerJoin('lot_hold as hold', (join) =>
      join.onRef('hold.practice_id', '=', 'flag.practice_id').onRef('hold.id', '=', 'flag.recall_id'),
    )
    .leftJoin('lot_hold_end as end', (join) =>
      join.onRef('end.practice_id', '=', 'flag.practice_id').onRef('end.hold_id', '=', 'flag.recall_id'),
    )
    .leftJoin('recall_flag_settled as settled', (join) =>
      join
        .onRef('settled.practice_id', '=', 'flag.practice_id')
        .onRef('settled.recall_id', '=', 'flag.recall_id')
        .onRef('settled.visit_id', '=', 'flag.visit_id'),
    )
    .where('flag.reason', '=', 'person')
    .where('end.hold_id', 'is', null)
    .where('settled.visit_id', 'is', null)
    .select(['flag.visit_id as visit', 'hold.lot_key as lotKey'])
    .orderBy('hold.begun_at')
    .execute();
  const byVisit = Map.groupBy(rows, ({ visit }) => visit);
  return Object.fromEntries([...byVisit].map(([visit, of]) => [visit, of.map(({ lotKey }) => lotOf(lotKey))]));
}
