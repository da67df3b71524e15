import { type TimeSpan, timeSet } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What is taken, and besides it when practitioners have other things to do, by their calendars from elsewhere. */
export async function addBusySpans(
  tx: Transaction<Tables>,
  taken: ReadonlyMap<string, readonly TimeSpan[]>,
  within: TimeSpan,
): Promise<ReadonlyMap<string, readonly TimeSpan[]>> {
  const rows = await tx
    .selectFrom('busy_time')
    .select('account_id as id')
    .select(sql<Date>`lower(during)`.as('from'))
    .select(sql<Date>`upper(during)`.as('until'))
    .where(sql<boolean>`during && tstzrange(${new Date(within.fromMs)}, ${new Date(within.untilMs)}, '[)')`)
    .execute();
  if (rows.length === 0) return taken;
  const busy = Map.groupBy(rows, ({ id }) => id);
  const spansOf = ([id, times]: [string, typeof rows]): [string, readonly TimeSpan[]] => {
    const spans = times.map(({ from, until }) => ({ fromMs: from.getTime(), untilMs: until.getTime() }));
    return [id, timeSet([...(taken.get(id) ?? []), ...spans])];
  };
  return new Map([...taken, ...[...busy].map(spansOf)]);
}
