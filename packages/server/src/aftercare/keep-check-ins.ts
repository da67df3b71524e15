import { randomUUID } from 'node:crypto';
import { type CourseEntry, type CourseState, checkInsOf, type EntryKindName } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { VisitOf } from '../booking/take-time.ts';
import type { Tables } from '../database/tables.ts';

/** What may move a check-in: a session, a visit, a plan, an answer. */
const MOVES_THEM: readonly EntryKindName[] = [
  'needling-started',
  'visit-booked',
  'visit-moved',
  'visit-cancelled',
  'plan-proposed',
  'check-in-answered',
];

/**
 * Writes down when the practice asks, as it follows from the record after these entries, in their transaction: so the
 * work list knows whom nobody has heard of without opening a record.
 */
export async function keepCheckIns(
  tx: Transaction<Tables>,
  { state, entries }: { readonly state: CourseState; readonly entries: readonly CourseEntry[] },
  { actor, personId, at }: VisitOf,
): Promise<void> {
  if (!entries.some(({ kind }) => MOVES_THEM.includes(kind))) return;
  const today = entries.at(-1)?.on ?? '';
  const due = checkInsOf(state, today);
  if (due.length === 0) return;
  const place = { practice_id: actor.practiceId, person_id: personId, changed_at: at };
  const rows = due.map(({ session, asks, dueOn, answerUntil, standing }) => ({
    ...place,
    id: randomUUID(),
    session_id: session,
    asks,
    due_on: dueOn,
    answer_until: answerUntil,
    state: STATES[standing],
  }));
  await tx
    .updateTable('check_in_due')
    .set({ state: 'over', changed_at: at })
    .where('person_id', '=', personId)
    .where('state', '=', 'waits')
    .execute();
  await tx
    .insertInto('check_in_due')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['practice_id', 'person_id', 'session_id', 'asks']).doUpdateSet((row) => ({
        due_on: row.ref('excluded.due_on'),
        answer_until: row.ref('excluded.answer_until'),
        state: row.ref('excluded.state'),
        changed_at: row.ref('excluded.changed_at'),
      })),
    )
    .execute();
}

const STATES = {
  'to come': 'waits',
  due: 'waits',
  missed: 'waits',
  answered: 'answered',
  over: 'over',
} as const;
