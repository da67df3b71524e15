import { type CourseState, courseOf } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import type { Tables } from '../database/tables.ts';
import { type ReadRecord, readRecord } from '../record/read-record.ts';
import { leftBehind } from './left-behind.ts';

/** Which two are one: the one that leads, and the one that points to it. */
export interface Pair {
  readonly leadingId: string;
  readonly mergedId: string;
}

/** Both records, opened and told. */
export interface OpenPair {
  readonly leading: OpenOne;
  readonly merged: OpenOne;
}

interface OpenOne {
  readonly record: ReadRecord;
  readonly state: CourseState;
}

/** Opens both, in the order of their ids, as everyone locks several; null where one is not there or was erased. */
export async function openPair(
  tx: Transaction<Tables>,
  access: Access,
  { leadingId, mergedId }: Pair,
): Promise<OpenPair | null> {
  const opened = new Map<string, OpenOne>();
  for (const id of [leadingId, mergedId].toSorted()) {
    const record = await readRecord(tx, access, id);
    if (record === null || record.erased !== null) return null;
    opened.set(id, { record, state: courseOf(record.entries) });
  }
  const [leading, merged] = [opened.get(leadingId), opened.get(mergedId)];
  return leading === undefined || merged === undefined ? null : { leading, merged };
}

const OVER = ['planned', 'sealed', 'called-off'];

/**
 * Everything that stands against it now, in sentences; none where nothing does. Intervals, lifetimes and recalls follow
 * from one record alone: so who was needled leads, and two of whom both were cannot be made one. Of health and consent
 * nothing stays behind that the leading record does not say.
 */
export async function againstMerging(
  tx: Transaction<Tables>,
  { leading, merged }: OpenPair,
  pair: Pair,
): Promise<readonly string[]> {
  const isNeedled = ({ sessions }: CourseState) => Object.values(sessions).some(({ started }) => started !== null);
  const isOpen = ({ sessions }: CourseState) =>
    Object.values(sessions).some(({ session }) => !OVER.includes(session.state));
  const both = isNeedled(leading.state) && isNeedled(merged.state);
  return [
    ...when(isOpen(leading.state), 'The leading person has a session under way. Bring it to its end first.'),
    ...when(isOpen(merged.state), 'The other person has a session under way. Bring it to its end first.'),
    ...when(
      both,
      'Both were needled under their own record. Intervals are counted in one alone, so both are kept; note in each that the other is there.',
    ),
    ...when(!both && isNeedled(merged.state), 'The other person was needled. Let that record lead, and not this one.'),
    ...(isNeedled(merged.state) ? [] : leftBehind(leading.state, merged.state)),
    ...(await besideRecords(tx, pair)),
  ];
}

/** What waits outside of the records. */
async function besideRecords(tx: Transaction<Tables>, { leadingId, mergedId }: Pair): Promise<readonly string[]> {
  const ids = [leadingId, mergedId];
  const people = await tx.selectFrom('person').select(['id', 'merged_into']).where('id', 'in', ids).execute();
  const pointing = await tx.selectFrom('person').select('id').where('merged_into', '=', mergedId).execute();
  const erasures = await tx
    .selectFrom('erasure_request')
    .select('id')
    .where('person_id', 'in', ids)
    .where('settled_at', 'is', null)
    .execute();
  const reports = await tx
    .selectFrom('report_clock')
    .select('id')
    .where('person_id', '=', mergedId)
    .where('closed_at', 'is', null)
    .execute();
  const wishes = await tx
    .selectFrom('waiting_wish')
    .select('id')
    .where('person_id', '=', mergedId)
    .where('state', '=', 'waiting')
    .execute();
  const accounts = await tx
    .selectFrom('account')
    .select('person_id')
    .where('person_id', 'in', ids)
    .where('status', '!=', 'deactivated')
    .execute();
  return [
    ...when(
      people.some(({ merged_into: into }) => into !== null) || pointing.length > 0,
      'One of the two is part of another merging. Undo that one first.',
    ),
    ...when(erasures.length > 0, 'One of the two is to be erased. Settle that first.'),
    ...when(reports.length > 0, 'A report of the other person waits. Answer and close it first.'),
    ...when(wishes.length > 0, 'The other person waits for a time. Take them off the waiting list first.'),
    ...when(accounts.length > 1, 'Both can sign in. Close the account that they do not use.'),
  ];
}

const when = (applies: boolean, because: string): readonly string[] => (applies ? [because] : []);
