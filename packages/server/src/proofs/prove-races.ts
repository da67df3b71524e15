/**
 * Everybody wants the same times at once: over HTTP, on two servers with a pool of connections each.
 *
 *     node packages/server/src/proofs/prove-races.ts [attempts]
 */
import { seededRandom } from '@percuta/model';
import { type Database, type Place, withClient } from '../database/connect.ts';
import { buildServer } from '../http/server.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openPractice } from '../operations/course/testing/open-practice.ts';
import type { PostgresBinaries } from '../postgres/binaries.ts';
import { addTestMember, addTestPerson } from '../testing/found-test-practice.ts';
import { TEST_ORIGIN } from '../testing/test-browser.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { testPictures } from '../testing/test-pictures.ts';
import { onBothPostgres, onStore } from './on-both-postgres.ts';
import { type WireClient, wireClient } from './wire-client.ts';

const AT = new Date('2026-11-24T07:00:00Z');
const CLIENTS = 16;
const PEOPLE = 100;
const MINUTE_MS = 60_000;
const NO_LIMITS = { calls: 1_000_000, signIns: 1_000_000 };

/** One time that many want. */
interface Slot {
  readonly startsAt: string;
  readonly endsAt: string;
}

const LENGTHS_MINUTES = [45, 15, 120, 30, 75, 60, 25];

/** Twenty times of one day, of fifteen minutes to two hours, each overlapping with others. */
export const SLOTS: readonly Slot[] = Array.from({ length: 20 }, (_, index) => {
  const from = Date.parse('2026-11-26T08:00:00Z') + index * 20 * MINUTE_MS;
  const lengthMs = (LENGTHS_MINUTES[index % LENGTHS_MINUTES.length] ?? 0) * MINUTE_MS;
  return { startsAt: new Date(from).toISOString(), endsAt: new Date(from + lengthMs).toISOString() };
});

/** What was counted. Everything but the first three should be 0. */
export interface RaceCount {
  readonly attempts: number;
  readonly booked: number;
  readonly toldWhy: number;
  /** Answered neither with a booking nor with who has the time and what is free. */
  readonly otherwise: number;
  /** Pairs of visits that share a practitioner, room or handpiece at some moment. */
  readonly overlaps: number;
  /** Bookings that were acknowledged and are not there, or are there and were not. */
  readonly unaccounted: number;
  /** Times that nobody got although nobody has any part of them. */
  readonly leftFree: number;
}

/** Where the race is held: two pools of one database, and the role that reads every row of it. */
export interface Arena {
  readonly databases: readonly [Database, Database];
  readonly keys: MasterKeys;
  readonly migrator: Place;
}

/** Runs so many attempts, sixteen at a time, in an order by lot that is the same every time. */
export async function proveRaces({ databases, keys, migrator }: Arena, attempts: number): Promise<RaceCount> {
  const servers = await Promise.all(databases.map((database) => startServer(database, keys)));
  const [first] = servers;
  if (first === undefined) throw new Error('There is no server.');
  try {
    const practice = await openPractice(first.server, databases[0], AT);
    const people = [];
    for (let count = 0; count < PEOPLE; count++) {
      people.push(await addTestPerson(databases[0], { practiceId: practice.id, name: `Person ${count}`, at: AT }));
    }
    const desk = { practiceId: practice.id, roles: ['front-desk'] as const, personId: practice.personId, at: AT };
    const member = await addTestMember(databases[0], desk);
    const clients = Array.from({ length: CLIENTS }, (_, index) =>
      wireClient(servers[index % servers.length]?.address ?? '', member),
    );
    const race = { clients, people, practitionerId: practice.accounts.practitioner, attempts };
    const results = await runAttempts(race);
    return { attempts, ...results.counts, ...(await inspect(migrator, practice.id, results.visits)) };
  } finally {
    for (const { stop } of servers) await stop();
  }
}

async function startServer(database: Database, keys: MasterKeys) {
  let address = '';
  const store = {
    database,
    keys,
    pictures: testPictures(),
    location: '',
    lost: new Promise<string>(() => undefined),
    close: async () => undefined,
  };
  const site = { origins: () => [address, TEST_ORIGIN] };
  const server = await buildServer({ context: { store, site, now: () => AT }, logLevel: 'silent', limits: NO_LIMITS });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
  const stop = async (): Promise<void> => {
    server.server.closeAllConnections();
    await server.close();
  };
  return { server, address, stop };
}

interface Race {
  readonly clients: readonly WireClient[];
  readonly people: readonly string[];
  readonly practitionerId: string;
  readonly attempts: number;
}

async function runAttempts({ clients, people, practitionerId, attempts }: Race) {
  const random = seededRandom(20_26);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const queue = Array.from({ length: attempts }, () => ({ slot: pick(SLOTS), personId: pick(people) }));
  const visits: string[] = [];
  const counts = { booked: 0, toldWhy: 0, otherwise: 0 };
  const work = async (client: WireClient): Promise<void> => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
      const body = { purpose: 'consultation', ...next.slot, practitionerId };
      const answer = await client.call('POST', `/api/people/${next.personId}/visits`, body);
      const kind = judge(answer);
      counts[kind] += 1;
      if (kind === 'booked') visits.push((answer.body as { visitId: string }).visitId);
    }
  };
  await Promise.all(clients.map(work));
  return { counts, visits };
}

interface TakenBody {
  readonly issue?: readonly { readonly diagnostics: string }[];
  readonly taken?: readonly unknown[];
  readonly alternatives?: readonly unknown[];
}

/** Whoever loses is told what is taken, and at least one time that is free. */
function judge({
  status,
  body,
}: {
  readonly status: number;
  readonly body: unknown;
}): 'booked' | 'toldWhy' | 'otherwise' {
  if (status === 201) return 'booked';
  const { issue = [], taken = [], alternatives = [] } = body as TakenBody;
  const isTold = status === 409 && issue.length > 0 && taken.length > 0 && alternatives.length > 0;
  return isTold ? 'toldWhy' : 'otherwise';
}

/** Looks at the visits themselves, and not at what the constraint is on. */
function inspect(migrator: Place, practiceId: string, acknowledged: readonly string[]) {
  return withClient(migrator, async (client) => {
    const { rows: pairs } = await client.query<{ count: string }>(
      `select count(*) from percuta.visit a join percuta.visit b
          on a.practice_id = b.practice_id and a.id < b.id
         and (a.practitioner_id = b.practitioner_id or a.room_id = b.room_id or a.handpiece_id = b.handpiece_id)
         and a.starts_at < b.ends_at and b.starts_at < a.ends_at
       where a.practice_id = $1 and a.state = 'booked' and b.state = 'booked'`,
      [practiceId],
    );
    const { rows: kept } = await client.query<{ id: string; from: Date; until: Date }>(
      `select id, starts_at as from, ends_at as until from percuta.visit where practice_id = $1 and state = 'booked'`,
      [practiceId],
    );
    const unaccounted =
      acknowledged.filter((id) => !kept.some((row) => row.id === id)).length +
      kept.filter(({ id }) => !acknowledged.includes(id)).length;
    const isFree = ({ startsAt, endsAt }: Slot): boolean =>
      !kept.some(({ from, until }) => from.getTime() < Date.parse(endsAt) && Date.parse(startsAt) < until.getTime());
    return { overlaps: Number(pairs[0]?.count), unaccounted, leftFree: SLOTS.filter(isFree).length };
  });
}

/** Whether a count is as it must be: a set of times without overlap to which none can be added, and nobody left without an answer. */
export function isAsItMustBe(count: RaceCount): boolean {
  const { attempts, booked, toldWhy, otherwise, overlaps, unaccounted, leftFree } = count;
  return booked > 0 && booked + toldWhy === attempts && otherwise + overlaps + unaccounted + leftFree === 0;
}

function proveOn(binaries: PostgresBinaries, attempts: number): Promise<RaceCount> {
  return onStore(binaries, ({ database }, { database: other, migrator }) =>
    proveRaces({ databases: [database, other], keys: TEST_KEYS, migrator }, attempts),
  );
}

if (import.meta.main) {
  const attempts = Number(process.argv[2] ?? '2000');
  await onBothPostgres(async (binaries) => {
    const from = performance.now();
    const count = await proveOn(binaries, attempts);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `PostgreSQL ${binaries.major}: ${count.attempts} attempts on ${SLOTS.length} overlapping times, ${CLIENTS} at once: ` +
        `${count.booked} booked, ${count.toldWhy} told why and what is free, ${count.otherwise} otherwise; ` +
        `${count.overlaps} overlaps, ${count.unaccounted} unaccounted for, ${count.leftFree} left free (${seconds} s)\n`,
    );
    return isAsItMustBe(count);
  });
}
