import type { KeyObject } from 'node:crypto';
import { openFrames, sealFrames } from '../backup/frames.ts';
import type { PictureOwner } from './picture-store.ts';

/** The three files of a photograph: as it came, as it is shown, and small for lists. */
export const PICTURE_PARTS = ['original', 'shown', 'small'] as const;
export type PicturePart = (typeof PICTURE_PARTS)[number];

/** Which file it is. Bound into what is sealed, so that none can be put into the place of another. */
export interface PicturePlace extends PictureOwner {
  readonly photographId: string;
  readonly part: PicturePart;
}

/** Encrypts a picture while it comes, under the key of whose it is. */
export function sealPicture(key: KeyObject, place: PicturePlace, plain: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  return sealFrames(key, headerOf(place), plain);
}

/** The picture again, whole. */
export async function openPicture(key: KeyObject, place: PicturePlace, sealed: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of openFrames(key, headerOf(place), sealed)) parts.push(part);
  return Buffer.concat(parts);
}

function headerOf({ practiceId, personId, photographId, part }: PicturePlace): string {
  return ['percuta-picture/1', practiceId, personId, photographId, part].join('\n');
}

/** A picture that is there already, as a stream. */
export async function* inParts(bytes: Buffer, size = 1024 * 1024): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}
