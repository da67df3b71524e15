import type { KeyObject } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { type AuditAction, writeAudit } from '../audit/write-audit.ts';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import { withRecordOpen } from '../record/open-chains.ts';
import type { PictureStore } from './picture-store.ts';
import { openPicture, type PicturePart } from './sealed-picture.ts';

/** Where a file lies and what opens it, once somebody may see it and the audit says so. */
export interface FoundPicture {
  readonly key: KeyObject;
  readonly practiceId: string;
  readonly personId: string;
  readonly photographId: string;
  readonly part: PicturePart;
  readonly address: string;
}

/** What is looked for, and what the person will read about it. */
export interface Sought {
  readonly personId: string;
  readonly photographIds: readonly string[];
  readonly part: PicturePart;
  readonly action: Extract<AuditAction, 'photograph-seen' | 'photograph-taken-out'>;
  /** Which pictures, and for what. */
  readonly words: string;
}

/**
 * Finds files of photographs of one person and notes in the same transaction who looked at them and for what. Whether
 * they may is decided before; row-level security shows nothing to whoever did not say a purpose. Null where the person is
 * unknown, was erased, or has no such file.
 */
export function findPictures(
  tx: Transaction<Tables>,
  asked: Access,
  { personId, photographIds, part, action, words }: Sought,
): Promise<readonly FoundPicture[] | null> {
  return withRecordOpen(tx, { access: asked, personId }, async (chains, access) => {
    const { practiceId } = chains;
    const rows = await tx
      .selectFrom('photograph_file')
      .select(['photograph_id as photographId', 'address'])
      .where('practice_id', '=', practiceId)
      .where('person_id', '=', personId)
      .where('photograph_id', 'in', [...photographIds])
      .where('part', '=', part)
      .execute();
    const key = await dataKeyOf(tx, access.keys, { practiceId, subject: personId, at: access.at });
    if ('erased' in key || rows.length !== photographIds.length) return null;
    const reason = access.reason === undefined ? words : `${words} ${access.reason}`.slice(0, 500);
    await writeAudit(tx, { ...access, reason }, { chains, deed: { action, kinds: ['photograph-taken'] } });
    return rows.map((row) => ({ ...row, key: key.secret, practiceId, personId, part }));
  });
}

/** The picture itself, opened. */
export function readFound(pictures: PictureStore, found: FoundPicture): Promise<Buffer> {
  const { key, address } = found;
  return openPicture(key, found, pictures.read(found, address));
}
