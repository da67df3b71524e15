/**
 * A whole Percuta for the browser tests and the screenshots: a temporary database, a practice with a day in it, and the
 * page from `PAGE_FOLDER`. Says where it is as one line of JSON, and ends with its standard input.
 */
import { openEmbeddedStore } from '../../server/src/embedded-store.ts';
import { buildServer } from '../../server/src/http/server.ts';
import { temporaryFolder } from '../../server/src/testing/temporary-folder.ts';
import { TEST_KEYS } from '../../server/src/testing/test-keys.ts';
import { type Clock, seedPractice } from './seed-practice.ts';

const NO_LIMITS = { calls: 1_000_000, signIns: 1_000_000 };

const folder = temporaryFolder();
const report = (line: string) => process.stderr.write(`${line}\n`);
const store = await openEmbeddedStore({ dataFolder: `${folder.path}/data`, report });
/** It is morning whenever the tests run, so that the visits of the day are still to come. */
const MORNING = 'T06:30:00.000Z';
const skewMs = Date.parse(new Date().toISOString().slice(0, 10) + MORNING) - Date.now();
/** Set while the past is told; afterwards time goes on from the morning. */
const clock: Clock = { at: null, now: () => clock.at ?? new Date(Date.now() + skewMs) };
const server = await buildServer({
  context: { store: { ...store, keys: TEST_KEYS }, now: clock.now, site: { takesPractices: true } },
  logLevel: 'silent',
  limits: NO_LIMITS,
  pageFolder: process.env.PAGE_FOLDER,
});
const practice = await seedPractice({ server, database: store.database, clock });
await server.listen({ host: '127.0.0.1', port: 0 });
const bound = server.server.address();
const port = typeof bound === 'object' && bound !== null ? bound.port : 0;
process.stdout.write(`${JSON.stringify({ address: `http://localhost:${port}`, practice })}\n`);
process.stdin.resume();
process.stdin.once('end', () => void end());

async function end(): Promise<void> {
  server.server.closeAllConnections();
  await server.close();
  await store.close();
  folder[Symbol.dispose]();
}
