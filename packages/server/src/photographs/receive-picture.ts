import { createHash, type KeyObject } from 'node:crypto';
import { type CameraNotes, cameraNotes } from './exif.ts';
import type { PictureOwner, PictureStore } from './picture-store.ts';
import { type PictureRead, readPicture, type ShownPicture } from './read-picture.ts';
import { inParts, openPicture, type PicturePart, sealPicture } from './sealed-picture.ts';
import { takeTurns } from './take-turns.ts';

/** The largest file that is taken: a picture of 48 million points from a telephone has some 20 MB. */
export const LARGEST_PICTURE_BYTES = 40 * 1024 * 1024;

/** One of the three files as it was kept. */
export interface ReceivedFile {
  readonly part: PicturePart;
  readonly address: string;
  readonly sealedBytes: number;
  /** Of the bytes before they were sealed. */
  readonly digest: string;
}

/** A photograph whose three files lie sealed and safe, and that is in no record yet. */
export interface ReceivedPicture {
  readonly files: Readonly<Record<PicturePart, ReceivedFile>>;
  readonly bytes: number;
  readonly camera: CameraNotes;
  readonly picture: Pick<ShownPicture, 'format' | 'widthPx' | 'heightPx'>;
}

export interface Receiving extends PictureOwner {
  readonly photographId: string;
  readonly key: KeyObject;
  readonly pictures: PictureStore;
}

/**
 * Takes a file as it comes: sealed at once, so that it is nowhere in plain on a disk, then read, and the copies that are
 * shown made and sealed too. Answers why it is no photograph, and then nothing of it is left.
 */
export async function receivePicture(
  to: Receiving,
  file: AsyncIterable<Buffer>,
): Promise<ReceivedPicture | { readonly because: string }> {
  const counted = countedStream(file);
  const place = { ...to, part: 'original' } as const;
  const kept = await to.pictures.put(to, sealPicture(to.key, place, counted.stream));
  const original = { part: 'original', ...kept, digest: counted.digest() } as const;
  try {
    const read = counted.isTooLarge() ? TOO_MANY_BYTES : await readKept(to, original);
    if ('because' in read) {
      await to.pictures.remove(to, original.address);
      return read;
    }
    const shown = await keep(to, 'shown', read.shown);
    const small = await keep(to, 'small', read.small);
    const { format, widthPx, heightPx, camera } = read;
    return {
      files: { original, shown, small },
      bytes: counted.bytes(),
      camera,
      picture: { format, widthPx, heightPx },
    };
  } catch (error) {
    await to.pictures.remove(to, original.address);
    throw error;
  }
}

/** Takes away what was received and did not get into the record. */
export async function dropReceived(to: Receiving, { files }: ReceivedPicture): Promise<void> {
  for (const { address } of Object.values(files)) await to.pictures.remove(to, address);
}

const TOO_MANY_BYTES = { because: 'The file is larger than 40 MB. Send a smaller copy of the picture.' };

/** Opened in turn, not only read: however many are handed in at once, few of them are in memory. */
const inTurn = takeTurns(2);

function readKept(to: Receiving, original: ReceivedFile): Promise<NamedPicture | { because: string }> {
  return inTurn(() => readOpened(to, original));
}

async function readOpened(to: Receiving, { address }: ReceivedFile): Promise<NamedPicture | { because: string }> {
  const file = await openPicture(to.key, { ...to, part: 'original' }, to.pictures.read(to, address));
  const read: PictureRead = await readPicture(file);
  return 'because' in read ? read : { ...read, camera: cameraNotes(file) };
}

type NamedPicture = ShownPicture & { readonly camera: CameraNotes };

async function keep(to: Receiving, part: PicturePart, bytes: Buffer): Promise<ReceivedFile> {
  const kept = await to.pictures.put(to, sealPicture(to.key, { ...to, part }, inParts(bytes)));
  return { part, ...kept, digest: digestOf(bytes) };
}

/** The digest of some bytes, as records write it. */
export function digestOf(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Counts and digests a stream on its way. Beyond the limit it keeps nothing, and hears the sender out. */
function countedStream(file: AsyncIterable<Buffer>) {
  const digest = createHash('sha256');
  let bytes = 0;
  let hex = '';
  async function* stream(): AsyncGenerator<Buffer> {
    for await (const part of file) {
      bytes += part.length;
      if (bytes > MOST_HEARD_BYTES) break;
      if (bytes > LARGEST_PICTURE_BYTES) continue;
      digest.update(part);
      yield part;
    }
    hex = digest.digest('hex');
  }
  return {
    stream: stream(),
    bytes: () => bytes,
    digest: () => `sha256:${hex}`,
    isTooLarge: () => bytes > LARGEST_PICTURE_BYTES,
  };
}

/** So much of a file that is too large is still listened to, so that the sender hears the answer. */
const MOST_HEARD_BYTES = 4 * LARGEST_PICTURE_BYTES;
