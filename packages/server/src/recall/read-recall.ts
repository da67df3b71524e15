import type { FlagReason, RecallLetter } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { openFields } from '../keys/seal-field.ts';
import { namesOf } from './names-of.ts';
import { LETTER_FIELD } from './recall-lot.ts';

/** A recall as it was made, with what was added since. */
export interface KeptRecall {
  readonly id: string;
  readonly lotKey: string;
  readonly because: string;
  readonly reference: string | null;
  readonly begunBy: string;
  readonly begunAt: Date;
  readonly undone: { readonly because: string; readonly by: string; readonly at: Date } | null;
}

/** Every recall of the practice, newest first; what was undone stays. */
export async function readRecalls(tx: Transaction<Tables>, id: string | null = null): Promise<readonly KeptRecall[]> {
  const rows = await tx
    .selectFrom('lot_hold as hold')
    .leftJoin('lot_hold_end as end', (join) =>
      join.onRef('end.practice_id', '=', 'hold.practice_id').onRef('end.hold_id', '=', 'hold.id'),
    )
    .where('hold.kind', '=', 'recall')
    .$if(id !== null, (query) => query.where('hold.id', '=', id ?? ''))
    .select(['hold.id', 'hold.lot_key as lotKey', 'hold.because', 'hold.reference'])
    .select(['hold.begun_by as begunBy', 'hold.begun_at as begunAt'])
    .select(['end.because as endBecause', 'end.ended_by as endBy', 'end.ended_at as endAt'])
    .orderBy('hold.begun_at', 'desc')
    .orderBy('hold.id')
    .execute();
  return rows.map(({ endBecause: because, endBy: by, endAt: at, ...recall }) => ({
    ...recall,
    undone: because === null || by === null || at === null ? null : { because, by, at },
  }));
}

/** Somebody who was exposed; the name is null once they were erased, and so is the letter. */
export interface ExposedPerson {
  readonly personId: string;
  readonly name: string | null;
  readonly sessions: readonly { readonly sessionId: string; readonly on: string }[];
  readonly letter: RecallLetter | null;
}

interface Who {
  readonly keys: MasterKeys;
  readonly actor: SignedIn;
}

/** Who was exposed, as the recall found it. */
export async function readExposed(
  tx: Transaction<Tables>,
  who: Who,
  recallId: string,
): Promise<readonly ExposedPerson[]> {
  const rows = await tx
    .selectFrom('recall_exposure as exposure')
    .innerJoin('visit', (join) =>
      join.onRef('visit.practice_id', '=', 'exposure.practice_id').onRef('visit.id', '=', 'exposure.session_id'),
    )
    .where('recall_id', '=', recallId)
    .select(['exposure.person_id as personId', 'exposure.session_id as sessionId', 'visit.on_day as on'])
    .distinct()
    .orderBy('visit.on_day')
    .orderBy('exposure.session_id')
    .execute();
  const byPerson = Map.groupBy(rows, ({ personId }) => personId);
  const names = await namesOf(tx, who, [...byPerson.keys()]);
  const letters = await openLetters(tx, who, recallId);
  return [...byPerson].map(([personId, sessions]) => ({
    personId,
    name: names.get(personId) ?? null,
    sessions: sessions.map(({ sessionId, on }) => ({ sessionId, on })),
    letter: letters.get(personId) ?? null,
  }));
}

async function openLetters(
  tx: Transaction<Tables>,
  { keys, actor: { practiceId } }: Who,
  recallId: string,
): Promise<ReadonlyMap<string, RecallLetter>> {
  const rows = await tx
    .selectFrom('recall_letter')
    .select(['person_id as subject', 'sealed'])
    .where('recall_id', '=', recallId)
    .execute();
  const sealed = new Map(rows.map((row) => [row.subject, row.sealed]));
  const texts = await openFields(tx, keys, { practiceId, field: LETTER_FIELD, sealed });
  return new Map([...texts].map(([person, text]) => [person, JSON.parse(text) as RecallLetter]));
}

/** A booking that the recall flagged, as it stands now. */
export interface FlaggedVisit {
  readonly visitId: string;
  readonly personId: string;
  readonly name: string | null;
  readonly reason: FlagReason;
  readonly startsAt: Date;
  readonly isCancelled: boolean;
  readonly settled: { readonly because: string; readonly by: string; readonly at: Date } | null;
}

/** The bookings that the recall flagged, in the order of their times. */
export async function readFlags(tx: Transaction<Tables>, who: Who, recallId: string): Promise<readonly FlaggedVisit[]> {
  const rows = await tx
    .selectFrom('recall_flag as flag')
    .innerJoin('visit', (join) =>
      join.onRef('visit.practice_id', '=', 'flag.practice_id').onRef('visit.id', '=', 'flag.visit_id'),
    )
    .leftJoin('recall_flag_settled as settled', (join) =>
      join
        .onRef('settled.practice_id', '=', 'flag.practice_id')
        .onRef('settled.recall_id', '=', 'flag.recall_id')
        .onRef('settled.visit_id', '=', 'flag.visit_id'),
    )
    .where('flag.recall_id', '=', recallId)
    .select(['flag.visit_id as visitId', 'flag.person_id as personId', 'flag.reason'])
    .select(['visit.starts_at as startsAt', 'visit.state'])
    .select(['settled.because', 'settled.settled_by as by', 'settled.settled_at as at'])
    .orderBy('visit.starts_at')
    .orderBy('visit.id')
    .execute();
  const names = await namesOf(tx, who, [...new Set(rows.map(({ personId }) => personId))]);
  return rows.map(({ because, by, at, state, ...flag }) => ({
    ...flag,
    name: names.get(flag.personId) ?? null,
    isCancelled: state === 'cancelled',
    settled: because === null || by === null || at === null ? null : { because, by, at },
  }));
}
