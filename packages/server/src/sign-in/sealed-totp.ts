import type { KeyObject } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { dataKeyOf } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openSeal, seal } from '../keys/seal.ts';

/** Whose secret it is, and what opens it. */
export interface TotpOwner {
  readonly keys: MasterKeys;
  readonly practiceId: string;
  readonly accountId: string;
  readonly at: Date;
}

/**
 * An authenticator's secret must be read again, so a hash will not do: it lies under the practice's key, which lies under
 * the master key, which is in no database. Who steals the database has no second factors.
 */
export async function sealTotp(tx: Transaction<Tables>, owner: TotpOwner, secret: string): Promise<string> {
  return seal(await practiceKey(tx, owner), Buffer.from(secret), contextOf(owner)).toString('base64');
}

/** The secret again. */
export async function openTotp(tx: Transaction<Tables>, owner: TotpOwner, sealed: string): Promise<string> {
  return openSeal(await practiceKey(tx, owner), Buffer.from(sealed, 'base64'), contextOf(owner)).toString();
}

async function practiceKey(tx: Transaction<Tables>, { keys, practiceId, at }: TotpOwner): Promise<KeyObject> {
  const key = await dataKeyOf(tx, keys, { practiceId, subject: practiceId, at });
  if ('erased' in key) throw new Error('The key of a practice is never erased, and this one is.');
  return key.secret;
}

function contextOf({ practiceId, accountId }: TotpOwner): string {
  return `percuta-totp/1\n${practiceId}\n${accountId}`;
}
