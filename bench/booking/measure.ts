import { daysFrom, freeTimes } from '@percuta/practice';
import { inPractice } from '../../packages/server/src/database/in-practice.ts';
import { readAvailability } from '../../packages/server/src/operations/booking/availability-query.ts';
import { wireClient } from '../../packages/server/src/proofs/wire-client.ts';
import { AT, FIRST_DAY, type Scene, slotOf } from './calendar.ts';

/** Milliseconds, as whoever waits has them. */
export interface Latency {
  readonly p50: number;
  readonly p95: number;
}

const CLIENTS = 16;
const WARM_UP = 10;

function latencyOf(all: readonly number[]): Latency {
  const sorted = all.toSorted((a, b) => a - b);
  const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Every free time of so many days with anybody, at the server: queries, algebra and all. */
export async function measureAvailability(scene: Scene, times: number, days = 60): Promise<Latency> {
  const { database, actor } = scene;
  const all: number[] = [];
  for (let count = 0; count < times + WARM_UP; count++) {
    const from = performance.now();
    await inPractice(database, actor, async (tx) => {
      const { place, wanted } = await readAvailability(tx, { actor, at: AT }, { from: FIRST_DAY, days, minutes: 45 });
      return daysFrom(FIRST_DAY, days).map((on) => freeTimes(place, on, wanted).length);
    });
    if (count >= WARM_UP) all.push(performance.now() - from);
  }
  return latencyOf(all);
}

/** Bookings over HTTP by sixteen clients, each of a time that is free. */
export async function measureCommits(scene: Scene, count: number): Promise<Latency & { readonly perSecond: number }> {
  const clients = Array.from({ length: CLIENTS }, () => wireClient(scene.address, scene.member));
  const all: number[] = [];
  let left = count;
  const work = async (client: (typeof clients)[number]): Promise<void> => {
    while (left-- > 0) {
      const index = scene.nextFree();
      const { startsAt, endsAt, lane } = slotOf(index);
      const practitionerId = scene.practitioners[index % scene.practitioners.length];
      const personId = scene.people[index % scene.people.length];
      const body = { purpose: 'consultation', startsAt, endsAt, practitionerId, roomId: scene.rooms[lane] };
      const from = performance.now();
      const answer = await client.call('POST', `/api/people/${personId}/visits`, body);
      if (answer.status !== 201) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
      all.push(performance.now() - from);
    }
  };
  const from = performance.now();
  await Promise.all(clients.map(work));
  return { ...latencyOf(all), perSecond: (count / (performance.now() - from)) * 1_000 };
}
