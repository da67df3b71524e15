import { asSystem } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Store } from '../store.ts';

/** The practice of the crash proof. */
export const PRACTICE_ID = '0193f1a0-0000-7000-8000-0000000000c5';

/** The numbers of the entries that are in the database. */
export async function readWritten({ database }: Store): Promise<Set<number>> {
  const rows = await inPractice(database, asSystem(PRACTICE_ID), (tx) =>
    tx.selectFrom('setting').select(['name', 'value']).execute(),
  );
  return new Set(rows.filter((row) => row.name === `entry.${row.value}`).map((row) => Number(row.value)));
}
