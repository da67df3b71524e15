import { rulesetHash } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What a practice has said of itself before a session may start. The newest counts. */
export interface PracticeStanding {
  readonly ruleset: {
    /** The ruleset in force. */
    readonly current: string;
    /** The ruleset that a responsible clinician signed last; null where none has. */
    readonly signedByClinician: string | null;
    readonly signedAt: Date | null;
    readonly signedBy: string | null;
  };
  readonly numbers: { readonly day: string; readonly night: string; readonly emergency: string } | null;
}

/** Reads what the start gate asks of the practice as a whole. */
export async function readPracticeStanding(tx: Transaction<Tables>): Promise<PracticeStanding> {
  const signature = await tx
    .selectFrom('ruleset_signature')
    .select(['ruleset_hash', 'signed_at', 'signed_by'])
    .orderBy('signed_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  const numbers = await tx
    .selectFrom('emergency_numbers')
    .select(['day', 'night', 'emergency'])
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return {
    ruleset: {
      current: rulesetHash(),
      signedByClinician: signature?.ruleset_hash ?? null,
      signedAt: signature?.signed_at ?? null,
      signedBy: signature?.signed_by ?? null,
    },
    numbers: numbers ?? null,
  };
}
