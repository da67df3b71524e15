import type pg from 'pg';
import { SCHEMA } from '../database/roles.ts';
import type { PictureOwner, PictureStore } from '../photographs/picture-store.ts';
import { inParts } from '../photographs/sealed-picture.ts';
import { rowsOf } from '../record/rows-of.ts';
import { LINE } from './backup-lines.ts';
import { BrokenBackup } from './frames.ts';

/** Which file of a photograph the pieces after it belong to. */
export interface BackedUpPicture extends PictureOwner {
  readonly address: string;
}

const PIECE_BYTES = 384 * 1024;

/**
 * Every file of a photograph that the database speaks of, sealed as it lies, as lines. Of who was erased there are none,
 * and none are missed. One that should be there and is not stops the backup: it would be none.
 */
export async function* pictureLines(client: pg.Client, pictures: PictureStore): AsyncGenerator<Buffer> {
  const files = rowsOf<BackedUpPicture>(
    client,
    `select f.practice_id as "practiceId", f.person_id as "personId", f.address
       from ${SCHEMA}.photograph_file f
       join ${SCHEMA}.data_key k on k.practice_id = f.practice_id and k.subject = f.person_id
      where k.wrapped is not null order by f.practice_id, f.person_id, f.address`,
    [],
  );
  for await (const file of files) {
    yield Buffer.from(`${LINE.picture}${JSON.stringify(file)}\n`);
    yield* pieces(pictures.read(file, file.address));
  }
}

async function* pieces(sealed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const part of sealed) {
    for await (const piece of inParts(part, PIECE_BYTES))
      yield Buffer.from(`${LINE.piece}${piece.toString('base64')}\n`);
  }
}

/** Puts one back, and looks whether it is the one that was taken away. */
export async function putPicture(
  pictures: PictureStore,
  picture: BackedUpPicture,
  lines: AsyncIterable<Buffer>,
): Promise<void> {
  const { address } = await pictures.put(picture, decoded(lines));
  if (address === picture.address) return;
  await pictures.remove(picture, address);
  throw new BrokenBackup('a picture in it is not the one that was kept');
}

async function* decoded(lines: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  for await (const line of lines) yield Buffer.from(line.toString('latin1'), 'base64');
}
