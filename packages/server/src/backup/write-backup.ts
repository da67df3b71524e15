import { createWriteStream, existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { noteDeed } from '../audit/note-deed.ts';
import { CannotStart, errorCode } from '../cannot-start.ts';
import { asSystem } from '../database/actor.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { SCHEMA } from '../database/roles.ts';
import type { PictureStore } from '../photographs/picture-store.ts';
import { listPractices } from '../record/verify-practice.ts';
import { makeHeader } from './backup-header.ts';
import { type BackupCounts, LINE } from './backup-lines.ts';
import { copyOut } from './copy.ts';
import { BrokenBackup, sealFrames } from './frames.ts';
import { pictureLines } from './picture-lines.ts';
import type { ReachedStore } from './reach-store.ts';
import { countBackup } from './read-backup.ts';
import { type KeptTable, openToMigrator, readTables } from './table-columns.ts';

export interface BackupRequest {
  readonly store: Pick<ReachedStore, 'database' | 'migrator' | 'keys' | 'pictures'>;
  readonly path: string;
  readonly passphrase: string;
  readonly at: Date;
  /** Who asked, and how: it stands in the audit. */
  readonly reason: string;
}

/**
 * Writes everything into one encrypted file: every table as it is in one snapshot, so whoever goes on writing meanwhile
 * disturbs nothing. The file is there whole or not at all.
 */
export async function writeBackup(request: BackupRequest): Promise<BackupCounts> {
  const { path } = request;
  if (existsSync(path)) throw new CannotStart(`${path} is already there, and a backup overwrites nothing.`);
  await noteBackups(request);
  const unfinished = `${path}.unfinished`;
  const written = { tables: 0, rows: 0, pictures: 0 };
  try {
    await withClient(request.store.migrator, (client) => stream(client, request, { unfinished, written }));
    await refuseUnreadable(unfinished, { passphrase: request.passphrase, written });
    await rename(unfinished, path);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw explain(error, path);
  }
  return written;
}

/** A backup that nobody has read back is none. */
async function refuseUnreadable(
  path: string,
  { passphrase, written }: { readonly passphrase: string; readonly written: BackupCounts },
): Promise<void> {
  const read = await countBackup(path, passphrase);
  const isAll = read.tables === written.tables && read.rows === written.rows && read.pictures === written.pictures;
  if (isAll) return;
  throw new BrokenBackup(`${written.rows} rows were written and ${read.rows} can be read`);
}

interface Target {
  readonly unfinished: string;
  readonly written: { tables: number; rows: number; pictures: number };
}

async function stream(client: pg.Client, request: BackupRequest, { unfinished, written }: Target): Promise<void> {
  await openToMigrator(client);
  await client.query("set timezone = 'UTC'");
  await client.query('begin transaction isolation level repeatable read, read only');
  const { rows: migrations } = await client.query<{ number: number; digest: string }>(
    `select number, digest from ${SCHEMA}.migration order by number`,
  );
  const of = { madeAt: request.at.toISOString(), migrations, masterKeys: request.store.keys };
  const { line, key } = await makeHeader(request.passphrase, of);
  await pipeline(
    Readable.from(linesOf(client, { written, pictures: request.store.pictures })),
    createGzip(),
    async function* (chunks: AsyncIterable<Buffer>) {
      yield Buffer.from(`${line}\n`);
      yield* sealFrames(key, line, chunks);
    },
    createWriteStream(unfinished, { flags: 'wx', mode: 0o600 }),
  );
  await client.query('rollback');
  const file = await open(unfinished, 'r+');
  await file.sync();
  await file.close();
}

async function* linesOf(
  client: pg.Client,
  { written, pictures }: Pick<Target, 'written'> & { readonly pictures: PictureStore },
): AsyncGenerator<Buffer> {
  for (const table of await readTables(client)) {
    yield Buffer.from(`${LINE.table}${JSON.stringify({ table: table.name, columns: table.columns })}\n`);
    written.tables += 1;
    for await (const row of copyOut(client, `copy (${selectAll(table)}) to stdout`)) {
      written.rows += 1;
      yield Buffer.concat([Buffer.from(LINE.row), row]);
    }
  }
  for await (const line of pictureLines(client, pictures)) {
    if (line[0] === LINE.picture.charCodeAt(0)) written.pictures += 1;
    yield line;
  }
  yield Buffer.from(`${LINE.end}${JSON.stringify(written)}\n`);
}

function selectAll({ name, columns }: KeptTable): string {
  return `select ${columns.map(pg.escapeIdentifier).join(', ')} from ${SCHEMA}.${pg.escapeIdentifier(name)}`;
}

/** Every practice's audit says that a copy was made, before it is. */
async function noteBackups({ store, at, reason }: BackupRequest): Promise<void> {
  const practices = await withClient(store.migrator, (client) => listPractices(client, null));
  for (const { id } of practices) {
    const access = { keys: store.keys, actor: asSystem(id), purpose: null, at, reason, requestId: null };
    await inPractice(store.database, access.actor, (tx) =>
      noteDeed(tx, access, { personId: null, action: 'backed-up' }),
    );
  }
}

function explain(error: unknown, path: string): unknown {
  const code = errorCode(error);
  if (code === 'ENOSPC') return new CannotStart(`The disk is full: ${path} was not written.`);
  if (code === 'ENOENT' || code === 'EACCES' || code === 'ENOTDIR' || code === 'EROFS') {
    return new CannotStart(`${path} cannot be written (${code}). Choose another place.`);
  }
  return error;
}
