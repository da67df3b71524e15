import { assignGrading, type GradingTask } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** A blinded round as it is kept. Graders see codes, and nothing else of it. */
export interface KeptRound {
  readonly scale: string;
  readonly seed: string;
  readonly graders: readonly string[];
  readonly duplicateShare: number;
  /** By picture: whose, of where and of which day. */
  readonly images: readonly {
    readonly image: string;
    readonly personId: string;
    readonly zone: string | null;
    readonly about: string;
  }[];
}

interface OfRound {
  readonly practiceId: string;
  readonly roundId: string;
  readonly by: string;
  readonly at: Date;
}

/** Keeps a round: its seed stays with the practice, so that the order can be found again and no grader has it. */
export async function keepRound(tx: Transaction<Tables>, of: OfRound, round: KeptRound): Promise<void> {
  const { practiceId: practice_id, roundId, by, at } = of;
  const { scale, seed, graders, duplicateShare: duplicate_share, images } = round;
  await tx
    .insertInto('grading_round')
    .values({ practice_id, id: roundId, scale, seed, duplicate_share, graders: [...graders], made_by: by, made_at: at })
    .execute();
  const pictures = images.map(({ image, personId, zone, about }) => {
    return { practice_id, round_id: roundId, image, person_id: personId, zone, about_on: about };
  });
  await tx.insertInto('grading_picture').values(pictures).execute();
}

/** A round by its id; null where there is none. */
export async function readRound(tx: Transaction<Tables>, roundId: string): Promise<KeptRound | null> {
  const kept = await tx.selectFrom('grading_round').selectAll().where('id', '=', roundId).executeTakeFirst();
  if (kept === undefined) return null;
  const rows = await tx
    .selectFrom('grading_picture')
    .select(['image', 'person_id as personId', 'zone', 'about_on as about'])
    .where('round_id', '=', roundId)
    .orderBy('image')
    .execute();
  const { scale, seed, graders, duplicate_share: duplicateShare } = kept;
  return { scale, seed, graders, duplicateShare, images: rows };
}

/** What one grader has before them, in their own order. */
export function tasksOf(round: KeptRound, grader: string): readonly GradingTask[] {
  const images = round.images.map(({ image }) => image);
  return assignGrading({ ...round, images }).filter((task) => task.grader === grader);
}

/** Which codes of a round have been graded. */
export async function doneCodes(tx: Transaction<Tables>, roundId: string): Promise<ReadonlySet<string>> {
  const rows = await tx.selectFrom('graded_code').select('code').where('round_id', '=', roundId).execute();
  return new Set(rows.map(({ code }) => code));
}

/** Takes a code; false where it was taken before. */
export async function takeCode(tx: Transaction<Tables>, of: OfRound, code: string): Promise<boolean> {
  const { practiceId: practice_id, roundId: round_id, by: graded_by, at: graded_at } = of;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('graded_code')
    .values({ practice_id, round_id, code, graded_by, graded_at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
