import { type PracticePolicy, practiceRulesetHash } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { readPracticeRules } from './practice-rules.ts';

/** What a practice has said of itself before a session may start. The newest counts. */
export interface PracticeStanding {
  readonly ruleset: {
    /** The ruleset in force, with what the practice demands besides. */
    readonly current: string;
    /** The ruleset in force where a responsible clinician has signed it, else the last that one signed; null: none. */
    readonly signedByClinician: string | null;
    readonly signedAt: Date | null;
    readonly signedBy: string | null;
  };
  /** What the practice demands besides the rules of the register. */
  readonly policy: PracticePolicy;
  readonly numbers: { readonly day: string; readonly night: string; readonly emergency: string } | null;
}

/** Reads what the start gate asks of the practice as a whole. */
export async function readPracticeStanding(tx: Transaction<Tables>): Promise<PracticeStanding> {
  const [{ policy }, signatures, numbers] = await Promise.all([
    readPracticeRules(tx),
    readSignatures(tx),
    tx
      .selectFrom('emergency_numbers')
      .select(['day', 'night', 'emergency'])
      .orderBy('set_at', 'desc')
      .orderBy('id')
      .limit(1)
      .executeTakeFirst(),
  ]);
  const current = practiceRulesetHash(policy);
  // A signature under the rules in force counts, whatever was signed since: the hash says that they are the same.
  const signature = signatures.find(({ ruleset_hash: hash }) => hash === current) ?? signatures[0];
  return {
    ruleset: {
      current,
      signedByClinician: signature?.ruleset_hash ?? null,
      signedAt: signature?.signed_at ?? null,
      signedBy: signature?.signed_by ?? null,
    },
    policy,
    numbers: numbers ?? null,
  };
}

/** The newest under each ruleset, the newest of all first. */
async function readSignatures(tx: Transaction<Tables>) {
  const rows = await tx
    .selectFrom('ruleset_signature')
    .distinctOn('ruleset_hash')
    .select(['ruleset_hash', 'signed_at', 'signed_by'])
    .orderBy('ruleset_hash')
    .orderBy('signed_at', 'desc')
    .orderBy('id')
    .execute();
  return rows.toSorted((a, b) => b.signed_at.getTime() - a.signed_at.getTime());
}
