import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { CannotStart, errorCode } from '../cannot-start.ts';
import { type OpenedHeader, openHeader } from './backup-header.ts';
import { type BackupCounts, LINE } from './backup-lines.ts';
import { BrokenBackup, openFrames } from './frames.ts';

const LONGEST_HEADER_BYTES = 1024 * 1024;

/** A backup whose header was opened, and whose lines can be read, once. */
export interface OpenedBackup extends OpenedHeader {
  readonly lines: () => AsyncGenerator<Buffer>;
}

/** Opens a backup with its passphrase. */
export async function openBackup(path: string, passphrase: string): Promise<OpenedBackup> {
  const line = await readFirstLine(path);
  const opened = await openHeader(line, path, passphrase);
  const start = Buffer.byteLength(line) + 1;
  return { ...opened, lines: () => linesOf(openFrames(opened.key, line, createReadStream(path, { start }))) };
}

/** Reads a backup from one end to the other and counts what is in it, without restoring anything. */
export async function countBackup(path: string, passphrase: string): Promise<BackupCounts> {
  const counts = { tables: 0, rows: 0, pictures: 0 };
  const { lines } = await openBackup(path, passphrase);
  for await (const line of lines()) {
    if (line[0] === LINE.table.charCodeAt(0)) counts.tables += 1;
    else if (line[0] === LINE.row.charCodeAt(0)) counts.rows += 1;
    else if (line[0] === LINE.picture.charCodeAt(0)) counts.pictures += 1;
  }
  return counts;
}

async function readFirstLine(path: string): Promise<string> {
  try {
    const file = await open(path, 'r');
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(LONGEST_HEADER_BYTES), 0, LONGEST_HEADER_BYTES, 0);
      const end = buffer.subarray(0, bytesRead).indexOf('\n');
      return end === -1 ? '' : buffer.toString('utf8', 0, end);
    } finally {
      await file.close();
    }
  } catch (error) {
    throw new CannotStart(`${path} cannot be read (${errorCode(error)}).`);
  }
}

/** Decompresses, and cuts into lines. A fault while reading ends both. */
async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const gunzip = createGunzip();
  const reading = pipeline(Readable.from(chunks), gunzip);
  reading.catch(() => undefined);
  yield* linesIn(gunzip);
  await reading;
}

/** One buffer a line, with its end. */
async function* linesIn(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    let all = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    for (let end = all.indexOf(10); end !== -1; end = all.indexOf(10)) {
      yield all.subarray(0, end + 1);
      all = all.subarray(end + 1);
    }
    rest = all;
  }
  if (rest.length > 0) throw new BrokenBackup('its last line has no end');
}
