/**
 * `npm run bench:booking`: free times and commits of a full calendar, in one run, beside what peers were measured or
 * published at. `--million` goes up to a million bookings. Sets up its own PostgreSQL; ends with status 0 if it ran.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reachStore } from '../../packages/server/src/backup/reach-store.ts';
import { openEmbeddedStore } from '../../packages/server/src/embedded-store.ts';
import { temporaryFolder } from '../../packages/server/src/testing/temporary-folder.ts';
import { fillCalendar, openScene, type Scene } from './calendar.ts';
import { type Latency, measureAvailability, measureCommits, measureMonth } from './measure.ts';
import { commitLine, monthLines } from './peers.ts';
import { type Served, serve } from './served.ts';
import { beganOnTwoCores, whereLines } from './two-cores.ts';

const BOOKINGS = 5_000;
const AVAILABILITY_TARGET_MS = 10;
const COMMIT_TARGET_MS = 20;

const text = ({ p50, p95 }: Latency): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
const met = (is: number, target: number): string => `target < ${target} ms: ${is < target ? 'met' : 'missed'}`;

async function beside(scene: Scene, served: Served): Promise<void> {
  const sixty = await measureAvailability(scene, 100);
  const target = met(sixty.p50, AVAILABILITY_TARGET_MS);
  console.log(`availability: 60 days with ${BOOKINGS} bookings: ${text(sixty)}; ${target}`);
  const month = await measureMonth(scene, served, 100);
  console.log(`month, over HTTP: ${text(month)}`);
  for (const line of monthLines(month.p50)) console.log(line);
  await measureCommits(scene, served, 320);
  const commits = await measureCommits(scene, served, 960);
  const { perSecond, serverMs, postgresMs } = commits;
  console.log(
    `commit: 16 clients: ${text(commits)}, ${perSecond.toFixed(0)} a second; ${met(commits.p95, COMMIT_TARGET_MS)}`,
  );
  const ofPostgres = postgresMs === null ? '' : `, ${postgresMs.toFixed(2)} ms of PostgreSQL`;
  console.log(`processor time of each: ${serverMs.toFixed(2)} ms of the server${ofPostgres}`);
  console.log(commitLine(perSecond));
}

async function growth(scene: Scene, served: Served, counts: readonly number[]): Promise<void> {
  let before = BOOKINGS;
  for (const count of counts) {
    const from = performance.now();
    await fillCalendar(scene, before, count);
    const filledS = ((performance.now() - from) / 1_000).toFixed(0);
    before = count;
    const times = await measureAvailability(scene, 20);
    const commits = await measureCommits(scene, served, 160);
    console.log(`  ${count} bookings: 60 days ${text(times)}; commit ${text(commits)} (filled in ${filledS} s)`);
  }
}

async function main(upToMillion: boolean): Promise<void> {
  for (const line of whereLines()) console.log(line);
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const store = await openEmbeddedStore({ dataFolder, report: () => undefined });
  const other = await reachStore({ kind: 'embedded', dataFolder }, () => undefined);
  try {
    const scene = await openScene(store, other.migrator);
    const served = await serve(other.migrator);
    await fillCalendar(scene, 0, 1_000);
    console.log('20 practitioners, 8 rooms, 6 devices; commits durable (fsync, synchronous_commit)');
    console.log(`  1000 bookings: 60 days ${text(await measureAvailability(scene, 20))}`);
    await fillCalendar(scene, 1_000, BOOKINGS);
    await beside(scene, served);
    await growth(scene, served, upToMillion ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]);
    await served.stop();
  } finally {
    await other.close();
    await store.close();
  }
}

const { values } = parseArgs({ options: { million: { type: 'boolean', default: false } } });
if (!beganOnTwoCores()) await main(values.million);
