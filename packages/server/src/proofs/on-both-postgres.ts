import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ReachedStore, reachStore } from '../backup/reach-store.ts';
import { type EmbeddedStore, openEmbeddedStore } from '../embedded-store.ts';
import { embeddedBinaries, type PostgresBinaries, readBinaries } from '../postgres/binaries.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const LOWEST = '/usr/lib/postgresql/15/bin';

/** Proves it on the embedded PostgreSQL and on the lowest that is supported; the exit status says whether both hold. */
export async function onBothPostgres(prove: (binaries: PostgresBinaries) => Promise<boolean>): Promise<void> {
  const all = [embeddedBinaries(), ...(existsSync(LOWEST) ? [readBinaries(LOWEST)] : [])];
  let good = all.length === 2;
  if (!good) process.stdout.write('PostgreSQL 15 is not installed: as root, apt-get install postgresql-15\n');
  for (const binaries of all) good = (await prove(binaries)) && good;
  process.exitCode = good ? 0 : 1;
}

/** A store of its own, reached by two pools, for as long as the work takes. */
export async function onStore<T>(
  binaries: PostgresBinaries,
  work: (store: EmbeddedStore, other: ReachedStore) => Promise<T>,
): Promise<T> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const store = await openEmbeddedStore({ dataFolder, binaries, report: () => undefined });
  const other = await reachStore({ kind: 'embedded', dataFolder }, () => undefined);
  try {
    return await work(store, other);
  } finally {
    await other.close();
    await store.close();
  }
}
