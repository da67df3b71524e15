/**
 * Walks through courses over HTTP at random, by whoever may and may not: no session starts with an open item, no sealed
 * session changes, and nothing is answered with a fault of ours.
 *
 *     node packages/server/src/proofs/prove-gate.ts [walks]
 */
import { join } from 'node:path';
import { seededRandom } from '@percuta/model';
import { type CourseEntry, canonicalJson, courseOf, type EntryOf } from '@percuta/practice';
import { ROLES, type Role, type SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { openEmbeddedStore } from '../embedded-store.ts';
import { readRecord } from '../record/read-record.ts';
import type { Store } from '../store.ts';
import { addTestMember, addTestPerson, type TestMember } from '../testing/found-test-practice.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { type Lane, openLane, PRACTICE_KINDS, signInAgain } from './gate-lane.ts';
import { openAtStarts } from './gate-oracle.ts';
import { type Lot, NOTHING_KNOWN, nextStep, remember, type Walk } from './gate-walk.ts';
import { type WireAnswer, wireClient } from './wire-client.ts';

/** What was counted. */
export interface GateCount {
  walks: number;
  calls: number;
  /** Starts that were allowed, and starts that were refused with what is open. */
  started: number;
  refusedStarts: number;
  sealed: number;
  /** Each of the following should be empty. */
  readonly openAtStart: string[];
  readonly changedAfterSeal: string[];
  readonly usedTwice: string[];
  readonly faults: string[];
}

const STEPS_A_WALK = 26;
const LANES = 4;
const DAY_MS = 86_400_000;
const FIRST_DAY = Date.parse('2026-11-24T06:00:00Z');

/** Walks so often, on servers with a clock each. */
export async function proveGate(store: Store, walks: number): Promise<GateCount> {
  const count: GateCount = {
    walks: 0,
    calls: 0,
    started: 0,
    refusedStarts: 0,
    sealed: 0,
    openAtStart: [],
    changedAfterSeal: [],
    usedTwice: [],
    faults: [],
  };
  const queue = Array.from({ length: walks }, (_, number) => number);
  const work = async (lane: Lane): Promise<void> => {
    for (let number = queue.shift(); number !== undefined; number = queue.shift()) await walkOnce(lane, number, count);
  };
  const lanes = [];
  for (let index = 0; index < Math.min(LANES, walks); index++) lanes.push(await openLane(store, index));
  await Promise.all(lanes.map(work));
  for (const lane of lanes) {
    count.usedTwice.push(...lane.usedTwice());
    await lane.stop();
  }
  return count;
}

/** One person, from the first question as far as it goes. */
async function walkOnce(lane: Lane, number: number, count: GateCount): Promise<void> {
  const lot = lotOf(number);
  const kind = lot.next() < 0.85 ? 'in order' : lot.among(PRACTICE_KINDS);
  const practice = lane.practices[kind];
  lane.clock.at = new Date(FIRST_DAY + number * DAY_MS);
  const personId = await addTestPerson(lane.database, { practiceId: practice.id, name: 'Ada', at: lane.clock.at });
  const patient = { practiceId: practice.id, roles: ['patient'] as const, personId, at: lane.clock.at };
  const members = { ...practice.members, patient: await addTestMember(lane.database, patient) };
  const signIn = () => clientsOf(lane, practice.id, members);
  const walk: Walk = {
    personId,
    lot,
    clients: await signIn(),
    practitionerId: practice.members.practitioner.accountId,
    today: () => lane.clock.at.toISOString().slice(0, 10),
    cartridge: () => lane.cartridge(lot),
    known: NOTHING_KNOWN(),
  };
  const look = () => readEntries(lane.store, { practice, personId, at: lane.clock.at });
  const sealed = new Map<string, string>();
  for (let step = 0; step < STEPS_A_WALK; step++) {
    if (passTime(lane, lot)) walk.clients = await signIn();
    const sealedNow = await takeStep(walk, number, count);
    if (sealedNow !== null) sealed.set(sealedNow, asTold(await look(), sealedNow));
  }
  const entries = await look();
  count.openAtStart.push(...openAtStarts(entries, kind === 'in order').map((open) => `walk ${number}: ${open}`));
  const changed = [...sealed].filter(([session, before]) => asTold(entries, session) !== before);
  count.changedAfterSeal.push(...changed.map(([session]) => `walk ${number}: ${session}`));
  count.sealed += sealed.size;
  lane.note(practice.id, unitsIn(entries));
  count.walks += 1;
}

/** A second; now and then a day, two weeks or a month, and then everyone has to sign in anew. */
function passTime({ clock }: Lane, lot: Lot): boolean {
  const isLong = lot.next() < 0.03;
  clock.at = new Date(clock.at.getTime() + (isLong ? lot.among([1, 14, 30]) * DAY_MS : 1_000));
  return isLong;
}

/** One call, or the same start twice at once. Answers with the session that it sealed; null where it sealed none. */
async function takeStep(walk: Walk, number: number, count: GateCount): Promise<string | null> {
  const made = nextStep(walk);
  const isStart = made.name === 'start';
  const times = isStart && walk.lot.next() < 0.2 ? 2 : 1;
  const client = walk.clients[made.role];
  const calls = Array.from({ length: times }, () => client.call(made.method, made.path, made.body));
  const answers = await Promise.all(calls);
  for (const answer of answers) take(count, `${made.name} by ${made.role} in walk ${number}`, answer);
  const allowed = answers.filter(({ status }) => status < 300);
  if (isStart) {
    count.started += allowed.length;
    count.refusedStarts += answers.filter(({ status }) => status === 422).length;
    if (allowed.length > 1) count.openAtStart.push(`walk ${number}: one session started twice`);
  }
  const told = allowed[0] ?? answers[0];
  if (told !== undefined) remember(walk, made, told);
  return made.name === 'seal' && allowed.length > 0 ? (made.visit?.id ?? null) : null;
}

function take(count: GateCount, what: string, { status, body }: WireAnswer): void {
  count.calls += 1;
  if (status >= 500) count.faults.push(`${what}: ${status} ${JSON.stringify(body).slice(0, 300)}`);
}

function lotOf(seed: number): Lot {
  const next = seededRandom(seed);
  return {
    next,
    among: (some) => some[Math.floor(next() * some.length)] as (typeof some)[number],
    flaw: () => (next() < 0.86 ? 0 : 1 + Math.floor(next() * 40)),
  };
}

/** Everyone signs in anew: the clock has moved, and nobody stays signed in over night. */
async function clientsOf(lane: Lane, practiceId: string, members: Readonly<Record<Role, TestMember>>) {
  const clients: Partial<Walk['clients']> = {};
  for (const role of ROLES) {
    const signedIn = await signInAgain(lane.database, {
      practiceId,
      accountId: members[role].accountId,
      at: lane.clock.at,
    });
    Object.assign(clients, { [role]: wireClient(lane.address, signedIn) });
  }
  return clients as Walk['clients'];
}

interface Looked {
  readonly practice: Lane['practices'][keyof Lane['practices']];
  readonly personId: string;
  readonly at: Date;
}

/** The bare entries, past HTTP. */
async function readEntries(store: Store, { practice, personId, at }: Looked): Promise<readonly CourseEntry[]> {
  const { accountId } = practice.members['responsible-clinician'];
  const roles = ['responsible-clinician'] as const;
  const actor: SignedIn = { practiceId: practice.id, accountId, roles, personId: null };
  const access = { keys: store.keys, actor, purpose: 'treatment', at, requestId: null } as const;
  const record = await inPractice(store.database, actor, (tx) => readRecord(tx, access, personId));
  return record?.entries ?? [];
}

/** Everything that is told of one session, and every entry that names it up to its seal. */
function asTold(entries: readonly CourseEntry[], session: string): string {
  const sealedAt = entries.findIndex((entry) => entry.kind === 'session-sealed' && entry.body.session === session);
  return canonicalJson({ record: courseOf(entries).sessions[session], entries: entries.slice(0, sealedAt + 1) });
}

/** Cartridges that were opened on the person. */
function unitsIn(entries: readonly CourseEntry[]): readonly string[] {
  const opened = entries.filter(
    (entry): entry is EntryOf<'needling-started'> | EntryOf<'cartridge-added'> =>
      entry.kind === 'needling-started' || entry.kind === 'cartridge-added',
  );
  return opened.map((entry) => entry.body.cartridgeUnit);
}

/** Whether a count is as it must be. */
export function holds({ started, sealed, openAtStart, changedAfterSeal, usedTwice, faults }: GateCount): boolean {
  const wrong = [...openAtStart, ...changedAfterSeal, ...usedTwice, ...faults];
  return started > 0 && sealed > 0 && wrong.length === 0;
}

/** The count in one line. */
export function gateLine(count: GateCount): string {
  return (
    `Gate over HTTP: ${count.walks} walks, ${count.calls} calls: ${count.started} starts allowed, ` +
    `${count.refusedStarts} refused, ${count.sealed} sealed; ${count.openAtStart.length} started with an open item, ` +
    `${count.changedAfterSeal.length} sealed sessions changed, ${count.usedTwice.length} cartridges used twice, ` +
    `${count.faults.length} answers of 5xx`
  );
}

if (import.meta.main) {
  using folder = temporaryFolder();
  const from = performance.now();
  const store = await openEmbeddedStore({ dataFolder: join(folder.path, 'data'), report: () => undefined });
  const count = await proveGate({ ...store, keys: TEST_KEYS }, Number(process.argv[2] ?? '2000'));
  await store.close();
  process.stdout.write(`${gateLine(count)} (${Math.round((performance.now() - from) / 1000)} s)\n`);
  for (const wrong of [...count.openAtStart, ...count.changedAfterSeal, ...count.usedTwice, ...count.faults].slice(
    0,
    20,
  ))
    process.stdout.write(`  ${wrong}\n`);
  process.exitCode = holds(count) ? 0 : 1;
}
