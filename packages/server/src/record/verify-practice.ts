import type pg from 'pg';
import { checkChains, type FoundBreak, type KeptChains } from './check-chains.ts';
import { type ChainsToRead, readChains } from './read-chains.ts';

/** What was looked at in one practice, and what was found. */
export interface VerifiedPractice {
  readonly practiceId: string;
  readonly people: number;
  /** Of whom nothing can be read any more; their chains are checked like all others. */
  readonly erased: number;
  readonly entries: number;
  readonly audits: number;
  readonly breaks: readonly FoundBreak[];
  /** Every hash of the practice's own chain, in order; the last is its end. */
  readonly hashes: readonly string[];
}

/** Checks every chain of one practice, in one snapshot, signed in as the migrator. */
export async function verifyPractice(client: pg.Client, wanted: ChainsToRead): Promise<VerifiedPractice> {
  await client.query('begin transaction isolation level repeatable read, read only');
  try {
    const kept = await readChains(client, wanted);
    return { practiceId: wanted.practiceId, ...countsOf(kept, wanted.practiceId), breaks: checkChains(kept) };
  } finally {
    await client.query('rollback');
  }
}

function countsOf({ records, audits, erased }: KeptChains, practiceId: string) {
  const count = (lists: ReadonlyMap<string, readonly unknown[]>): number =>
    [...lists.values()].reduce((sum, list) => sum + list.length, 0);
  const hashes = (audits.get(practiceId) ?? []).map(({ hash }) => hash);
  return { people: records.size, erased: erased.size, entries: count(records), audits: count(audits), hashes };
}

/** Every practice of the database, or the one that was asked for. */
export async function listPractices(
  client: pg.Client,
  practiceId: string | null,
): Promise<{ id: string; name: string }[]> {
  const { rows } = await client.query<{ id: string; name: string }>(
    'select id, name from percuta.practice where $1::uuid is null or id = $1 order by id',
    [practiceId],
  );
  return rows;
}
