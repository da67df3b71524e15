import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openField, sealField } from '../keys/seal-field.ts';
import { searchKeyOf } from './search-key.ts';
import { addressMark } from './search-marks.ts';

/** The name under which the address of a patient's account is sealed as a field of the person. */
export const ADDRESS_FIELD = 'signs-in-as';

/** The address of an account, as it is kept: of staff in plain, of a patient under their own key. */
export interface KeptAddress {
  readonly email: string | null;
  readonly email_mark: Buffer | null;
  readonly email_sealed: Buffer | null;
}

/** How the address of an account is to be kept. */
export async function keepAddress(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  account: {
    readonly practiceId: string;
    readonly personId: string | null;
    readonly email: string | null;
    readonly at: Date;
  },
): Promise<KeptAddress> {
  const { practiceId, personId, email, at } = account;
  if (email === null) return NO_ADDRESS;
  const email_mark = addressMark(await searchKeyOf(tx, keys, { practiceId, at }), email);
  if (personId === null) return { email, email_mark, email_sealed: null };
  const sealed = { practiceId, subject: personId, field: ADDRESS_FIELD, text: email, at };
  return { email: null, email_mark, email_sealed: await sealField(tx, keys, sealed) };
}

export const NO_ADDRESS: KeptAddress = { email: null, email_mark: null, email_sealed: null };

/** The address of an account; null where it has none, or its person was erased. */
export async function openAddress(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  row: Pick<KeptAddress, 'email' | 'email_sealed'> & {
    readonly practice_id: string;
    readonly person_id: string | null;
  },
): Promise<string | null> {
  const { practice_id: practiceId, person_id: subject, email, email_sealed: sealed } = row;
  if (sealed === null || subject === null) return email;
  return openField(tx, keys, { practiceId, subject, field: ADDRESS_FIELD, sealed });
}
