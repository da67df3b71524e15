import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** The names of everyone who works or worked at the practice, by account. They stand in records, so all may know them. */
export async function readStaffNames(tx: Transaction<Tables>): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.selectFrom('staff').select(['account_id', 'name']).execute();
  return new Map(rows.map(({ account_id, name }) => [account_id, name]));
}
