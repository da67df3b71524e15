import {
  type CommandOf,
  courseOf,
  decide,
  type OutcomeAnswers,
  type Refusal,
  refusal,
  refusedUse,
  SIDED_ZONE_NAMES,
} from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { roleToAsk } from '../operations/course/acting-role.ts';
import { readContext } from '../operations/course/read-context.ts';
import { appendEntries } from '../record/append-entries.ts';
import { readRecord } from '../record/read-record.ts';
import type { Store } from '../store.ts';
import { type KeptRound, takeCode, tasksOf } from './grading-rounds.ts';

/** One grade from one sheet. */
export interface GivenGrade {
  readonly store: Store;
  readonly actor: SignedIn;
  readonly at: Date;
  readonly requestId: string;
  readonly roundId: string;
  readonly round: KeptRound;
  readonly code: string;
  readonly answers: OutcomeAnswers;
}

/**
 * Writes a blinded grade into the record of whose picture it was. The grader need not treat that person, and is not told
 * who it was: Percuta opens the record for them, and its audit says so. Refused where the person no longer agrees to
 * clinical photographs. `unknown`: no code of theirs. `taken`: graded before.
 */
export async function writeGrade(
  tx: Transaction<Tables>,
  given: GivenGrade,
): Promise<'written' | 'unknown' | 'taken' | Refusal> {
  const { store, actor, at, requestId, roundId, round, code } = given;
  const task = tasksOf(round, actor.accountId).find((one) => one.code === code);
  const picture = round.images.find(({ image }) => image === task?.image);
  if (task === undefined || picture === undefined) return 'unknown';
  const of = { practiceId: actor.practiceId, roundId, by: actor.accountId, at };
  if (!(await takeCode(tx, of, code))) return 'taken';
  const access = { keys: store.keys, actor, purpose: 'need-to-know', at, requestId } as const;
  const record = await readRecord(tx, access, picture.personId);
  if (record === null || record.erased !== null) return refusal('gradePicture', 'This picture is no longer there.');
  const state = courseOf(record.entries);
  if (refusedUse(state.consents, 'clinical-photographs') !== null) {
    return refusal('gradePicture', 'The consent to this picture was taken back. Leave it out.');
  }
  const role = roleToAsk(actor, 'measureOutcome');
  const context = await readContext(tx, { actor: { id: actor.accountId, role }, at });
  const decision = decide(state, commandOf(given, picture, task.isDuplicate), context);
  if (decision.refused) return decision;
  await appendEntries(tx, access, { personId: picture.personId, entries: decision.entries });
  return 'written';
}

function commandOf(
  { roundId, round, code, answers }: GivenGrade,
  { image, zone, about }: KeptRound['images'][number],
  isDuplicate: boolean,
): CommandOf<'measureOutcome'> {
  const blinded = { round: roundId, code, isDuplicate, about };
  const sided = SIDED_ZONE_NAMES.find((one) => one === zone) ?? null;
  return {
    do: 'measureOutcome',
    measure: `${roundId}/${code}`,
    scale: round.scale,
    zone: sided,
    answers,
    image,
    blinded,
  };
}
