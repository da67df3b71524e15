import { type Database, type Place, withClient } from '../../packages/server/src/database/connect.ts';
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

export const AT = new Date('2026-11-24T07:00:00Z');
export const FIRST_DAY = '2026-11-25';
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
  readonly address: string;
  readonly practitioners: readonly string[];
  readonly rooms: readonly string[];
  readonly handpieces: readonly string[];
  readonly people: readonly string[];
  readonly nextFree: () => number;
  readonly stop: () => Promise<void>;
}

/** Opens it, over the operations that an owner calls. */
export async function openScene(database: Database, migrator: Place): Promise<Scene> {
  let address = '';
  const store = {
    database,
    keys: TEST_KEYS,
    location: '',
    lost: new Promise<string>(() => undefined),
    close: async () => undefined,
  };
  const server = await buildServer({
    context: { store, site: { origins: () => [address, TEST_ORIGIN] }, now: () => AT },
    logLevel: 'silent',
    limits: { calls: 10_000_000, signIns: 1_000_000 },
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
  return {
    database,
    supervisor: { ...migrator, user: SUPERVISOR_ROLE },
    practiceId,
    actor: { practiceId, accountId: accounts.owner, roles: ['owner'], personId: null },
    member,
    address,
    practitioners,
    rooms,
    handpieces,
    people,
    nextFree: () => free++,
    stop: async () => {
      server.server.closeAllConnections();
      await server.close();
    },
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

/** The first five thousand lie in the six weeks to come, whatever is beyond them in the past. */
export async function fillCalendar(scene: Scene, from: number, until: number): Promise<void> {
  const { supervisor, practiceId, member, practitioners, rooms, handpieces, people } = scene;
  await withClient(supervisor, async (client) => {
    await client.query(
      `with planned as (
         select i, gen_random_uuid() as id, i % ${DEVICES} as lane, i / ${DEVICES} as slot from generate_series($1::int, $2::int - 1) i
       ), timed as (
         select *, timestamptz '${FIRST_DAY}T07:00:00Z' + interval '30 min' * (slot % ${SLOTS_A_DAY})
                + interval '1 day' * (case when slot < 834 then slot / ${SLOTS_A_DAY} else 40 - slot / ${SLOTS_A_DAY} end) as starts
           from planned
       ), put as (
         insert into percuta.visit (practice_id, id, person_id, purpose, state, starts_at, ends_at, on_day, practitioner_id,
                                    room_id, handpiece_id, booked_by, booked_at, changed_at)
         select $3, id, ($8::uuid[])[i % 200 + 1], 'consultation', 'booked', starts, starts + interval '30 min', starts::date,
                ($4::uuid[])[i % 20 + 1], ($5::uuid[])[lane + 1], ($6::uuid[])[lane + 1], $7, now(), now() from timed
         returning id
       )
       select count(*) from put`,
      [from, until, practiceId, practitioners, rooms, handpieces, member.accountId, people],
    );
    await client.query(
      `insert into percuta.occupancy (practice_id, visit_id, resource_id, resource_kind, during)
       select practice_id, v.id, r.id, r.kind, tstzrange(starts_at, ends_at, '[)') from percuta.visit v,
              lateral (values (practitioner_id, 'practitioner'), (room_id, 'room'), (handpiece_id, 'handpiece')) r (id, kind)
        where practice_id = $1 and not exists (select from percuta.occupancy o where o.practice_id = v.practice_id and o.visit_id = v.id)
          and r.id is not null`,
      [practiceId],
    );
    await client.query('analyze percuta.visit, percuta.occupancy');
  });
}
