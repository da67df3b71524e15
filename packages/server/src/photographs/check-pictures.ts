import type pg from 'pg';
import { SCHEMA } from '../database/roles.ts';
import { rowsOf } from '../record/rows-of.ts';
import type { PictureOwner, PictureStore } from './picture-store.ts';
import type { PicturePart } from './sealed-picture.ts';

/** A file of a photograph that is not as it was kept. */
export interface BrokenPicture {
  readonly personId: string;
  readonly photographId: string;
  readonly part: PicturePart;
  readonly kind: 'missing' | 'edited';
}

/** What was found of the files of one practice. */
export interface CheckedPictures {
  readonly files: number;
  readonly broken: readonly BrokenPicture[];
}

/**
 * Holds every file of a practice's photographs against its address, which is the digest of its sealed bytes: no key is
 * needed for it. Of who was erased nothing lies there, and nothing is missed. As the migrator, in a transaction of its own.
 */
export async function checkPictures(
  client: pg.Client,
  { practiceId, pictures }: { readonly practiceId: string; readonly pictures: PictureStore },
): Promise<CheckedPictures> {
  const broken: BrokenPicture[] = [];
  let files = 0;
  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    for await (const { address, ...file } of filesOf(client, practiceId)) {
      files += 1;
      const found = await pictures.digest(file, address);
      const { personId, photographId, part } = file;
      if (found !== address) broken.push({ personId, photographId, part, kind: found === null ? 'missing' : 'edited' });
    }
  } finally {
    await client.query('rollback');
  }
  return { files, broken };
}

type FileRow = PictureOwner & { readonly address: string; readonly photographId: string; readonly part: PicturePart };

function filesOf(client: pg.Client, practiceId: string): AsyncGenerator<FileRow> {
  return rowsOf<FileRow>(
    client,
    `select f.practice_id as "practiceId", f.person_id as "personId", f.photograph_id as "photographId", f.part, f.address
       from ${SCHEMA}.photograph_file f
       join ${SCHEMA}.data_key k on k.practice_id = f.practice_id and k.subject = f.person_id
      where f.practice_id = $1 and k.wrapped is not null`,
    [practiceId],
  );
}
