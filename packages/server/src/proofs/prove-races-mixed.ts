/**
 * Everybody comes to times in every way at once: holds, bookings, staff entries, series, moves, cancellations, overlaps on
 * purpose; over HTTP, 32 at a time, on two servers. Then the same on one server that is killed and started again, and
 * once more with PostgreSQL killed besides.
 *
 *     node packages/server/src/proofs/prove-races-mixed.ts [attempts] [attempts while killed]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Database, Place } from '../database/connect.ts';
import { buildServer } from '../http/server.ts';
import { type MasterKeys, writeMasterKeys } from '../keys/master-keys.ts';
import { openPractice } from '../operations/course/testing/open-practice.ts';
import type { PostgresBinaries } from '../postgres/binaries.ts';
import { addTestMember, addTestPerson, type TestMember } from '../testing/found-test-practice.ts';
import { TEST_ORIGIN } from '../testing/test-browser.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { testPictures } from '../testing/test-pictures.ts';
import { onBothPostgres, onStore } from './on-both-postgres.ts';
import { checkRace, type RaceCheck } from './races-check.ts';
import { AT, fastClock, HOLD_MINUTES, type MixedResult, runMix } from './races-mix.ts';
import { wireClient } from './wire-client.ts';

const CLIENTS = 32;
const FEWEST_PEOPLE = 60;
const ATTEMPTS_A_PERSON = 40;
const NO_LIMITS = { calls: 10_000_000, signIns: 1_000_000 };
const KILLS = 5;
/** A PostgreSQL that ends more often within a minute is given up. */
const POSTGRES_KILLS = 3;
const BETWEEN_KILLS_MS = 2_000;

/** What was counted. */
export type MixedCount = RaceCheck &
  Omit<MixedResult, 'standing'> & {
    readonly attempts: number;
    readonly kills: number;
    readonly postgresKills: number;
  };

/** Two pools of one database, and the role that reads every row of it. */
export interface MixedArena {
  readonly databases: readonly [Database, Database];
  readonly keys: MasterKeys;
  readonly migrator: Place;
}

/** Runs so many attempts of every kind on two servers of this process. */
export async function proveMixedRaces(
  { databases, keys, migrator }: MixedArena,
  attempts: number,
): Promise<MixedCount> {
  const now = fastClock(Date.now());
  const servers = await Promise.all(databases.map((database) => startServer({ database, keys, now })));
  const [first] = servers;
  if (first === undefined) throw new Error('There is no server.');
  try {
    const scene = await openScene(first.server, databases[0], attempts);
    const addresses = servers.map(({ address }) => address);
    const result = await runMix({ ...scene, clients: clientsOf(addresses, scene.member), attempts }, 20_26);
    return {
      ...(await judged(migrator, scene.practiceId, { result, at: now() })),
      attempts,
      kills: 0,
      postgresKills: 0,
    };
  } finally {
    for (const { stop } of servers) await stop();
  }
}

async function judged(migrator: Place, practiceId: string, { result, at }: { result: MixedResult; at: Date }) {
  const { standing, ...counts } = result;
  return { ...counts, ...(await checkRace(migrator, practiceId, { standing, at })) };
}

interface Starting {
  readonly database: Database;
  readonly keys: MasterKeys;
  readonly now: () => Date;
}

async function startServer({ database, keys, now }: Starting) {
  let address = '';
  const lost = new Promise<string>(() => undefined);
  const store = { database, keys, pictures: testPictures(), location: '', lost, close: async () => undefined };
  const site = { origins: () => [address, TEST_ORIGIN] };
  const server = await buildServer({ context: { store, site, now }, logLevel: 'silent', limits: NO_LIMITS });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
  const stop = async (): Promise<void> => {
    server.server.closeAllConnections();
    await server.close();
  };
  return { server, address, stop };
}

type Server = Awaited<ReturnType<typeof startServer>>['server'];

async function openScene(server: Server, database: Database, attempts: number) {
  const practice = await openPractice(server, database, AT);
  const { id: practiceId, accounts, rooms, personId, as } = practice;
  const terms = { leadMinutes: 0, changeMinutes: 0, holdMinutes: HOLD_MINUTES, stepMinutes: 15 };
  await as.owner.done('PUT', '/api/booking-terms', terms);
  const people: string[] = [];
  const count = Math.max(FEWEST_PEOPLE, Math.ceil(attempts / ATTEMPTS_A_PERSON));
  while (people.length < count) {
    people.push(await addTestPerson(database, { practiceId, name: `Person ${people.length}`, at: AT }));
  }
  const member = await addTestMember(database, { practiceId, roles: ['front-desk'], personId, at: AT });
  const practitioners = [accounts.practitioner, accounts['responsible-clinician']];
  return { practiceId, people, practitioners, rooms, member };
}

function clientsOf(addresses: readonly string[], member: TestMember) {
  return Array.from({ length: CLIENTS }, (_, index) => wireClient(addresses[index % addresses.length] ?? '', member));
}

/** Whether a count is as it must be: everything done or told why, nothing twice, and every way was gone. */
export function isAsItMustBe(count: MixedCount): boolean {
  const { done, toldWhy, toldNo, otherwise, overlaps, twoPlaces, unaccounted, attempts } = count;
  const all = Object.values(done);
  const sum = all.reduce((one, other) => one + other, toldWhy + toldNo);
  return sum === attempts && all.every((one) => one > 0) && otherwise.length + overlaps + twoPlaces + unaccounted === 0;
}

/** A server in a process of its own, which is killed and started again on the same port. */
async function startKillable({ host = '', database = '' }: Place, port: string, startedMs: number) {
  const program = join(import.meta.dirname, 'races-server.ts');
  const child: ChildProcess = spawn(process.execPath, [program, host, database, port, String(startedMs)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin?.end(writeMasterKeys(TEST_KEYS));
  if (child.stdout === null) throw new Error('The server says nothing.');
  const lines = createInterface({ input: child.stdout });
  const address = await new Promise<string>((resolve, reject) => {
    lines.once('line', resolve);
    child.once('exit', () => reject(new Error('The server ended before it listened.')));
  });
  const closed = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const kill = async (): Promise<void> => {
    child.kill('SIGKILL');
    await closed;
  };
  return { address, kill };
}

/** The same on one server that is killed with calls under way, five times; or PostgreSQL in its turn. */
function proveKilled(binaries: PostgresBinaries, attempts: number, killed: 'server' | 'both'): Promise<MixedCount> {
  return inFolder(binaries, async ({ databases: [database], migrator }, postmasterPid) => {
    const startedMs = Date.now();
    const now = fastClock(startedMs);
    const opening = await startServer({ database, keys: TEST_KEYS, now: () => AT });
    const scene = await openScene(opening.server, database, attempts);
    await opening.stop();
    let running = await startKillable(migrator, '0', startedMs);
    const { port } = new URL(running.address);
    let isOver = false;
    const clients = clientsOf([running.address], scene.member);
    const race = runMix({ ...scene, clients, attempts, mayBeUnsure: killed === 'both' }, 7);
    const ended = race.finally(() => {
      isOver = true;
    });
    let kills = 0;
    let postgresKills = 0;
    while (kills < KILLS) {
      await Promise.race([sleep(BETWEEN_KILLS_MS), ended]);
      if (isOver) break;
      if (killed === 'both' && postgresKills < POSTGRES_KILLS && postgresKills <= kills) {
        process.kill(postmasterPid(), 'SIGKILL');
        postgresKills += 1;
        continue;
      }
      await running.kill();
      kills += 1;
      running = await startKillable(migrator, port, startedMs);
    }
    const result = await ended;
    await running.kill();
    return { ...(await judged(migrator, scene.practiceId, { result, at: now() })), attempts, kills, postgresKills };
  });
}

function inFolder<T>(
  binaries: PostgresBinaries,
  work: (arena: MixedArena, postmasterPid: () => number) => Promise<T>,
): Promise<T> {
  return onStore(binaries, ({ database, postmasterPid }, { database: other, migrator }) =>
    work({ databases: [database, other], keys: TEST_KEYS, migrator }, postmasterPid),
  );
}

/** One line for whoever reads it. */
function lineOf(major: number | string, count: MixedCount, seconds: string): string {
  const { attempts, done, toldWhy, toldNo, otherwise, overlaps, twoPlaces, unaccounted, visits, holds } = count;
  const ways = Object.entries(done).map(([way, times]) => `${times} ${way}`);
  const killed = killedWords(count);
  return (
    `PostgreSQL ${major}: ${attempts} attempts, ${CLIENTS} at once${killed}: ${ways.join(', ')}; ${toldWhy} told why and ` +
    `what is free, ${toldNo} told that it cannot be, ${otherwise.length} otherwise; ${visits} visits and ${holds} holds ` +
    `stand, ${overlaps} overlaps, ${twoPlaces} people in two places, ${unaccounted} unaccounted for (${seconds} s)\n`
  );
}

function killedWords({ kills, postgresKills }: MixedCount): string {
  const postgres = postgresKills === 0 ? '' : `, PostgreSQL ${postgresKills} times`;
  return kills + postgresKills === 0 ? '' : `, server killed ${kills} times${postgres}`;
}

async function timed(major: number | string, prove: () => Promise<MixedCount>): Promise<boolean> {
  const from = performance.now();
  const count = await prove();
  process.stdout.write(lineOf(major, count, ((performance.now() - from) / 1000).toFixed(1)));
  for (const one of count.otherwise.slice(0, 5)) process.stdout.write(`  ${one}\n`);
  return isAsItMustBe(count);
}

if (import.meta.main) {
  const attempts = Number(process.argv[2] ?? '2000');
  const whileKilled = Number(process.argv[3] ?? '1000');
  await onBothPostgres(async (binaries) => {
    const mixed = await timed(binaries.major, () => inFolder(binaries, (arena) => proveMixedRaces(arena, attempts)));
    const killed = await timed(binaries.major, () => proveKilled(binaries, whileKilled, 'server'));
    return (await timed(binaries.major, () => proveKilled(binaries, whileKilled, 'both'))) && killed && mixed;
  });
}
