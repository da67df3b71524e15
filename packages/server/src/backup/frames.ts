import { createHash, type KeyObject } from 'node:crypto';
import { openSeal, SealBroken, seal } from '../keys/seal.ts';

const LAST = 1;
const HEAD_BYTES = 5;
/** Far more than a frame ever holds; a length beyond it is no length. */
const LONGEST_FRAME_BYTES = 64 * 1024 * 1024;

/** The file is not a backup as it was written: damaged, cut short, or put together out of several. */
export class BrokenBackup extends Error {
  constructor(what: string) {
    super(`The backup is damaged: ${what}.`);
    this.name = 'BrokenBackup';
  }
}

/** Encrypts a stream in frames. Each is bound to its number, to being the last or not, and to the header before them. */
export async function* sealFrames(
  key: KeyObject,
  header: string,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let number = 0;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    if (held.length > 0) yield frame(key, held, { header, number: number++, flag: 0 });
    held = chunk;
  }
  yield frame(key, held, { header, number, flag: LAST });
}

interface FramePlace {
  readonly header: string;
  readonly number: number;
  readonly flag: number;
}

function frame(key: KeyObject, chunk: Buffer, place: FramePlace): Buffer {
  const sealed = seal(key, chunk, contextOf(place));
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt8(place.flag, 0);
  head.writeUInt32BE(sealed.length, 1);
  return Buffer.concat([head, sealed]);
}

function contextOf({ header, number, flag }: FramePlace): string {
  return ['percuta-backup/1', number, flag, createHash('sha256').update(header).digest('hex')].join('\n');
}

/** Decrypts what `sealFrames` made. Throws `BrokenBackup` where anything is missing, changed or left over. */
export async function* openFrames(
  key: KeyObject,
  header: string,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Buffer> {
  let number = 0;
  let isOver = false;
  for await (const { flag, sealed } of readFrames(chunks)) {
    if (isOver) throw new BrokenBackup('there is more behind its end');
    yield openFrame(key, sealed, { header, number: number++, flag });
    isOver = flag === LAST;
  }
  if (!isOver) throw new BrokenBackup('its end is missing');
}

function openFrame(key: KeyObject, sealed: Buffer, place: FramePlace): Buffer {
  try {
    return openSeal(key, sealed, contextOf(place));
  } catch (error) {
    if (error instanceof SealBroken) throw new BrokenBackup(`part ${place.number + 1} is not what was written`);
    throw error;
  }
}

async function* readFrames(chunks: AsyncIterable<Buffer>): AsyncGenerator<{ flag: number; sealed: Buffer }> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of chunks) {
    rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    while (rest.length >= HEAD_BYTES) {
      const end = HEAD_BYTES + rest.readUInt32BE(1);
      if (end > LONGEST_FRAME_BYTES) throw new BrokenBackup('a part has a length that cannot be');
      if (rest.length < end) break;
      yield { flag: rest.readUInt8(0), sealed: rest.subarray(HEAD_BYTES, end) };
      rest = rest.subarray(end);
    }
  }
  if (rest.length > 0) throw new BrokenBackup('its end is missing');
}
