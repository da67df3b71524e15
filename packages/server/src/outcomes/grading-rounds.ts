import { assignGrading, type GradingTask } from '@percuta/practice';
import type { Transaction } from 'kysely';
import { z } from 'zod';
import type { Tables } from '../database/tables.ts';

/** One picture of a round: whose, of where and when. Graders never see any of it. */
const ROUND = z.object({
  scale: z.string(),
  seed: z.string(),
  graders: z.array(z.string()),
  duplicateShare: z.number(),
  images: z.array(
    z.object({ image: z.string(), personId: z.string(), zone: z.string().nullable(), about: z.string() }),
  ),
  madeBy: z.string(),
  madeAt: z.string(),
});

export type KeptRound = z.infer<typeof ROUND>;

const nameOf = (roundId: string) => `grading-round.${roundId}`;
const doneName = (roundId: string, code: string) => `grading-done.${roundId}.${code}`;

/** Keeps a round: its seed stays with the practice, so that the order can be found again and no grader has it. */
export async function keepRound(
  tx: Transaction<Tables>,
  { practiceId, roundId, round }: { readonly practiceId: string; readonly roundId: string; readonly round: KeptRound },
): Promise<void> {
  const value = JSON.stringify(round);
  await tx
    .insertInto('setting')
    .values({ practice_id: practiceId, name: nameOf(roundId), value })
    .execute();
}

/** A round by its id; null where there is none. */
export async function readRound(tx: Transaction<Tables>, roundId: string): Promise<KeptRound | null> {
  const kept = await tx.selectFrom('setting').select('value').where('name', '=', nameOf(roundId)).executeTakeFirst();
  return kept === undefined ? null : ROUND.parse(kept.value);
}

/** What one grader has before them, in their own order. */
export function tasksOf(round: KeptRound, grader: string): readonly GradingTask[] {
  const images = round.images.map(({ image }) => image);
  return assignGrading({ ...round, images }).filter((task) => task.grader === grader);
}

/** Which codes of a round have been graded. */
export async function doneCodes(tx: Transaction<Tables>, roundId: string): Promise<ReadonlySet<string>> {
  const prefix = doneName(roundId, '');
  const rows = await tx.selectFrom('setting').select('name').where('name', 'like', `${prefix}%`).execute();
  return new Set(rows.map(({ name }) => name.slice(prefix.length)));
}

/** Takes a code; false where it was taken before. */
export async function takeCode(
  tx: Transaction<Tables>,
  { practiceId, roundId, code }: { readonly practiceId: string; readonly roundId: string; readonly code: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('setting')
    .values({ practice_id: practiceId, name: doneName(roundId, code), value: 'true' })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
