import { type PracticePolicy, readPracticePolicy, USUAL_POLICY } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';

/** What a practice demands besides the rules of the register, and the row in which it stands; null where it has none. */
export interface PracticeRules {
  readonly id: string | null;
  readonly policy: PracticePolicy;
}

/** Reads the newest. A policy that cannot be read any more is a fault: it is never taken for none. */
export async function readPracticeRules(tx: Transaction<Tables>): Promise<PracticeRules> {
  const newest = await tx
    .selectFrom('practice_rules')
    .select(['id', 'policy'])
    .orderBy('set_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  if (newest === undefined) return { id: null, policy: USUAL_POLICY };
  const read = readPracticePolicy(newest.policy);
  if (!read.ok) throw new Error('The rules of the practice are kept in a form that is not known.');
  return { id: newest.id, policy: read.value };
}
