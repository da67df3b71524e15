import { sql, type Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { Needs, Offering, Stretch } from './free-times.ts';

/** What a visit asks of rooms and handpieces: a certain one, none (null), or any that is free. */
export interface Wish {
  readonly practitioner: string;
  readonly room: string | null | 'any';
  readonly handpiece: string | null | 'any';
  /** The device of the plan, for a session; null where none is needed. */
  readonly device: string | null;
}

/** Everything that could serve a wish. A practice that lists no rooms, or no handpieces, keeps none free. */
export async function readNeeds(tx: Transaction<Tables>, wish: Wish): Promise<Needs> {
  return {
    practitioner: wish.practitioner,
    rooms: wish.room === 'any' ? await anyRoom(tx) : certain(wish.room),
    handpieces: wish.handpiece === 'any' ? await anyHandpiece(tx, wish.device) : certain(wish.handpiece),
  };
}

const certain = (id: string | null): readonly string[] | null => (id === null ? null : [id]);

async function anyRoom(tx: Transaction<Tables>): Promise<readonly string[] | null> {
  const rows = await tx.selectFrom('room').select('id').where('retired_at', 'is', null).orderBy('name').execute();
  return rows.length === 0 ? null : rows.map(({ id }) => id);
}

async function anyHandpiece(tx: Transaction<Tables>, device: string | null): Promise<readonly string[] | null> {
  if (device === null) return null;
  const rows = await tx
    .selectFrom('handpiece')
    .select(['id', 'device'])
    .where('retired_at', 'is', null)
    .orderBy('name')
    .execute();
  if (rows.length === 0) return null;
  return rows.filter((one) => one.device === device).map(({ id }) => id);
}

/** What is taken of all that, between two moments, leaving out one visit: that which is to be moved. */
export async function readOffering(
  tx: Transaction<Tables>,
  needs: Needs,
  { within, except }: { readonly within: Stretch; readonly except: string | null },
): Promise<Offering> {
  const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
  const ids = [needs.practitioner, ...(needs.rooms ?? []), ...(needs.handpieces ?? [])];
  const rows = await tx
    .selectFrom('occupancy')
    .select('resource_id')
    .select(sql<Date>`lower(during)`.as('from'))
    .select(sql<Date>`upper(during)`.as('until'))
    .where('resource_id', 'in', ids)
    .where(sql<boolean>`during && tstzrange(${new Date(within.fromMs)}, ${new Date(within.untilMs)}, '[)')`)
    .$if(except !== null, (query) => query.where('visit_id', '!=', except ?? ''))
    .execute();
  const taken = new Map<string, Stretch[]>();
  for (const { resource_id: id, from, until } of rows) {
    const stretches = taken.get(id) ?? [];
    stretches.push({ fromMs: from.getTime(), untilMs: until.getTime() });
    taken.set(id, stretches);
  }
  return { timeZone, needs, taken };
}
