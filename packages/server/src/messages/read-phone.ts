import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** The practice's telephone number by day; null where it has not set one. */
export async function readPhone(tx: Transaction<Tables>): Promise<string | null> {
  const numbers = await tx
    .selectFrom('emergency_numbers')
    .select('day')
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return numbers?.day ?? null;
}
