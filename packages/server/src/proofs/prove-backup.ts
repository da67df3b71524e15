/**
 * Backs up and restores: at rest and while others write, from the embedded PostgreSQL to itself and to an older one, whole
 * and damaged. Looks whether what comes back is the same, by the hash of its export.
 *
 *     node packages/server/src/proofs/prove-backup.ts [people] [damaged copies]
 */
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ReachedStore, reachStoppedStore } from '../backup/reach-store.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { embeddedBinaries, type PostgresBinaries, readBinaries } from '../postgres/binaries.ts';
import { erasePerson } from '../record/erase-person.ts';
import { exportRecords } from '../record/export-records.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from '../record/test-practice.ts';
import { verifyStore } from '../record/verify-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

const OLDER = '/usr/lib/postgresql/15/bin';
const PASSPHRASE = 'the passphrase of the proof';
const PRACTICES = 3;
const ENTRIES = 5;

/** One look at what came back, in words, and whether it is as it should be. */
export interface Shown {
  readonly what: string;
  readonly isGood: boolean;
}

export interface BackupProof {
  readonly people: number;
  readonly damaged: number;
  readonly binaries?: PostgresBinaries;
}

/** Does all of it in temporary folders. */
export async function proveBackup({ people, damaged, binaries = embeddedBinaries() }: BackupProof): Promise<Shown[]> {
  using folder = temporaryFolder();
  const at = (name: string) => join(folder.path, name);
  await using from = await opened(at('from'), binaries);
  const practices = await fill(from.store, people);
  const hashes = await hashesOf(from.store, practices);
  await writeBackup({ store: from.store, path: at('rest'), ...ASKED });
  const shown = [await show('the same PostgreSQL', at('rest'), { folder: at('same'), binaries, practices, hashes })];
  if (existsSync(OLDER)) {
    const older = { folder: at('older'), binaries: readBinaries(OLDER), practices, hashes };
    shown.push(await show('PostgreSQL 15', at('rest'), older));
  }
  shown.push(await showBusy(from.store, practices, { path: at('busy'), folder: at('calm'), binaries }));
  shown.push(await showDamaged(at('rest'), { folder: at('never'), binaries, damaged }));
  return shown;
}

const ASKED = { passphrase: PASSPHRASE, at: new Date('2026-11-24T12:00:00Z'), reason: 'a proof asked' };

async function opened(dataFolder: string, binaries: PostgresBinaries) {
  const store = await reachStoppedStore({ dataFolder, binaries, report: () => undefined });
  return { store, [Symbol.asyncDispose]: () => store.close() };
}

/** Practices with people, of whom one each was erased. */
async function fill({ database, keys }: ReachedStore, people: number): Promise<TestPractice[]> {
  const practices: TestPractice[] = [];
  for (let n = 0; n < PRACTICES; n++) {
    const practice = await testPractice(database, keys);
    const ids = [practice.personId];
    while (ids.length < people) ids.push(await anotherPerson(practice));
    await Promise.all(ids.map((personId) => writeOften(practice, personId)));
    const access = { ...practice.access('owner'), purpose: null, reason: 'asked for it in writing' };
    await inPractice(database, access.actor, (tx) => erasePerson(tx, access, ids.at(-1) ?? ''));
    practices.push(practice);
  }
  return practices;
}

async function writeOften(practice: TestPractice, personId: string): Promise<void> {
  for (let n = 0; n < ENTRIES; n++) await writeOnce(practice, personId);
}

async function hashesOf(store: ReachedStore, practices: readonly TestPractice[]): Promise<string[]> {
  const hashes: string[] = [];
  for (const { practiceId } of practices) {
    const scope = { practiceId, personId: null };
    const request = { ...store, scope, at: ASKED.at, reason: ASKED.reason, write: async () => undefined };
    hashes.push((await exportRecords(request)).contentHash);
  }
  return hashes;
}

interface Into {
  readonly folder: string;
  readonly binaries: PostgresBinaries;
}

async function show(
  where: string,
  path: string,
  { folder, binaries, practices, hashes }: Into & { practices: readonly TestPractice[]; hashes: readonly string[] },
): Promise<Shown> {
  await using to = await opened(folder, binaries);
  const { rows } = await restoreBackup({ store: to.store, path, ...ASKED });
  const after = await hashesOf(to.store, practices);
  const same = after.filter((hash, index) => hash === hashes[index]).length;
  const broken = await brokenIn(to.store);
  const size = (statSync(path).size / 1024).toFixed(0);
  return {
    what: `restored into ${where}: ${rows} rows out of ${size} kB, ${same} of ${hashes.length} export hashes the same, ${broken} chains broken`,
    isGood: hashes.length === practices.length && same === hashes.length && broken === 0,
  };
}

async function brokenIn(store: ReachedStore): Promise<number> {
  const verdicts = await verifyStore(store, { practiceId: null, at: ASKED.at });
  return verdicts.reduce((sum, { breaks }) => sum + breaks.length, 0);
}

/** While writers write: what was there when it began is in it, and what is in it is of one moment. */
async function showBusy(
  store: ReachedStore,
  practices: readonly TestPractice[],
  { path, folder, binaries }: Into & { readonly path: string },
): Promise<Shown> {
  let isOver = false;
  let meanwhile = 0;
  const write = async (practice: TestPractice): Promise<void> => {
    while (!isOver) {
      await writeOnce(practice);
      meanwhile += 1;
    }
  };
  const writers = practices.map(write);
  const before = await countEntries(store);
  await writeBackup({ store, path, ...ASKED });
  isOver = true;
  await Promise.all(writers);
  await using to = await opened(folder, binaries);
  await restoreBackup({ store: to.store, path, ...ASKED });
  const restored = await countEntries(to.store);
  const broken = await brokenIn(to.store);
  return {
    what: `taken while ${meanwhile} entries were written: ${before} were there at its beginning, ${restored} are in it, ${broken} chains broken`,
    isGood: restored >= before && broken === 0 && meanwhile > 0,
  };
}

async function countEntries({ migrator }: ReachedStore): Promise<number> {
  const { rows } = await withClient(migrator, (client) =>
    client.query<{ count: number }>('select count(*)::int as count from percuta.record_entry'),
  );
  return rows[0]?.count ?? 0;
}

/** Copies with one bit changed, or cut off somewhere: none of them leaves anything. */
async function showDamaged(path: string, { folder, binaries, damaged }: Into & { damaged: number }): Promise<Shown> {
  await using to = await opened(folder, binaries);
  const whole = readFileSync(path);
  const copy = `${path}.damaged`;
  let refused = 0;
  for (let n = 0; n < damaged; n++) {
    const place = Math.floor(((n + 0.5) / damaged) * whole.length);
    writeFileSync(copy, n % 2 === 0 ? whole.subarray(0, place) : flipped(whole, place, n % 8));
    await restoreBackup({ store: to.store, path: copy, ...ASKED }).catch(() => {
      refused += 1;
    });
  }
  const left = await countEntries(to.store);
  return {
    what: `${damaged} damaged copies: ${refused} refused, ${left} entries left behind`,
    isGood: refused === damaged && left === 0,
  };
}

function flipped(bytes: Buffer, place: number, bit: number): Buffer {
  const changed = Buffer.from(bytes);
  changed[place] = (changed[place] ?? 0) ^ (1 << bit);
  return changed;
}

if (import.meta.main) {
  const [people = 100, damaged = 40] = process.argv.slice(2).map(Number);
  const shown = await proveBackup({ people, damaged });
  for (const { what, isGood } of shown) process.stdout.write(`${isGood ? 'good' : 'BAD'}: ${what}\n`);
  process.exitCode = shown.length > 0 && shown.every(({ isGood }) => isGood) ? 0 : 1;
}
