import { randomUUID } from 'node:crypto';
import type { VisitLayout, VisitTime } from '@percuta/practice';
import { type CompiledQuery, sql, type Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { occupy } from './occupy.ts';
import type { VisitTable } from './tables.ts';

/** A time to be kept for somebody. */
export interface WantedHold {
  readonly actor: SignedIn;
  readonly personId: string;
  readonly at: Date;
  readonly purpose: VisitTable['purpose'];
  readonly time: VisitTime;
  readonly layout: VisitLayout;
  readonly expiresAt: Date;
}

type Kept = Pick<WantedHold, 'time' | 'layout'>;

/** A time that is kept, and until when. */
export interface Hold {
  readonly id: string;
  readonly expiresAt: Date;
  readonly room: string | null;
  readonly handpiece: string | null;
}

/**
 * Keeps a time for a person until it expires; every other way to a time meets it as it meets a visit. A person keeps one
 * time: an earlier hold is let go. Asked again for the same, the hold that stands is the answer. Throws `SlotTaken`.
 */
export async function keepTime(tx: Transaction<Tables>, wanted: WantedHold): Promise<Hold> {
  const standing = await readHold(tx, wanted.personId);
  if (standing !== null && isSame(standing, wanted)) {
    return { ...standing, room: standing.room_id, handpiece: standing.handpiece_id, expiresAt: standing.expires_at };
  }
  return keepTimes(tx, wanted, [wanted]);
}

/** Keeps several times for a person, as one: all of them or none. It is written down by the first. Throws `SlotTaken`. */
export async function keepTimes(
  tx: Transaction<Tables>,
  { actor, personId, at, purpose, expiresAt }: Omit<WantedHold, 'time' | 'layout'>,
  times: readonly [Kept, ...Kept[]],
): Promise<Hold> {
  const [{ time }] = times;
  await letGo(tx, personId);
  const id = randomUUID();
  await tx
    .insertInto('visit_hold')
    .values({
      practice_id: actor.practiceId,
      id,
      person_id: personId,
      purpose,
      starts_at: new Date(time.startsAt),
      ends_at: new Date(time.endsAt),
      practitioner_id: time.practitioner,
      room_id: time.room,
      handpiece_id: time.handpiece,
      expires_at: expiresAt,
      held_by: actor.accountId,
      held_at: at,
    })
    .execute();
  for (const one of times) {
    await occupy(tx, {
      practiceId: actor.practiceId,
      of: { hold: id, expiresAt },
      time: one.time,
      layout: one.layout,
      at,
    });
  }
  return { id, expiresAt, room: time.room, handpiece: time.handpiece };
}

/** Lets go of what is kept for a person, whether it has expired or not. False where nothing was. */
export async function letGo(tx: Transaction<Tables>, personId: string): Promise<boolean> {
  const { rows } = await tx.executeQuery(lettingGo(tx, personId));
  return rows.length > 0;
}

/** The same in one statement, for whoever need not know whether anything was. */
export function lettingGo(tx: Transaction<Tables>, personId: string): CompiledQuery<{ id: string }> {
  return sql<{ id: string }>`
    with gone as (delete from visit_hold where person_id = ${personId} returning id),
         free as (delete from occupancy where hold_id in (select id from gone))
    select id from gone`.compile(tx);
}

async function readHold(tx: Transaction<Tables>, personId: string) {
  const row = await tx.selectFrom('visit_hold').selectAll().where('person_id', '=', personId).executeTakeFirst();
  return row ?? null;
}

/** Still standing by the clock of whoever asks, and nobody took what had expired. */
function isSame(hold: NonNullable<Awaited<ReturnType<typeof readHold>>>, { at, purpose, time }: WantedHold): boolean {
  return (
    hold.expires_at > at &&
    hold.purpose === purpose &&
    hold.starts_at.getTime() === Date.parse(time.startsAt) &&
    hold.ends_at.getTime() === Date.parse(time.endsAt) &&
    hold.practitioner_id === time.practitioner &&
    hold.room_id === time.room &&
    hold.handpiece_id === time.handpiece
  );
}
