import type { DataKey } from '../keys/data-key.ts';
import { openSeal } from '../keys/seal.ts';
import { sealContext } from '../keys/seal-field.ts';
import { ADDRESS_FIELD } from '../people/account-address.ts';
import { IDENTITY_FIELD, readIdentity } from '../people/identity.ts';

/** A row of whichever table, as the database makes JSON of it. */
export type SealedRow = Readonly<Record<string, unknown>>;

type Keys = ReadonlyMap<string, DataKey>;

/** The row with what was sealed in it as it reads; of somebody who was erased, that they were. */
export function withOpened(table: string, row: SealedRow, keys: Keys): SealedRow {
  if (table === 'person') return openedPerson(row, keys);
  if (table === 'account') return openedAccount(row, keys);
  return row;
}

function openedPerson({ sealed, name, born_on, email, phone, ...rest }: SealedRow, keys: Keys): SealedRow {
  const { practice_id, id } = rest;
  const key = keys.get(String(id));
  const of = { practiceId: String(practice_id), subject: String(id), field: IDENTITY_FIELD };
  const text = openHex(sealed, key, of);
  if (text !== null) {
    const identity = readIdentity(text);
    return { ...rest, name: identity.name, born_on: identity.bornOn, email: identity.email, phone: identity.phone };
  }
  if (key === undefined || !('erased' in key)) return { ...rest, name, born_on, email, phone };
  const { at, by, because } = key.erased;
  return {
    ...rest,
    name: null,
    born_on: null,
    email: null,
    phone: null,
    erased: { at: at.toISOString(), by, because },
  };
}

function openedAccount({ email, email_mark: _, email_sealed, ...rest }: SealedRow, keys: Keys): SealedRow {
  const { practice_id, person_id } = rest;
  const of = { practiceId: String(practice_id), subject: String(person_id), field: ADDRESS_FIELD };
  return { ...rest, email: openHex(email_sealed, keys.get(String(person_id)), of) ?? email };
}

/** Bytes, as PostgreSQL writes them in JSON, opened; null where there are none or nobody can. */
function openHex(hex: unknown, key: DataKey | undefined, of: Parameters<typeof sealContext>[0]): string | null {
  if (typeof hex !== 'string' || key === undefined || 'erased' in key) return null;
  return openSeal(key.secret, Buffer.from(hex.slice(2), 'hex'), sealContext(of)).toString();
}
