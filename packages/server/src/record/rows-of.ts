import { randomUUID } from 'node:crypto';
import type pg from 'pg';

const AT_ONCE = 1_000;

/** The rows of a query, a thousand at a time, within the client's transaction: a practice need not fit into memory. */
export async function* rowsOf<Row extends pg.QueryResultRow>(
  client: pg.Client,
  query: string,
  values: readonly unknown[] = [],
): AsyncGenerator<Row> {
  const cursor = `"rows-${randomUUID()}"`;
  await client.query(`declare ${cursor} no scroll cursor for ${query}`, [...values]);
  for (;;) {
    const { rows } = await client.query<Row>(`fetch ${AT_ONCE} from ${cursor}`);
    yield* rows;
    if (rows.length < AT_ONCE) break;
  }
  await client.query(`close ${cursor}`);
}
