import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openFields, sealField } from '../keys/seal-field.ts';

/** Who somebody is, and how to reach them. */
export interface Identity {
  readonly name: string;
  /** A calendar day, as `1990-05-17`. */
  readonly bornOn: string;
  readonly email: string | null;
  readonly phone: string | null;
}

/** Whose identity. */
export interface IdentityOwner {
  readonly practiceId: string;
  readonly personId: string;
}

/** The name under which an identity is sealed as a field of its person. */
export const IDENTITY_FIELD = 'identity';

/** Seals who somebody is under their own key. */
export function sealIdentity(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, personId, identity, at }: IdentityOwner & { readonly identity: Identity; readonly at: Date },
): Promise<Buffer> {
  const { name, bornOn, email, phone } = identity;
  const text = JSON.stringify({ name, bornOn, email, phone });
  return sealField(tx, keys, { practiceId, subject: personId, field: IDENTITY_FIELD, text, at });
}

/** A row that holds an identity: of the table of people, or joined with it. */
export interface IdentityRow {
  readonly id: string;
  readonly sealed: Buffer | null;
}

/** Who several people are, by id, with one question to the database. Who was erased is not among them. */
export async function openIdentities(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, rows }: { readonly practiceId: string; readonly rows: readonly IdentityRow[] },
): Promise<ReadonlyMap<string, Identity>> {
  const sealed = new Map(rows.flatMap(({ id, sealed: bytes }) => (bytes === null ? [] : [[id, bytes] as const])));
  const texts = await openFields(tx, keys, { practiceId, field: IDENTITY_FIELD, sealed });
  return new Map([...texts].map(([id, text]) => [id, readIdentity(text)]));
}

/** Who somebody is; null where they were erased. */
export async function openIdentity(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  { practiceId, row }: { readonly practiceId: string; readonly row: IdentityRow },
): Promise<Identity | null> {
  return (await openIdentities(tx, keys, { practiceId, rows: [row] })).get(row.id) ?? null;
}

/** An identity, as `sealIdentity` wrote it down. */
export function readIdentity(text: string): Identity {
  return JSON.parse(text) as Identity;
}
