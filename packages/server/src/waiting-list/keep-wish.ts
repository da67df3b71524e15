import type { CourseContext, CourseEntry, CourseState } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { VisitOf } from '../booking/take-time.ts';
import type { Tables } from '../database/tables.ts';
import { allowedDays, deviceFor } from './allowed-days.ts';
import { endWish } from './settle-offer.ts';

interface AfterEntries {
  readonly state: CourseState;
  readonly context: CourseContext;
  readonly entries: readonly CourseEntry[];
}

/**
 * Keeps in step with the record what somebody waits for, in the transaction of its entries: on which days their course
 * allows it now, and that they wait no more once they have it. Of most people nothing waits.
 */
export async function keepWish(
  tx: Transaction<Tables>,
  { state, context, entries }: AfterEntries,
  { actor, personId, at }: VisitOf,
): Promise<void> {
  const wish = await tx
    .selectFrom('waiting_wish')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  if (wish === undefined) return;
  const has = entries.some(({ kind, body }) => kind === 'visit-booked' && body.purpose === wish.purpose);
  if (has && wish.visit_id === null) {
    await endWish(tx, wish.id, { state: 'served', by: actor.accountId, at });
    return;
  }
  const standing = wish.visit_id === null ? null : state.visits[wish.visit_id];
  const { purpose, from_day: from, until_day: until, practitioner_id: practitioner } = wish;
  const visit = standing == null || standing.cancelled ? null : standing.visit;
  const allowed = allowedDays(state, context, { purpose, from, until, practitioner, visit });
  await tx
    .updateTable('waiting_wish')
    .set({
      allowed: allowed === null ? null : JSON.stringify(allowed),
      device: deviceFor(state, context, purpose),
      changed_at: at,
    })
    .where('id', '=', wish.id)
    .execute();
}
