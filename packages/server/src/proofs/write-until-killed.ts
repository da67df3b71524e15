/**
 * A program for the crash proof: opens the store in a folder and writes numbered entries, four at a time, for ever.
 * Prints each number once its transaction was committed. Arguments: data folder, folder of PostgreSQL's programs,
 * number of the round.
 */

import { asSystem } from '../database/actor.ts';
import { CommitUnknown, inPractice } from '../database/in-practice.ts';
import { isDisconnected } from '../database/retry.ts';
import { openEmbeddedStore } from '../embedded-store.ts';
import { readBinaries } from '../postgres/binaries.ts';
import { PRACTICE_ID } from './written-entries.ts';

const WRITERS = 4;
const [dataFolder = '', binFolder = '', round = '0'] = process.argv.slice(2);
const report = (line: string): void => void process.stderr.write(`${line}\n`);
const store = await openEmbeddedStore({ dataFolder, binaries: readBinaries(binFolder), report });
let next = (Number(round) + 1) * 1_000_000;
let isStopping = false;

async function write(number: number): Promise<void> {
  const entry = { practice_id: PRACTICE_ID, name: `entry.${number}`, value: String(number) };
  await inPractice(store.database, asSystem(PRACTICE_ID), (tx) => tx.insertInto('setting').values(entry).execute());
  process.stdout.write(`${number}\n`);
}

async function writeOn(): Promise<void> {
  while (!isStopping) {
    try {
      await write(next++);
    } catch (error) {
      // Neither acknowledged nor denied, or PostgreSQL away for longer than a call waits: the number is not printed, and
      // not used again.
      if (!(error instanceof CommitUnknown || isDisconnected(error))) throw error;
    }
  }
}

await inPractice(store.database, asSystem(PRACTICE_ID), (tx) =>
  tx
    .insertInto('practice')
    .values({ id: PRACTICE_ID, name: 'Crash', time_zone: 'Europe/Berlin' })
    .onConflict((conflict) => conflict.doNothing())
    .execute(),
);
process.stdout.write(`postmaster ${store.postmasterPid()}\n`);
process.once('SIGTERM', () => {
  isStopping = true;
});
await Promise.all(Array.from({ length: WRITERS }, writeOn));
await store.close();
