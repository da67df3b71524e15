import { sql, type Transaction } from 'kysely';
import { calendarDayAt } from '../booking/calendar-day-at.ts';
import { asSystem } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import type { Store } from '../store.ts';
import { insertMessages } from './plan-messages.ts';

/** Nobody's telephone rings at night: between these hours of the practice's clock. */
const FROM_HOUR = 9;
const UNTIL_HOUR = 19;
const DAY_MS = 86_400_000;

/** Writes down, practice by practice, whom to ask how it goes. Done again, it writes nothing twice. */
export async function planCheckIns(store: Pick<Store, 'database'>, at: Date): Promise<void> {
  const latest = calendarDayAt(new Date(at.getTime() + DAY_MS), 'UTC');
  const { rows } = await sql<{ id: string }>`select practices_to_ask(${latest}) as id`.execute(store.database.tables);
  for (const { id: practiceId } of rows) {
    await inPractice(store.database, asSystem(practiceId), (tx) => planOne(tx, { practiceId, at }));
  }
}

async function planOne(
  tx: Transaction<Tables>,
  { practiceId, at }: { readonly practiceId: string; readonly at: Date },
): Promise<void> {
  const { time_zone: timeZone } = await tx.selectFrom('practice').select('time_zone').executeTakeFirstOrThrow();
  const hour = hourAt(at, timeZone);
  if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return;
  const due = await tx
    .selectFrom('check_in_due')
    .select(['id', 'person_id'])
    .where('state', '=', 'waits')
    .where('due_on', '<=', calendarDayAt(at, timeZone))
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('message').select('message.id').whereRef('message.about', '=', 'check_in_due.id'))),
    )
    .execute();
  for (const { id: about, person_id: personId } of due) {
    const message = { kind: 'check-in', about, sequence: 0, sendAt: at } as const;
    await insertMessages(tx, [message], { practiceId, personId, at });
  }
}

function hourAt(at: Date, timeZone: string): number {
  return Number(new Intl.DateTimeFormat('en', { timeZone, hour: '2-digit', hourCycle: 'h23' }).format(at));
}
