/**
 * A lot that was used in many sessions is recalled, over HTTP: with a fault in the middle, beside a start, and undone.
 *
 *     node packages/server/src/proofs/prove-recall.ts [sessions]
 */
import { type Place, withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { buildServer } from '../http/server.ts';
import type { OpenPractice } from '../operations/course/testing/open-practice.ts';
import type { PostgresBinaries } from '../postgres/binaries.ts';
import { erasePerson } from '../record/erase-person.ts';
import type { Store } from '../store.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { onBothPostgres, onStore } from './on-both-postgres.ts';
import { type Guest, LOT_KEY, recallScene } from './recall-scene.ts';

const AT = new Date('2026-11-24T09:00:00Z');
const NO_LIMITS = { calls: 1_000_000, signIns: 1_000_000 };
const RECALL = { lotKey: LOT_KEY, because: 'The maker found leaking seals.', reference: 'FSN 2026-11' };

/** What was counted. */
export interface RecallCount {
  readonly sessions: number;
  /** Rows that a recall left which failed at half its letters: 0. */
  readonly halfDone: number;
  /** As the recall answered. */
  readonly people: number;
  readonly bookings: number;
  readonly letters: number;
  /** Exposed people who are not on the list, or listed and not exposed: 0. */
  readonly misjudged: number;
  /** A start at the same moment was refused, or its person is listed. */
  readonly startAccountedFor: boolean;
  /** Starts with a cartridge of the lot after it was recalled: 0. */
  readonly startedAfter: number;
  /** Whether the preview named as many people and letters as the recall found, the racing start left aside. */
  readonly previewHeld: boolean;
  /** Letters with no day, lot or number in them, or with the procedure in their subject: 0. */
  readonly poorLetters: number;
  /** Rows that undoing took away: 0. */
  readonly lostByUndoing: number;
  readonly usableAgain: boolean;
}

/** Where it is shown: a store, and the role that owns the tables and reads every row. */
export interface RecallArena {
  readonly store: Store;
  readonly migrator: Place;
}

/** Needles so many people with one lot, recalls it and undoes that. One of them is erased before. */
export async function proveRecall({ store, migrator }: RecallArena, sessions: number): Promise<RecallCount> {
  const server = await buildServer({ context: { store, now: () => AT }, logLevel: 'silent', limits: NO_LIMITS });
  try {
    const scene = await recallScene(server, store.database, AT);
    const { practice } = scene;
    const guests: Guest[] = [];
    for (let count = 0; count < sessions; count++) guests.push(await scene.needled(`Guest ${count}`));
    const racing = await scene.ready('Racing');
    const late = await scene.ready('Late');
    await scene.untouched();
    await erase(store, practice, guests[0]?.personId ?? '');
    const preview = await previewOf(practice);
    const halfDone = await failHalfway(migrator, practice, Math.ceil(sessions / 2));
    const { recall, isStarted } = await recallBeside(practice, racing);
    const people = await listed(practice, recall.recallId);
    const exposed = [...guests, ...(isStarted ? [racing] : [])].map(({ personId }) => personId);
    const after = await practice.as.practitioner.call('POST', `${late.session}/start`);
    const before = await rowsOf(migrator);
    const [owner] = [practice.as.owner];
    await owner.done('POST', `/api/recalls/${recall.recallId}/undo`, { because: 'The notice was for another lot.' });
    const { lots } = await owner.done<{ lots: { lotKey: string; state: string }[] }>('GET', '/api/lots');
    return {
      sessions,
      halfDone,
      ...countsOf(recall),
      misjudged: symmetricDifference(
        exposed,
        people.map(({ personId }) => personId),
      ),
      startAccountedFor: recall.people === exposed.length,
      startedAfter: after.statusCode === 201 ? 1 : 0,
      previewHeld: preview.people.length === sessions && preview.letters === sessions - 1,
      poorLetters: people.filter(isPoor).length,
      lostByUndoing: before - (await rowsOf(migrator)),
      usableAgain: lots.find(({ lotKey }) => lotKey === LOT_KEY)?.state === 'usable',
    };
  } finally {
    await server.close();
  }
}

/** Whether a count is as it must be. */
export function isAsItMustBe(count: RecallCount): boolean {
  const { sessions, people, letters, halfDone, misjudged, startedAfter, poorLetters, lostByUndoing } = count;
  const nothingWrong = halfDone + misjudged + startedAfter + poorLetters + lostByUndoing === 0;
  const isWhole = people >= sessions && letters === people - 1;
  return nothingWrong && isWhole && count.startAccountedFor && count.previewHeld && count.usableAgain;
}

interface RecallBody {
  readonly recallId: string;
  readonly people: number;
  readonly sessions: number;
  readonly bookings: number;
  readonly letters: number;
}

const countsOf = ({ people, bookings, letters }: RecallBody) => ({ people, bookings, letters });

function previewOf({ as }: OpenPractice) {
  const path = `/api/recall-preview?lotKey=${encodeURIComponent(LOT_KEY)}`;
  return as.owner.done<{ people: unknown[]; letters: number }>('GET', path);
}

function erase({ database, keys }: Store, { id: practiceId, accounts }: OpenPractice, personId: string) {
  const actor = { practiceId, accountId: accounts.owner, roles: ['owner'] as const, personId: null };
  const access = { keys, actor, at: AT, purpose: null, requestId: null, reason: 'Asked to be forgotten.' };
  return inPractice(database, actor, (tx) => erasePerson(tx, access, personId));
}

const LEFT_BY_A_RECALL = ['lot_hold', 'recall_exposure', 'recall_flag', 'recall_letter'];

/** How many rows of recalls there are, audits of them included. */
function rowsOf(migrator: Place): Promise<number> {
  const counts = LEFT_BY_A_RECALL.map((table) => `(select count(*) from percuta.${table})`);
  const audits = "(select count(*) from percuta.audit_entry where kinds = '{recall-letter}')";
  return withClient(migrator, async (client) => {
    const { rows } = await client.query<{ count: string }>(`select ${[...counts, audits].join(' + ')} as count`);
    return Number(rows[0]?.count);
  });
}

/** The database refuses one of the letters: whatever was done before it must be undone. */
async function failHalfway(migrator: Place, { as }: OpenPractice, atLetter: number): Promise<number> {
  await withClient(migrator, (client) =>
    client.query(`
      create function percuta.fail_at_letter() returns trigger language plpgsql as $$
      begin
        if (select count(*) from percuta.recall_letter) >= ${atLetter - 1} then
          raise exception 'injected fault';
        end if;
        return new;
      end $$;
      create trigger fail_at_letter before insert on percuta.recall_letter
        for each row execute function percuta.fail_at_letter()`),
  );
  const answer = await as.owner.call('POST', '/api/recalls', RECALL);
  await withClient(migrator, (client) =>
    client.query(`
      drop trigger fail_at_letter on percuta.recall_letter;
      drop function percuta.fail_at_letter()`),
  );
  if (answer.statusCode !== 500) throw new Error(`The injected fault was answered with ${answer.statusCode}.`);
  return rowsOf(migrator);
}

/** A recall and a start with a cartridge of the lot, at the same moment. */
async function recallBeside({ as }: OpenPractice, { session }: Guest) {
  const [recall, start] = await Promise.all([
    as['responsible-clinician'].done<RecallBody>('POST', '/api/recalls', RECALL),
    as.practitioner.call('POST', `${session}/start`),
  ]);
  if (start.statusCode !== 201 && start.statusCode !== 422) throw new Error(`A start answered ${start.statusCode}.`);
  return { recall, isStarted: start.statusCode === 201 };
}

interface Listed {
  readonly personId: string;
  readonly name: string | null;
  readonly sessions: readonly { readonly on: string }[];
  readonly letter: { readonly subject: string; readonly body: string } | null;
}

async function listed({ as }: OpenPractice, recallId: string): Promise<readonly Listed[]> {
  return (await as.owner.done<{ people: Listed[] }>('GET', `/api/recalls/${recallId}`)).people;
}

/** Of somebody who was erased there must be no letter at all. */
function isPoor({ name, letter }: Listed): boolean {
  if (name === null || letter === null) return name !== null || letter !== null;
  const told = [name, 'AB1', '24 November 2026', '+49 30 1', '112'];
  return told.some((one) => !letter.body.includes(one)) || /needl|lot|recall/i.test(letter.subject);
}

function symmetricDifference(one: readonly string[], other: readonly string[]): number {
  return [...one, ...other].filter((id) => one.includes(id) !== other.includes(id)).length;
}

function proveOn(binaries: PostgresBinaries, sessions: number): Promise<RecallCount> {
  return onStore(binaries, (store, { migrator }) =>
    proveRecall({ store: { ...store, keys: TEST_KEYS }, migrator }, sessions),
  );
}

if (import.meta.main) {
  const sessions = Number(process.argv[2] ?? '50');
  await onBothPostgres(async (binaries) => {
    const from = performance.now();
    const count = await proveOn(binaries, sessions);
    const seconds = ((performance.now() - from) / 1000).toFixed(1);
    process.stdout.write(
      `PostgreSQL ${binaries.major}: a lot used in ${count.sessions} sessions was recalled: ${count.people} people listed, ` +
        `${count.bookings} bookings flagged, ${count.letters} letters drafted; ${count.misjudged} misjudged; ` +
        `${count.halfDone} rows left by a fault half-way; ${count.startedAfter} starts after it; ` +
        `${count.lostByUndoing} rows lost by undoing (${seconds} s)\n`,
    );
    return isAsItMustBe(count);
  });
}
