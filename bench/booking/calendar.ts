import { type Database, type Place, withClient } from '../../packages/server/src/database/connect.ts';
import type { EmbeddedStore } from '../../packages/server/src/embedded-store.ts';
import { buildServer } from '../../packages/server/src/http/server.ts';
import { openPractice } from '../../packages/server/src/operations/course/testing/open-practice.ts';
import { SUPERVISOR_ROLE } from '../../packages/server/src/postgres/cluster.ts';
import {
  addTestMember,
  addTestPerson,
  type TestMember,
} from '../../packages/server/src/testing/found-test-practice.ts';
import { TEST_ORIGIN } from '../../packages/server/src/testing/test-browser.ts';
import { TEST_KEYS } from '../../packages/server/src/testing/test-keys.ts';
import { testPictures } from '../../packages/server/src/testing/test-pictures.ts';
import { postgresMs } from './postgres-time.ts';

export const AT = new Date('2026-11-24T07:00:00Z');
export const FIRST_DAY = '2026-11-25';
/** The bench asks faster than anybody may. */
export const NO_LIMITS = { calls: 10_000_000, signIns: 1_000_000 };
const DAY_MS = 86_400_000;
const HALF_HOUR_MS = 1_800_000;
const PRACTITIONERS = 20;
const ROOMS = 8;
const DEVICES = 6;
const PEOPLE = 200;
const SLOTS_A_DAY = 20;
/** Bookings that are measured begin after those that stand there. */
const FREE_FROM_DAY = 70;

/** A practice with a calendar, and somebody at its desk. */
export interface Scene {
  readonly database: Database;
  readonly supervisor: Place;
  readonly practiceId: string;
  readonly actor: { practiceId: string; accountId: string; roles: readonly ['owner']; personId: null };
  readonly member: TestMember;
  readonly practitioners: readonly string[];
  readonly rooms: readonly string[];
  readonly handpieces: readonly string[];
  readonly people: readonly string[];
  readonly nextFree: () => number;
  /** Processor time of PostgreSQL; null where nobody counts it. Unit: ms. */
  readonly postgresMs: () => number | null;
}

/** Opens it, over the operations that an owner calls, by a server that then ends. */
export async function openScene(of: EmbeddedStore, migrator: Place): Promise<Scene> {
  const { database } = of;
  let address = '';
  const store = {
    database,
    keys: TEST_KEYS,
    pictures: testPictures(),
    location: '',
    lost: new Promise<string>(() => undefined),
    close: async () => undefined,
  };
  const server = await buildServer({
    context: { store, site: { origins: () => [address, TEST_ORIGIN] }, now: () => AT },
    logLevel: 'silent',
    limits: NO_LIMITS,
  });
  address = await server.listen({ host: '127.0.0.1', port: 0 });
  const practice = await openPractice(server, database, AT);
  const { id: practiceId, as, accounts, personId } = practice;
  const practitioners = [accounts.practitioner, accounts['responsible-clinician']];
  while (practitioners.length < PRACTITIONERS) {
    const of = { practiceId, roles: ['practitioner'] as const, personId, at: AT };
    practitioners.push((await addTestMember(database, of)).accountId);
  }
  const rooms = [...practice.rooms];
  while (rooms.length < ROOMS)
    rooms.push(await idOf(as.owner.done('POST', '/api/rooms', { name: `Room ${rooms.length + 1}` })));
  const handpieces = [practice.handpieceId];
  while (handpieces.length < DEVICES) {
    const pen = { name: `Pen ${handpieces.length + 1}`, device: 'skinpen' };
    handpieces.push(await idOf(as.owner.done('POST', '/api/handpieces', pen)));
  }
  const people: string[] = [];
  while (people.length < PEOPLE)
    people.push(await addTestPerson(database, { practiceId, name: `Person ${people.length}`, at: AT }));
  const member = await addTestMember(database, { practiceId, roles: ['front-desk'], personId, at: AT });
  let free = 0;
  server.server.closeAllConnections();
  await server.close();
  return {
    database,
    supervisor: { ...migrator, user: SUPERVISOR_ROLE },
    practiceId,
    actor: { practiceId, accountId: accounts.owner, roles: ['owner'], personId: null },
    member,
    practitioners,
    rooms,
    handpieces,
    people,
    nextFree: () => free++,
    postgresMs: () => postgresMs(of.postmasterPid()),
  };
}

async function idOf(answer: Promise<unknown>): Promise<string> {
  return ((await answer) as { id: string }).id;
}

/** Six at a time, half an hour each, twenty a day, from day 70 on. */
export function slotOf(index: number): { readonly startsAt: string; readonly endsAt: string; readonly lane: number } {
  const slot = Math.floor(index / DEVICES);
  const day = FREE_FROM_DAY + Math.floor(slot / SLOTS_A_DAY);
  const startMs = Date.parse(`${FIRST_DAY}T07:00:00Z`) + day * DAY_MS + (slot % SLOTS_A_DAY) * HALF_HOUR_MS;
  const iso = (ms: number): string => new Date(ms).toISOString();
  return { startsAt: iso(startMs), endsAt: iso(startMs + HALF_HOUR_MS), lane: index % DEVICES };
}

/**
 * The first five thousand lie in the six weeks to come, whatever is beyond them in the past, of other people. Put there
 * as a copy of a database is, with triggers off: what they would do was done when it was booked.
 */
export async function fillCalendar(scene: Scene, from: number, until: number): Promise<void> {
  const { supervisor, practiceId, member, practitioners, rooms, handpieces, people } = scene;
  await withClient(supervisor, async (client) => {
    await client.query('set session_replication_role = replica');
    for (let first = from; first < until; first += AT_ONCE) {
      const last = Math.min(until, first + AT_ONCE) - 1;
      await client.query(PUT, [first, last, practiceId, practitioners, rooms, handpieces, member.accountId, people]);
    }
    await client.query('analyze percuta.visit, percuta.occupancy');
  });
}

const AT_ONCE = 50_000;
const COMING = 5_000;
const A_PERSON = 20;

const PUT = `
  with planned as (
    select i, gen_random_uuid() as id, i % ${DEVICES} as lane, i / ${DEVICES} as slot from generate_series($1::int, $2::int) i
  ), timed as (
    select *, timestamptz '${FIRST_DAY}T07:00:00Z' + interval '30 min' * (slot % ${SLOTS_A_DAY})
           + interval '1 day' * (case when i < ${COMING} then slot / ${SLOTS_A_DAY} else 40 - slot / ${SLOTS_A_DAY} end) as starts,
           case when i < ${COMING} then ($8::uuid[])[i % ${PEOPLE} + 1] else md5((i / ${A_PERSON})::text)::uuid end as person,
           ($4::uuid[])[i % ${PRACTITIONERS} + 1] as practitioner, ($5::uuid[])[lane + 1] as room,
           ($6::uuid[])[lane + 1] as handpiece
      from planned
  ), put as (
    insert into percuta.visit (practice_id, id, person_id, purpose, state, starts_at, ends_at, on_day, practitioner_id,
                               room_id, handpiece_id, booked_by, booked_at, changed_at)
    select $3, id, person, 'consultation', 'booked', starts, starts + interval '30 min', starts::date, practitioner,
           room, handpiece, $7, now(), now() from timed
  )
  insert into percuta.occupancy (practice_id, visit_id, resource_id, resource_kind, during)
  select $3, timed.id, r.id, r.kind, tstzrange(starts, starts + interval '30 min', '[)') from timed,
         lateral (values (practitioner, 'practitioner'), (room, 'room'), (handpiece, 'handpiece')) r (id, kind)`;
