import { type CommandOf, type CourseEntry, courseOf, decide, type EntryOf, type Refusal } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import type { SignedIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { roleToAsk } from '../operations/course/acting-role.ts';
import { readContext } from '../operations/course/read-context.ts';
import { appendEntries } from '../record/append-entries.ts';
import { withRecordOpen } from '../record/open-chains.ts';
import { readRecord } from '../record/read-record.ts';
import type { ReceivedFile } from './receive-picture.ts';

/** A photograph whose files are safe, before it is in the record. */
export interface NewPhotograph {
  readonly personId: string;
  readonly command: CommandOf<'takePhotograph'>;
  readonly files: readonly ReceivedFile[];
}

/** Writes it into the record and notes where its files lie, together or not at all. Null where there is no such person. */
export async function keepPhotograph(
  tx: Transaction<Tables>,
  access: Access & { readonly actor: SignedIn },
  { personId, command, files }: NewPhotograph,
): Promise<EntryOf<'photograph-taken'> | Refusal | null> {
  const { actor, at } = access;
  const record = await readRecord(tx, access, personId);
  if (record === null || record.erased !== null || record.mergedInto !== null) return null;
  const author = { id: actor.accountId, role: roleToAsk(actor, 'takePhotograph') };
  const context = await readContext(tx, { actor: author, at });
  const decision = decide(courseOf(record.entries), command, context);
  if (decision.refused) return decision;
  await appendEntries(tx, access, { personId, entries: decision.entries });
  await withRecordOpen(tx, { access, personId }, () => noteFiles(tx, access, { personId, command, files }));
  return takenIn(decision.entries);
}

async function noteFiles(
  tx: Transaction<Tables>,
  { actor, at }: Access,
  { personId, command, files }: NewPhotograph,
): Promise<void> {
  const of = { practice_id: actor.practiceId, photograph_id: command.photograph, person_id: personId, kept_at: at };
  const rows = files.map(({ part, address, sealedBytes }) => ({ ...of, part, address, sealed_bytes: sealedBytes }));
  await tx.insertInto('photograph_file').values(rows).execute();
}

function takenIn(entries: readonly CourseEntry[]): EntryOf<'photograph-taken'> {
  const taken = entries.find((entry) => entry.kind === 'photograph-taken');
  if (taken === undefined) throw new Error('A photograph was taken without an entry.');
  return taken;
}
