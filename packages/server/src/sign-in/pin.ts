import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** So many wrong ones; then the account signs in fully before its PIN counts again. */
export const MOST_WRONG_PINS = 5;

/** What is wrong with a PIN, in a sentence; null where it may be used. */
export function judgePin(pin: string): string | null {
  const digits = [...pin].map(Number);
  const steps = new Set(digits.slice(1).map((digit, index) => (digit - (digits[index] ?? 0) + 10) % 10));
  if (steps.size === 1) return 'is a row of digits that is tried first. Choose another.';
  return new Set(digits).size < 3 ? 'repeats too few digits. Choose another.' : null;
}

/** Counts a try before it is judged. Answers what is kept; null where no PIN is set or too many were wrong. */
export async function countPinTry(tx: Transaction<Tables>, accountId: string): Promise<string | null> {
  const row = await tx
    .updateTable('account_pin')
    .set((pin) => ({ wrong_tries: pin('wrong_tries', '+', 1) }))
    .where('account_id', '=', accountId)
    .where('wrong_tries', '<', MOST_WRONG_PINS)
    .where((pin) =>
      pin.exists(
        pin
          .selectFrom('account')
          .select('account.id')
          .where('account.id', '=', accountId)
          .where('status', '=', 'active'),
      ),
    )
    .returning('hash')
    .executeTakeFirst();
  return row?.hash ?? null;
}

/** The PIN was right, or its account signed in fully: nothing counts any more. */
export async function forgetPinTries(tx: Transaction<Tables>, accountId: string): Promise<void> {
  await tx.updateTable('account_pin').set({ wrong_tries: 0 }).where('account_id', '=', accountId).execute();
}
