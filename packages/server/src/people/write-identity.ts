import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { type Identity, type IdentityOwner, sealIdentity } from './identity.ts';
import { searchKeyOf } from './search-key.ts';
import { marksOf } from './search-marks.ts';

/** Writes anew who somebody is, sealed, and by what they are found. */
export async function writeIdentity(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  written: IdentityOwner & { readonly identity: Identity; readonly at: Date },
): Promise<void> {
  const { practiceId, personId } = written;
  const sealed = await sealIdentity(tx, keys, written);
  await tx
    .updateTable('person')
    .set({ sealed, name: null, born_on: null, email: null, phone: null })
    .where('practice_id', '=', practiceId)
    .where('id', '=', personId)
    .execute();
  await forgetMarks(tx, written);
  await writeMarks(tx, keys, written);
}

/** Lets somebody be found. */
export async function writeMarks(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, personId, identity, at }: IdentityOwner & { readonly identity: Identity; readonly at: Date },
): Promise<void> {
  const key = await searchKeyOf(tx, keys, { practiceId, at });
  const rows = marksOf(key, identity).map((mark) => ({ practice_id: practiceId, mark, person_id: personId }));
  await tx.insertInto('person_mark').values(rows).execute();
}

/** Nobody finds them any more. */
export async function forgetMarks(tx: Transaction<Tables>, { practiceId, personId }: IdentityOwner): Promise<void> {
  await tx.deleteFrom('person_mark').where('practice_id', '=', practiceId).where('person_id', '=', personId).execute();
}
