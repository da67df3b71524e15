import { type DutySetting, readDutySetting } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../../database/tables.ts';

/** Under this name a practice keeps whom it has to tell of a harm. */
export const REPORTING_DUTIES = 'reporting-duties';

/** What the practice has set up; null where it has not, and then nobody here knows. */
export async function readOwnDuties(tx: Transaction<Tables>): Promise<DutySetting | null> {
  const kept = await tx.selectFrom('setting').select('value').where('name', '=', REPORTING_DUTIES).executeTakeFirst();
  if (kept === undefined) return null;
  const read = readDutySetting(kept.value);
  if (!read.ok) throw new Error('The reporting duties of the practice are kept in a form that is not known.');
  return read.value;
}
