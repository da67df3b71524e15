import { daysFrom, freeTimes } from '@percuta/practice';
import { lookInPractice } from '../../packages/server/src/database/in-practice.ts';
import { readAvailability } from '../../packages/server/src/operations/booking/availability-query.ts';
import { wireClient } from '../../packages/server/src/proofs/wire-client.ts';
import { AT, FIRST_DAY, type Scene, slotOf } from './calendar.ts';
import type { Served } from './served.ts';

/** Milliseconds, as whoever waits has them. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

const CLIENTS = 16;
const WARM_UP = 15;
const MINUTES = 45;

function latencyOf(all: readonly number[]): Latency {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

async function timed(times: number, work: () => Promise<unknown>): Promise<Latency> {
  const all: number[] = [];
  for (let count = 0; count < times + WARM_UP; count++) {
    const from = performance.now();
    await work();
    if (count >= WARM_UP) all.push(performance.now() - from);
  }
  return latencyOf(all);
}

/** Every free time of so many days, with everybody who could, at the server: queries, algebra and all. */
export function measureAvailability({ database, actor }: Scene, times: number, days = 60): Promise<Latency> {
  return timed(times, () =>
    lookInPractice(database, actor, async (tx) => {
      const asked = { from: FIRST_DAY, days, minutes: MINUTES };
      const { place, wanted } = await readAvailability(tx, { actor, at: AT }, asked);
      return daysFrom(FIRST_DAY, days).map((on) => freeTimes(place, on, wanted).length);
    }),
  );
}

/** The month as a page asks for it, over HTTP: days at a glance, the next free time, every time of the first day. */
export function measureMonth({ member }: Scene, { address }: Served, times: number): Promise<Latency> {
  const client = wireClient(address, member);
  const path = `/api/availability?from=${FIRST_DAY}&days=30&minutes=${MINUTES}`;
  return timed(times, async () => {
    const { status } = await client.call('GET', path);
    if (status !== 200) throw new Error(`A month was answered with ${status}.`);
  });
}

export interface Commits extends Latency {
  readonly perSecond: number;
  /** What each took of processor time, of the server and of PostgreSQL; null where nobody counts it. Unit: ms. */
  readonly serverMs: number;
  readonly postgresMs: number | null;
}

/** Bookings over HTTP by sixteen clients, each of a time that is free; each is on disk when it is answered. */
export async function measureCommits(scene: Scene, served: Served, count: number): Promise<Commits> {
  const clients = Array.from({ length: CLIENTS }, () => wireClient(served.address, scene.member));
  const all: number[] = [];
  let left = count;
  const work = async (client: (typeof clients)[number]): Promise<void> => {
    while (left-- > 0) {
      const { path, body } = nextBooking(scene);
      const from = performance.now();
      const answer = await client.call('POST', path, body);
      if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      all.push(performance.now() - from);
    }
  };
  const usedBefore = await served.processorMs();
  const postgresBefore = scene.postgresMs();
  const from = performance.now();
  await Promise.all(clients.map(work));
  const perSecond = (count / (performance.now() - from)) * 1_000;
  const serverMs = ((await served.processorMs()) - usedBefore) / count;
  const postgres = scene.postgresMs();
  const postgresMs = postgres === null || postgresBefore === null ? null : (postgres - postgresBefore) / count;
  return { ...latencyOf(all), perSecond, serverMs, postgresMs };
}

function nextBooking({ nextFree, practitioners, people, rooms }: Scene) {
  const index = nextFree();
  const { startsAt, endsAt, lane } = slotOf(index);
  const practitionerId = practitioners[index % practitioners.length];
  const path = `/api/people/${people[index % people.length]}/visits`;
  return { path, body: { purpose: 'consultation', startsAt, endsAt, practitionerId, roomId: rooms[lane] } };
}
