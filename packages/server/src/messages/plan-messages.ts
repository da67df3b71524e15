import { randomUUID } from 'node:crypto';
import type { CourseEntry, VisitTime } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { VisitOf } from '../booking/take-time.ts';
import { ride } from '../database/open-transaction.ts';
import type { Tables } from '../database/tables.ts';
import type { MessageKind } from './tables.ts';

/** So long before a visit somebody is reminded of it. */
const REMINDED_BEFORE_MS = 24 * 3_600_000;

/**
 * Writes down what somebody is to be told of a visit that was booked, moved or cancelled, in the transaction that does so.
 * What waited to be said of it as it was before is not said any more.
 */
export async function planMessages(tx: Transaction<Tables>, entry: CourseEntry, of: VisitOf): Promise<void> {
  switch (entry.kind) {
    case 'visit-booked':
      return planVisit(tx, { kind: 'visit-booked', visit: entry.body.visit, time: entry.body }, of);
    case 'visit-moved':
      return planVisit(tx, { kind: 'visit-moved', visit: entry.body.visit, time: entry.body }, of);
    case 'visit-cancelled':
      return planVisit(tx, { kind: 'visit-cancelled', visit: entry.body.visit, time: null }, of);
    default:
  }
}

interface VisitChange {
  readonly kind: Exclude<MessageKind, 'reminder' | 'check-in' | 'time-offered'>;
  readonly visit: string;
  /** Null where there is none any more. */
  readonly time: Pick<VisitTime, 'startsAt'> | null;
}

async function planVisit(tx: Transaction<Tables>, { kind, visit, time }: VisitChange, of: VisitOf): Promise<void> {
  const sequence = kind === 'visit-booked' ? await beginSequence(tx, visit, of) : await raiseSequence(tx, visit, of);
  const now = { kind, about: visit, sequence, sendAt: of.at };
  const remindAt = time === null ? null : new Date(Date.parse(time.startsAt) - REMINDED_BEFORE_MS);
  const isFarOff = remindAt !== null && remindAt > of.at;
  const messages = isFarOff ? [now, { ...now, kind: 'reminder' as const, sendAt: remindAt }] : [now];
  await insertMessages(tx, messages, { practiceId: of.actor.practiceId, personId: of.personId, at: of.at });
}

async function stopWaiting(tx: Transaction<Tables>, about: string, at: Date): Promise<void> {
  const stopped = tx
    .updateTable('message')
    .set({ state: 'stopped', changed_at: at })
    .where('about', '=', about)
    .where('state', 'in', ['waiting', 'failed']);
  await ride(tx, stopped.compile());
}

/** A visit is booked once: nothing was said of it, and nobody has to be waited for. */
async function beginSequence(tx: Transaction<Tables>, visit: string, of: VisitOf): Promise<number> {
  const entry = tx.insertInto('calendar_entry').values({ ...entryOf(visit, of), sequence: 0, ...NOT_REPLIED });
  await ride(tx, entry.compile());
  return 0;
}

/** The number of the change, which no other change of the visit has. What waits to be said is not said any more. */
async function raiseSequence(tx: Transaction<Tables>, visit: string, of: VisitOf): Promise<number> {
  const { at } = of;
  await stopWaiting(tx, visit, at);
  const { sequence } = await tx
    .insertInto('calendar_entry')
    .values({ ...entryOf(visit, of), sequence: 1, ...NOT_REPLIED })
    .onConflict((conflict) =>
      conflict.columns(['practice_id', 'visit_id']).doUpdateSet((set) => ({
        sequence: set('calendar_entry.sequence', '+', 1),
        changed_at: at,
      })),
    )
    .returning('sequence')
    .executeTakeFirstOrThrow();
  return sequence;
}

function entryOf(visit_id: string, { actor, personId: person_id, at: changed_at }: VisitOf) {
  return { practice_id: actor.practiceId, visit_id, person_id, changed_at };
}

const NOT_REPLIED = { reply: null, reply_sequence: null, replied_at: null };

/** A message that is to be sent, and when. */
export interface PlannedMessage {
  readonly kind: MessageKind;
  readonly about: string;
  readonly sequence: number;
  readonly sendAt: Date;
}

/** Puts messages where they wait. One that waits already, or went, is not put there again. */
export async function insertMessages(
  tx: Transaction<Tables>,
  messages: readonly PlannedMessage[],
  { practiceId, personId, at }: { readonly practiceId: string; readonly personId: string; readonly at: Date },
): Promise<void> {
  const rows = messages.map(({ kind, about, sequence, sendAt: send_at }) => ({
    practice_id: practiceId,
    id: randomUUID(),
    person_id: personId,
    ...{ kind, about, sequence, send_at },
    ...{ state: 'waiting' as const, channel: null, tries: 0, fault: null, made_at: at, changed_at: at },
  }));
  if (rows.length === 0) return;
  const waiting = tx
    .insertInto('message')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing());
  await ride(tx, waiting.compile());
}
