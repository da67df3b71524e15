import { type CourseCommand, type CourseEntry, canonicalJson, type EntryOf, type Noted } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { VisitOf } from '../../booking/take-time.ts';
import type { Tables } from '../../database/tables.ts';

/** An entry of a tablet that cannot stand: its id is another's, or its line has gone past it. */
export class NotedWrongly extends Error {}

const ANOTHER = 'This id stands for another entry already. Record it again on the tablet.';
const GONE_BY = 'The record holds something that this tablet noted later. Look at it, then record this again.';

/** The kinds of entry that a tablet may note first. */
type NotedKind = 'zone-delivered' | 'needling-stopped' | 'needling-finished';

/**
 * The entry of this record that a command led to when it came before; null where it comes for the first time, or was not
 * noted on a tablet. Throws `NotedWrongly` where its id stands for something else.
 */
export async function findNoted(
  tx: Transaction<Tables>,
  command: CourseCommand | { readonly prepare: unknown },
  entries: readonly CourseEntry[],
): Promise<CourseEntry | null> {
  if (!('noted' in command) || command.noted === undefined) return null;
  const { do: _, ...body } = command;
  const row = await tx.selectFrom('noted_entry').select('entry').where('id', '=', command.noted.id).executeTakeFirst();
  if (row === undefined) return null;
  const standing = entries.find(({ seq }) => seq === row.entry);
  // Of another person, or with other words: then this is not the one that came before.
  if (standing === undefined || canonicalJson(standing.body) !== canonicalJson(body)) throw new NotedWrongly(ANOTHER);
  return standing;
}

/**
 * Gives an entry its place in the line of its tablet, in the transaction that appends it. What a tablet noted earlier
 * cannot come after what it noted later. Throws `NotedWrongly`, and then nothing is written.
 */
export async function standInLine(
  tx: Transaction<Tables>,
  { seq, body }: EntryOf<NotedKind>,
  { actor, at }: VisitOf,
): Promise<void> {
  const { noted, session } = body;
  if (noted === undefined) return;
  if (noted.number <= (await lastPlace(tx, noted))) throw new NotedWrongly(GONE_BY);
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('noted_entry')
    .values({
      practice_id: actor.practiceId,
      id: noted.id,
      line: noted.line,
      place: noted.number,
      session_id: session,
      entry: seq,
      written_by: actor.accountId,
      noted_at: new Date(noted.at),
      written_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  // On another person's record at the same moment: on this one it would have waited.
  if (numInsertedOrUpdatedRows !== 1n) throw new NotedWrongly(ANOTHER);
}

async function lastPlace(tx: Transaction<Tables>, { line }: Noted): Promise<number> {
  const { last } = await tx
    .selectFrom('noted_entry')
    .select((row) => row.fn.max('place').as('last'))
    .where('line', '=', line)
    .executeTakeFirstOrThrow();
  return Number(last ?? 0);
}
