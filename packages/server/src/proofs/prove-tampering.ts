/**
 * Tampers with records and audits as a superuser of the database, in every way that is listed and at random places, and
 * looks whether each is found and rightly named.
 *
 *     node packages/server/src/proofs/prove-tampering.ts [attempts of each way]
 */
import { join } from 'node:path';
import type pg from 'pg';
import { anchorChains } from '../audit/anchor-chains.ts';
import { type ReachedStore, reachStoppedStore } from '../backup/reach-store.ts';
import { withClient } from '../database/connect.ts';
import { embeddedBinaries, type PostgresBinaries } from '../postgres/binaries.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { checkChains, type FoundBreak } from '../record/check-chains.ts';
import { type ChainsToRead, readChains } from '../record/read-chains.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from '../record/test-practice.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type Draw, TAMPERINGS, type Tampering, type Target } from './tamperings.ts';

/** What came of one way of tampering with one kind of chain. */
export interface TamperCount {
  readonly name: string;
  readonly table: Target['table'];
  readonly attempts: number;
  readonly found: number;
  /** Found, with the right chain, place and kind. */
  readonly named: number;
  /** What it was called where it was not called right, by how often. */
  readonly otherwise: Readonly<Record<string, number>>;
}

const PEOPLE = 4;
const ENTRIES = 12;

/** Makes records, tampers so often in every way, and undoes each attempt before the next. */
export async function proveTampering(
  attempts: number,
  binaries: PostgresBinaries = embeddedBinaries(),
): Promise<TamperCount[]> {
  using folder = temporaryFolder();
  const store = await reachStoppedStore({ dataFolder: join(folder.path, 'data'), binaries, report: () => undefined });
  try {
    const practice = await practiceWithRecords(store);
    return await withClient({ ...store.migrator, user: SUPERVISOR_ROLE }, async (client) => {
      await client.query('set search_path = percuta');
      await client.query('set session_replication_role = replica');
      const counts: TamperCount[] = [];
      for (const tampering of TAMPERINGS) {
        for (const table of tampering.of) counts.push(await tryOut(client, practice, { tampering, table, attempts }));
      }
      return counts;
    });
  } finally {
    await store.close();
  }
}

async function practiceWithRecords({ database, keys }: ReachedStore): Promise<TestPractice> {
  const practice = await testPractice(database, keys);
  const people = [practice.personId];
  while (people.length < PEOPLE) people.push(await anotherPerson(practice));
  for (let n = 0; n < ENTRIES; n++) for (const personId of people) await writeOnce(practice, personId);
  await anchorChains(database, { practiceId: practice.practiceId, keys, at: new Date() });
  return practice;
}

interface Trial {
  readonly tampering: Tampering;
  readonly table: Target['table'];
  readonly attempts: number;
}

async function tryOut(
  client: pg.Client,
  practice: TestPractice,
  { tampering, table, attempts }: Trial,
): Promise<TamperCount> {
  const targets = await readTargets(client, practice, table);
  const random = seeded(20_261_124);
  const otherwise: Record<string, number> = {};
  const count = { found: 0, named: 0 };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const target = targets[Math.floor(random() * targets.length)];
    if (target === undefined) throw new Error('There is nothing to tamper with.');
    const draw = drawIn(target, random);
    const breaks = await attemptOnce(client, practice, tampering.statements(target, draw));
    if (breaks.length > 0) count.found += 1;
    const name = nameOf(breaks, target);
    if (name === `${tampering.does} ${tampering.firstBroken(target, draw)}`) count.named += 1;
    else otherwise[`${tampering.does} called ${name}`] = (otherwise[`${tampering.does} called ${name}`] ?? 0) + 1;
  }
  return { name: tampering.name, table, attempts, ...count, otherwise };
}

function nameOf(breaks: readonly FoundBreak[], { table, subject }: Target): string {
  const chain = table === 'record_entry' ? 'record' : 'audit';
  const own = breaks.find((one) => one.chain === chain && one.subject === subject);
  return own === undefined ? 'nothing' : `${own.kind} ${own.seq}`;
}

async function attemptOnce(
  client: pg.Client,
  wanted: ChainsToRead,
  statements: readonly string[],
): Promise<FoundBreak[]> {
  await client.query('begin');
  try {
    for (const statement of statements) await client.query(statement);
    return checkChains(await readChains(client, wanted));
  } finally {
    await client.query('rollback');
  }
}

async function readTargets(client: pg.Client, { practiceId }: TestPractice, table: Target['table']): Promise<Target[]> {
  const whose = table === 'record_entry' ? 'person_id' : 'subject';
  const { rows: columns } = await client.query<{ name: string }>(
    `select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and attname <> 'seq'`,
    [`percuta.${table}`],
  );
  const { rows } = await client.query<{ subject: string; length: number }>(
    `select ${whose} as subject, count(*)::int as length from ${table}
      where practice_id = $1 and ${whose} <> $1 group by 1 order by 1`,
    [practiceId],
  );
  return rows.map((row) => ({ table, whose, columns: columns.map(({ name }) => name), ...row }));
}

/** An entry that is neither the first nor the last, and a later one. */
function drawIn({ length }: Target, random: () => number): Draw {
  const at = 2 + Math.floor(random() * (length - 3));
  return { at, to: at + 1 + Math.floor(random() * (length - at)) };
}

/** The same numbers in every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

if (import.meta.main) {
  const counts = await proveTampering(Number(process.argv[2] ?? '200'));
  for (const { name, table, attempts, found, named, otherwise } of counts) {
    const chain = table === 'record_entry' ? 'record' : 'audit';
    const others = Object.entries(otherwise).map(([words, times]) => `${times} × ${words}`);
    const more = others.length === 0 ? '' : ` (${others.slice(0, 3).join('; ')})`;
    process.stdout.write(`${chain}: ${name}: ${attempts} tried, ${found} found, ${named} rightly named${more}\n`);
  }
  const sum = (of: (count: TamperCount) => number): number => counts.reduce((total, count) => total + of(count), 0);
  const [tried, found, named] = [sum((one) => one.attempts), sum((one) => one.found), sum((one) => one.named)];
  process.stdout.write(`Tampering: ${counts.length} ways, ${tried} tried, ${found} found, ${named} rightly named\n`);
  process.exitCode = tried > 0 && found === tried && named === tried ? 0 : 1;
}
