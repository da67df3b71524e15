import {
  applyEntry,
  type ChainHead,
  type CommandName,
  type CourseCommand,
  type CourseContext,
  type CourseEntry,
  type CourseState,
  cartridgeToLookUp,
  courseOf,
  type Decision,
  decide,
  decideVisits,
  type Refusal,
  type VisitCommand,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import { keepCheckIns } from '../../aftercare/keep-check-ins.ts';
import type { Access } from '../../audit/access.ts';
import type { CalendarSide } from '../../booking/take-time.ts';
import type { SignedIn } from '../../database/actor.ts';
import { inPractice } from '../../database/in-practice.ts';
import type { Tables } from '../../database/tables.ts';
import { planMessages } from '../../messages/plan-messages.ts';
import { appendEntries, RecordErased } from '../../record/append-entries.ts';
import { type HeldRecord, readRecord } from '../../record/read-record.ts';
import { readLotOf } from '../../stock/read-stock.ts';
import type { Store } from '../../store.ts';
import { keepWish } from '../../waiting-list/keep-wish.ts';
import { PURPOSE_OF_ROLE, roleToAsk } from './acting-role.ts';
import { findKeptAnswer, keepAnswer, type NamedCall } from './kept-answer.ts';
import { lookUpCartridge } from './look-up-cartridge.ts';
import { findNoted } from './noted-entry.ts';
import { readContext } from './read-context.ts';
import { CartridgeUsed, writeBeside } from './write-beside.ts';

/** What a command is made from that only the record or the database can say. */
export interface Found {
  readonly tx: Transaction<Tables>;
  readonly state: CourseState;
  readonly context: CourseContext & { readonly timeZone: string };
}

/** A command that is made once the record is open. */
export interface Prepared {
  readonly do: CommandName;
  /** What of a visit only the calendar keeps. */
  readonly calendar?: CalendarSide;
  /** One command, or several visits that are booked or moved together. */
  readonly prepare: (found: Found) => Promise<CourseCommand | readonly VisitCommand[] | Refusal>;
}

/** Somebody asks for one command on the record of one person. */
export interface Asked {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly personId: string;
  readonly at: Date;
  /** The call that it is part of, as the log names it; none where the demo plays. */
  readonly requestId?: string;
  readonly command: CourseCommand | Prepared;
  /** Null where the call has not named itself. */
  readonly call: NamedCall | null;
}

/** What came of it. */
export type Acted =
  | Written
  | Refused
  | { readonly outcome: 'nobody' }
  | { readonly outcome: 'erased' }
  | { readonly outcome: 'merged' };

/** The entries that it led to, and where the record ended after them. */
export interface Written {
  readonly outcome: 'written';
  readonly entries: readonly CourseEntry[];
  readonly head: ChainHead;
}

interface Refused {
  readonly outcome: 'refused';
  readonly refusal: Refusal;
}

/**
 * Asks the pure machine for one command, and writes what it answers: record read, decided and added to in one
 * transaction, which holds the record, so that of two who ask at once the second is told what the first did. Nothing is
 * decided here. Throws `SlotTaken`, `KeyUsed` and `NotedWrongly`, and then nothing was done.
 */
export async function actOnCourse(asked: Asked): Promise<Acted> {
  const once = () => inPractice(asked.store.database, asked.actor, (tx) => act(tx, asked));
  try {
    return await once();
  } catch (error) {
    if (error instanceof RecordErased) return { outcome: 'erased' };
    if (!(error instanceof CartridgeUsed)) throw error;
    return once();
  }
}

/** What was agreed to stays in the record in which it was, and can be taken back there at any time. */
const TAKES_BACK: readonly CommandName[] = ['withdrawConsent', 'withholdPhotograph'];

async function act(tx: Transaction<Tables>, asked: Asked): Promise<Acted> {
  const { store, actor, personId, at, call } = asked;
  const role = roleToAsk(actor, asked.command.do);
  const reason = 'prepare' in asked.command ? asked.command.calendar?.overlapBecause : null;
  const access = {
    keys: store.keys,
    actor,
    purpose: PURPOSE_OF_ROLE[role],
    at,
    requestId: asked.requestId ?? null,
    ...(reason == null ? {} : { reason }),
  };
  const record = await readRecord(tx, access, personId);
  if (record === null) return { outcome: 'nobody' };
  if (record.erased !== null) return { outcome: 'erased' };
  if (record.mergedInto !== null && !TAKES_BACK.includes(asked.command.do)) return { outcome: 'merged' };
  const [kept, standing, context] = await Promise.all([
    call === null ? null : findKeptAnswer(tx, actor, call),
    findNoted(tx, asked.command, record.entries),
    readContext(tx, { actor: { id: actor.accountId, role }, at, command: asked.command.do }),
  ]);
  if (kept !== null) {
    const entries = record.entries.filter(({ seq }) => kept.first <= seq && seq <= kept.last);
    return { outcome: 'written', entries, head: record.head };
  }
  if (standing !== null) return { outcome: 'written', entries: [standing], head: record.head };
  const state = courseOf(record.entries);
  const decision = await decideOn({ tx, state, context }, asked);
  if (decision.refused) return { outcome: 'refused', refusal: decision };
  const { entries } = decision;
  const written = { asked, access, held: record.held, state, entries, context };
  return { outcome: 'written', entries, head: await write(tx, written) };
}

async function decideOn(found: Found, { command: asked, actor }: Asked): Promise<Decision> {
  const command = 'prepare' in asked ? await asked.prepare(found) : asked;
  const { tx, state, context } = found;
  if (isSeveral(command)) return decideVisits(state, command, context);
  if ('refused' in command) return command;
  const unit = cartridgeToLookUp(state, command, context.today);
  const cartridge = unit === null ? null : await lookUpCartridge(tx, actor.practiceId, unit);
  const stock = unit === null ? context.stock : { ...context.stock, lot: await readLotOf(tx, { unit, context }) };
  return decide(state, command, { ...context, cartridge, stock });
}

function isSeveral(command: CourseCommand | readonly VisitCommand[] | Refusal): command is readonly VisitCommand[] {
  return Array.isArray(command);
}

interface Writing {
  /** As it was before. */
  readonly state: CourseState;
  readonly asked: Asked;
  readonly access: Access;
  readonly held: HeldRecord | null;
  readonly entries: readonly CourseEntry[];
  readonly context: CourseContext;
}

async function write(tx: Transaction<Tables>, writing: Writing): Promise<ChainHead> {
  const { asked, access, held, state, entries, context } = writing;
  const { actor, personId, at, call } = asked;
  const calendar = 'prepare' in asked.command ? (asked.command.calendar ?? null) : null;
  for (const entry of entries) await writeBeside(tx, entry, { actor, personId, at, calendar });
  for (const entry of entries) await planMessages(tx, entry, { actor, personId, at });
  const after = entries.reduce(applyEntry, state);
  await keepCheckIns(tx, { state: after, entries }, { actor, personId, at });
  await keepWish(tx, { state: after, context, entries }, { actor, personId, at });
  const head = await appendEntries(tx, access, { personId, entries, held });
  if (head === null) throw new Error('A person who was there a moment ago is not.');
  const first = entries[0]?.seq;
  if (call !== null && first !== undefined) await keepAnswer(tx, actor, { ...call, first, last: head.seq, at });
  return head;
}
