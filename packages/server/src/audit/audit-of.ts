import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** One thing that was done with what is kept of a person. */
export interface NotedDeed {
  readonly at: Date;
  /** Null where Percuta itself acted: from the command line, or by the clock. */
  readonly byAccount: string | null;
  readonly roles: readonly string[];
  readonly action: string;
  readonly purpose: string | null;
  readonly kinds: readonly string[];
  readonly reason: string | null;
  readonly requestId: string | null;
}

/**
 * Who read, wrote, exported or erased the record of a person, newest first: for the person, the owner and the responsible
 * clinician; to everyone else it shows what they did themselves. With what was done with everyone's since they came.
 */
export async function auditOf(tx: Transaction<Tables>, practiceId: string, personId: string): Promise<NotedDeed[]> {
  const rows = await tx
    .selectFrom('audit_entry')
    .innerJoin('person', (join) =>
      join.onRef('person.practice_id', '=', 'audit_entry.practice_id').on('person.id', '=', personId),
    )
    .where('audit_entry.practice_id', '=', practiceId)
    .where(({ eb, and, or, ref }) =>
      or([
        eb('subject', '=', personId),
        and([
          eb('subject', '=', practiceId),
          eb('action', '=', 'exported'),
          eb('at', '>=', ref('person.registered_at')),
        ]),
      ]),
    )
    .select(['at', 'by_account', 'roles', 'action', 'purpose', 'kinds', 'reason', 'request_id'])
    .orderBy('at', 'desc')
    .orderBy('subject')
    .orderBy('seq', 'desc')
    .execute();
  return rows.map(({ by_account: byAccount, request_id: requestId, ...row }) => ({ ...row, byAccount, requestId }));
}
