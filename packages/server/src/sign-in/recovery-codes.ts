import { createHash, randomInt } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

const HOW_MANY = 10;
const LENGTH = 16;
/** Without letters and digits that look alike on paper. */
const ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Makes new codes for an account; those it had are void. They are shown once; what is kept cannot be turned back. */
export async function renewRecoveryCodes(
  tx: Transaction<Tables>,
  account: { readonly practiceId: string; readonly accountId: string },
  at: Date,
): Promise<string[]> {
  const { practiceId: practice_id, accountId: account_id } = account;
  const codes = Array.from({ length: HOW_MANY }, makeCode);
  await tx.deleteFrom('recovery_code').where('account_id', '=', account_id).execute();
  const rows = codes.map((code) => ({ practice_id, account_id, hash: hashOfCode(code), made_at: at, used_at: null }));
  await tx.insertInto('recovery_code').values(rows).execute();
  return codes;
}

/** Uses one up; whether it was one. */
export async function useRecoveryCode(
  tx: Transaction<Tables>,
  accountId: string,
  given: { readonly code: string; readonly at: Date },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_code')
    .set({ used_at: given.at })
    .where('account_id', '=', accountId)
    .where('hash', '=', hashOfCode(given.code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

function makeCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]);
  return letters.join('').replace(/(.{4})(?=.)/g, '$1-');
}

/** Seventy-nine random bits need no slow hash. Dashes and capitals do not count. */
function hashOfCode(code: string): Buffer {
  return createHash('sha256').update(code.toLowerCase().replaceAll(/[\s-]/g, '')).digest();
}
