/**
 * A whole Percuta for the browser tests: a temporary database, a founded practice with one of each role, and the page
 * from `PAGE_FOLDER`. Says where it is as one line of JSON, and ends with its standard input.
 */

import { serve } from '../../server/src/serve.ts';
import { readSettings } from '../../server/src/settings.ts';
import { foundTestPractice } from '../../server/src/testing/found-test-practice.ts';
import { temporaryFolder } from '../../server/src/testing/temporary-folder.ts';

const folder = temporaryFolder();
const settings = readSettings({ PERCUTA_DATA: `${folder.path}/data`, PORT: process.env.PORT ?? '0' });
const running = await serve(
  { ...settings, takesPractices: true, pageFolder: process.env.PAGE_FOLDER ?? null },
  (line) => process.stderr.write(`${line}\n`),
);
const practice = await foundTestPractice(running.store.database, new Date(), 'skin');
process.stdout.write(`${JSON.stringify({ address: running.address, practice })}\n`);
process.stdin.resume();
process.stdin.once('end', () => void end());

async function end(): Promise<void> {
  await running.stop();
  folder[Symbol.dispose]();
}
