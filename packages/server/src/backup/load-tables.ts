import pg from 'pg';
import { SCHEMA } from '../database/roles.ts';
import type { PictureStore } from '../photographs/picture-store.ts';
import { type BackupCounts, LINE } from './backup-lines.ts';
import { copyIn } from './copy.ts';
import { BrokenBackup } from './frames.ts';
import { type BackedUpPicture, putPicture } from './picture-lines.ts';
import { readTables } from './table-columns.ts';

/** Loads the lines of a backup into empty tables, within the client's transaction, as the migrator. */
export async function loadTables(
  client: pg.Client,
  lines: AsyncGenerator<Buffer>,
  pictures: PictureStore,
): Promise<BackupCounts> {
  const tables = await readTables(client);
  const known = new Set(tables.map(({ name }) => name));
  const counts = { tables: 0, rows: 0, pictures: 0 };
  let next = await lines.next();
  while (next.done !== true && startsWith(next.value, LINE.table)) {
    const { table, columns } = JSON.parse(next.value.toString('utf8', 1)) as { table: string; columns: string[] };
    if (!known.has(table)) throw new BrokenBackup(`it holds the table ${table}, which nobody knows`);
    counts.tables += 1;
    const section = new Section(lines);
    counts.rows += await loadTable(client, { table, columns }, section.rows());
    next = section.after ?? { done: true, value: undefined };
  }
  while (next.done !== true && startsWith(next.value, LINE.picture)) {
    const { picture, section } = pictureIn(next.value, lines);
    await putPicture(pictures, picture, section.rows(LINE.piece));
    counts.pictures += 1;
    next = section.after ?? { done: true, value: undefined };
  }
  if (next.done === true || !startsWith(next.value, LINE.end)) throw new BrokenBackup('its last line is missing');
  const written = JSON.parse(next.value.toString('utf8', 1)) as BackupCounts;
  if (written.tables !== counts.tables || written.rows !== counts.rows) {
    throw new BrokenBackup(`it should hold ${written.rows} rows and holds ${counts.rows}`);
  }
  if ((written.pictures ?? 0) !== counts.pictures) {
    throw new BrokenBackup(`it should hold ${written.pictures} pictures and holds ${counts.pictures}`);
  }
  // The last part is read to its end, where it is seen whether the file goes on.
  if ((await lines.next()).done !== true) throw new BrokenBackup('there is more behind its last line');
  return counts;
}

const startsWith = (line: Buffer, letter: string): boolean => line[0] === letter.charCodeAt(0);

function pictureIn(line: Buffer, lines: AsyncGenerator<Buffer>) {
  return { picture: JSON.parse(line.toString('utf8', 1)) as BackedUpPicture, section: new Section(lines) };
}

/** The rows of one table, and the line after them. */
class Section {
  readonly #lines: AsyncGenerator<Buffer>;
  after: IteratorResult<Buffer, undefined> | null = null;
  constructor(lines: AsyncGenerator<Buffer>) {
    this.#lines = lines;
  }
  async *rows(letter: string = LINE.row): AsyncGenerator<Buffer> {
    for (;;) {
      const line = await this.#lines.next();
      if (line.done === true || !startsWith(line.value, letter)) {
        this.after = line.done === true ? { done: true, value: undefined } : line;
        return;
      }
      yield line.value.subarray(1);
    }
  }
}

/** Bulk loading stops at forced row-level security, of which the owner of a table is free while it is not forced. */
async function loadTable(
  client: pg.Client,
  { table, columns }: { readonly table: string; readonly columns: readonly string[] },
  rows: AsyncIterable<Buffer>,
): Promise<number> {
  const name = `${SCHEMA}.${pg.escapeIdentifier(table)}`;
  const list = columns.map(pg.escapeIdentifier).join(', ');
  await client.query(`alter table ${name} no force row level security`);
  const taken = await copyIn(client, `copy ${name} (${list}) from stdin`, rows);
  await client.query(`alter table ${name} force row level security`);
  return taken;
}
