/**
 * `npm run bench:booking`: free times and commits of a full calendar, in one run, beside what peers were measured or
 * published at. `--million` goes up to a million bookings. Sets up its own PostgreSQL; ends with status 0 if it ran.
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { reachStore } from '../../packages/server/src/backup/reach-store.ts';
import { openEmbeddedStore } from '../../packages/server/src/embedded-store.ts';
import { temporaryFolder } from '../../packages/server/src/testing/temporary-folder.ts';
import { loadLine, machineLine } from '../model/machine.ts';
import { fillCalendar, openScene, type Scene } from './calendar.ts';
import { type Latency, measureAvailability, measureCommits } from './measure.ts';
import { commitLine, monthLines } from './peers.ts';

const BOOKINGS = 5_000;
const AVAILABILITY_TARGET_MS = 10;
const COMMIT_TARGET_MS = 20;

const text = ({ p50, p95 }: Latency): string => `p50 ${p50.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms`;
const met = (is: number, target: number): string => `target < ${target} ms: ${is < target ? 'met' : 'missed'}`;

async function growth(scene: Scene, counts: readonly number[]): Promise<void> {
  let before = BOOKINGS;
  for (const count of counts) {
    if (count > before) await fillCalendar(scene, before, count);
    before = Math.max(before, count);
    const times = await measureAvailability(scene, 20);
    const commits = await measureCommits(scene, 64);
    console.log(`  ${count} bookings: 60 days ${text(times)}; commit ${text(commits)}`);
  }
}

async function main(upToMillion: boolean): Promise<void> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const store = await openEmbeddedStore({ dataFolder, report: () => undefined });
  const other = await reachStore({ kind: 'embedded', dataFolder }, () => undefined);
  try {
    console.log(`${machineLine()} (${loadLine()})`);
    const scene = await openScene(store.database, other.migrator);
    await fillCalendar(scene, 0, 1_000);
    console.log('20 practitioners, 8 rooms, 6 devices');
    console.log(`  1000 bookings: 60 days ${text(await measureAvailability(scene, 20))}`);
    await fillCalendar(scene, 1_000, BOOKINGS);
    const sixty = await measureAvailability(scene, 60);
    console.log(
      `availability: 60 days with ${BOOKINGS} bookings: ${text(sixty)}; ${met(sixty.p50, AVAILABILITY_TARGET_MS)}`,
    );
    const month = await measureAvailability(scene, 60, 30);
    for (const line of monthLines(month.p50)) console.log(line);
    const commits = await measureCommits(scene, 320);
    console.log(
      `commit: 16 clients: ${text(commits)}, ${commits.perSecond.toFixed(0)} a second; ${met(commits.p95, COMMIT_TARGET_MS)}`,
    );
    console.log(commitLine(commits.perSecond));
    await growth(scene, upToMillion ? [10_000, 100_000, 1_000_000] : [10_000, 100_000]);
    await scene.stop();
  } finally {
    await other.close();
    await store.close();
  }
}

const { values } = parseArgs({ options: { million: { type: 'boolean', default: false } } });
await main(values.million);
