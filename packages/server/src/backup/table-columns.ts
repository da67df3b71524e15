import type pg from 'pg';
import { SCHEMA } from '../database/roles.ts';

/** A table as the catalogue describes it. */
export interface KeptTable {
  readonly name: string;
  /** All but those that the database works out. */
  readonly columns: readonly string[];
  /** The columns of its key, in order, and whether each is ordered as text. */
  readonly key: readonly { readonly name: string; readonly isText: boolean }[];
  /** The tables that its rows refer to, besides itself. */
  readonly refersTo: readonly string[];
}

/**
 * Every table of ours but `migration`, those that others refer to before those that do. Opens tables that came later to
 * the migrator first, so that none is silently read as empty.
 */
export async function readTables(client: pg.Client): Promise<KeptTable[]> {
  const { rows } = await client.query<KeptTable>(
    `select c.relname as name,
            (select json_agg(a.attname order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
            coalesce((select json_agg(json_build_object('name', a.attname, 'isText', t.typcategory = 'S') order by k.at)
               from pg_index i cross join unnest(i.indkey::int2[]) with ordinality k (attnum, at)
               join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
               join pg_type t on t.oid = a.atttypid
              where i.indrelid = c.oid and i.indisprimary), '[]') as key,
            coalesce((select json_agg(distinct f.relname) from pg_constraint o join pg_class f on f.oid = o.confrelid
              where o.conrelid = c.oid and o.contype = 'f' and f.oid <> c.oid), '[]') as "refersTo"
       from pg_class c
      where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> 'migration'
      order by c.relname`,
    [SCHEMA],
  );
  return inOrderOfReference(rows);
}

/** Lets the migrator read tables that were made after the last time; does nothing where there are none. */
export async function openToMigrator(client: pg.Client): Promise<void> {
  await client.query(`select ${SCHEMA}.open_to_migrator()`);
}

/** What is referred to comes first. A circle is a fault of ours: rows of it could not be loaded in any order. */
export function inOrderOfReference<Table extends Pick<KeptTable, 'name' | 'refersTo'>>(
  tables: readonly Table[],
): Table[] {
  const ordered: Table[] = [];
  let waiting = [...tables];
  while (waiting.length > 0) {
    const names = new Set(waiting.map(({ name }) => name));
    const ready = waiting.filter(({ refersTo }) => !refersTo.some((name) => names.has(name)));
    if (ready.length === 0) throw new Error(`These tables refer to one another in a circle: ${[...names].join(', ')}.`);
    ordered.push(...ready);
    waiting = waiting.filter((table) => !ready.includes(table));
  }
  return ordered;
}
