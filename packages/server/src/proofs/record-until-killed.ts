/**
 * A program for the proof of recording: opens the store in a folder and records sessions, four at a time, for ever, each
 * step in a transaction of its own. Prints practice, person, number and hash of every entry once it was committed.
 * Arguments: data folder, folder of PostgreSQL's programs.
 */
import { courseOf, decide } from '@percuta/practice';
import { CommitUnknown, inPractice } from '../database/in-practice.ts';
import { isDisconnected } from '../database/retry.ts';
import { openEmbeddedStore } from '../embedded-store.ts';
import { readBinaries } from '../postgres/binaries.ts';
import { appendEntries } from '../record/append-entries.ts';
import { readRecord } from '../record/read-record.ts';
import { anotherPerson, testPractice } from '../record/test-practice.ts';
import { type SessionStep, sessionContext, sessionScript } from './session-script.ts';

const SESSIONS_AT_ONCE = 4;
const [dataFolder = '', binFolder = ''] = process.argv.slice(2);
const report = (line: string): void => void process.stderr.write(`${line}\n`);
const store = await openEmbeddedStore({ dataFolder, binaries: readBinaries(binFolder), report });
const practice = await testPractice(store.database, store.keys);
const practitionerId = practice.as('practitioner').accountId;
let isStopping = false;

/** Reads, decides and writes as an operation does. */
async function take({ role, command }: SessionStep, personId: string): Promise<void> {
  const actor = { ...practice.as(role), personId: role === 'patient' ? personId : null };
  const access = { ...practice.access(role, { purpose: 'need-to-know' }), actor };
  const head = await inPractice(store.database, actor, async (tx) => {
    const record = await readRecord(tx, access, personId);
    const state = courseOf(record?.entries ?? []);
    const decision = decide(state, command(state), sessionContext({ id: actor.accountId, role }, practitionerId));
    if (decision.refused) throw new Error(`${decision.because} ${JSON.stringify(decision.items)}`);
    return appendEntries(tx, access, { personId, entries: decision.entries });
  });
  process.stdout.write(`${practice.practiceId} ${personId} ${head?.seq} ${head?.hash}\n`);
}

async function recordSession(): Promise<void> {
  const personId = await anotherPerson(practice);
  for (const step of sessionScript(practitionerId)) {
    if (isStopping) return;
    await take(step, personId);
  }
}

async function recordOn(): Promise<void> {
  while (!isStopping) {
    try {
      await recordSession();
    } catch (error) {
      // Neither acknowledged nor denied, or PostgreSQL away for longer than a call waits: nothing is printed, and the
      // session is left as it is.
      if (!(error instanceof CommitUnknown || isDisconnected(error))) throw error;
    }
  }
}

process.stdout.write(`postmaster ${store.postmasterPid()}\n`);
process.once('SIGTERM', () => {
  isStopping = true;
});
await Promise.all(Array.from({ length: SESSIONS_AT_ONCE }, recordOn));
await store.close();
