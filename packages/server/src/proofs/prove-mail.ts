/**
 * Kills Percuta between a booking and its mail, and between the mail server's answer and the mark, and looks at how many
 * Message-IDs came to lie in the mail server's box.
 *
 *     node packages/server/src/proofs/prove-mail.ts [rounds]
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import { reachStoppedStore } from '../backup/reach-store.ts';
import { asSignIn } from '../database/actor.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { openEmbeddedStore } from '../embedded-store.ts';
import { planMessages } from '../messages/plan-messages.ts';
import { type MailBox, openMailBox } from '../messages/testing/mail-box.ts';
import { writeIdentity } from '../people/write-identity.ts';
import { embeddedBinaries, type PostgresBinaries } from '../postgres/binaries.ts';
import { testPractice } from '../record/test-practice.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';

/** Where the process is killed. */
export const KILLED = ['before', 'after'] as const;
export type Killed = (typeof KILLED)[number];

export interface MailCount {
  readonly killed: Killed;
  /** Mails that the box took, and how many Message-IDs they have. */
  readonly mails: number;
  readonly ids: number;
  readonly state: string;
}

/** A killed process leaves its job as it was; after this time it is another's. Minutes in use, seconds here. */
const EXPIRES_SECONDS = 3;
const PATIENCE_MS = 120_000;

/** One booking, one kill, one start after it. */
export async function proveMail(killed: Killed, binaries: PostgresBinaries = embeddedBinaries()): Promise<MailCount> {
  using folder = temporaryFolder();
  const dataFolder = join(folder.path, 'data');
  const box = await openMailBox();
  try {
    await bookOnce(dataFolder, binaries);
    const sender = { dataFolder, binaries, url: box.url };
    await kill(startSender({ ...sender, stop: killed }), 'there');
    const mailsBefore = box.mails.length;
    const second = startSender({ ...sender, stop: 'not' });
    await until(() => box.mails.length > mailsBefore);
    await kill(second, 'works');
    return { killed, ...(await countIn(dataFolder, binaries, box)) };
  } finally {
    await box.close();
  }
}

/** Books as an operation does, as far as messages go, and ends: nothing that sends has run. */
async function bookOnce(dataFolder: string, binaries: PostgresBinaries): Promise<void> {
  const store = await openEmbeddedStore({ dataFolder, binaries, report: () => undefined });
  const practice = await testPractice(store.database, store.keys);
  const { practiceId, personId } = practice;
  const desk = practice.as('practitioner');
  const at = new Date();
  const start = new Date(at.getTime() + 3 * 86_400_000);
  const end = new Date(start.getTime() + 1_800_000);
  const visit = randomUUID();
  const identity = { name: 'Ada Example', bornOn: '1985-03-02', email: 'ada@example.org', phone: null };
  await inPractice(store.database, { ...asSignIn(practiceId), roles: ['sign-in', 'front-desk'] }, async (tx) => {
    await writeIdentity(tx, store.keys, { practiceId, personId, identity, at });
    const works = { name: 'Dr Example', profession: 'physician', scopes: [], treats: true };
    await tx
      .insertInto('staff')
      .values({ practice_id: practiceId, account_id: desk.accountId, ...works })
      .execute();
  });
  await inPractice(store.database, desk, async (tx) => {
    const row = { practice_id: practiceId, id: visit, person_id: personId, purpose: 'consultation' as const };
    const when = { starts_at: start, ends_at: end, on_day: start.toISOString().slice(0, 10) };
    const whom = { practitioner_id: desk.accountId, room_id: null, handpiece_id: null };
    const booked = { state: 'booked' as const, booked_by: desk.accountId, booked_at: at, changed_at: at };
    await tx
      .insertInto('visit')
      .values({ ...row, ...when, ...whom, ...booked })
      .execute();
    const body = { visit, purpose: 'consultation' as const, startsAt: start.toISOString(), endsAt: end.toISOString() };
    const entry = { kind: 'visit-booked', body } as Parameters<typeof planMessages>[1];
    await planMessages(tx, entry, { actor: desk, personId, at });
  });
  await store.close();
  const reached = await reachStoppedStore({ dataFolder, binaries, report: () => undefined });
  await withClient(reached.migrator, async (client) => {
    await client.query(`update pgboss.queue set expire_seconds = ${EXPIRES_SECONDS}, retry_delay = 1`);
    await client.query(`update pgboss.job set expire_seconds = ${EXPIRES_SECONDS}, retry_delay = 1`);
  });
  await reached.close();
}

interface SenderStart {
  readonly dataFolder: string;
  readonly binaries: PostgresBinaries;
  readonly url: string;
  readonly stop: Killed | 'not';
}

function startSender({ dataFolder, binaries, url, stop }: SenderStart): ChildProcess {
  const program = join(import.meta.dirname, 'send-until-killed.ts');
  return spawn(process.execPath, [program, dataFolder, binaries.binFolder, url, stop], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** Waits until it says the word, or has said it, and kills it as a power cut does. */
async function kill(child: ChildProcess, word: string): Promise<void> {
  const said = Promise.withResolvers<void>();
  if (child.stdout !== null)
    createInterface({ input: child.stdout }).on('line', (line) => line === word && said.resolve());
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await Promise.race([said.promise, ended.then(() => Promise.reject(new Error('The sender ended by itself.')))]);
  // Long enough for a mark that is on its way.
  if (word === 'works') await sleep(2_000);
  child.kill('SIGKILL');
  await ended;
}

async function until(is: () => boolean): Promise<void> {
  const patience = performance.now() + PATIENCE_MS;
  while (!is()) {
    if (performance.now() > patience) throw new Error('Nothing was sent.');
    await sleep(50);
  }
}

async function countIn(dataFolder: string, binaries: PostgresBinaries, box: MailBox) {
  const store = await reachStoppedStore({ dataFolder, binaries, report: () => undefined });
  try {
    const { rows } = await withClient(store.migrator, (client) =>
      client.query<{ state: string }>("select state from percuta.message where kind = 'visit-booked'"),
    );
    return { mails: box.mails.length, ids: box.ids().length, state: rows.map(({ state }) => state).join(' ') };
  } finally {
    await store.close();
  }
}

if (import.meta.main) {
  const rounds = Number(process.argv[2] ?? '5');
  let bad = 0;
  for (const killed of KILLED) {
    for (let round = 1; round <= rounds; round++) {
      const { mails, ids, state } = await proveMail(killed);
      if (ids !== 1 || state !== 'sent') bad += 1;
      const where = killed === 'before' ? 'between commit and mail' : 'between the mail server’s answer and the mark';
      process.stdout.write(`kill -9 ${where}, round ${round}: ${mails} mails, ${ids} Message-ID, marked ${state}\n`);
    }
  }
  process.exitCode = bad === 0 ? 0 : 1;
}
