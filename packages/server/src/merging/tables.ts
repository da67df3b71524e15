import type { Generated } from 'kysely';

/** The tables of people who were registered twice. */
export interface MergingTables {
  person_merge: PersonMergeTable;
  person_merge_step: PersonMergeStepTable;
}

/** Two people are one, somebody says; the first of them leads. */
export interface PersonMergeTable {
  practice_id: string;
  id: string;
  leading_id: string;
  merged_id: string;
  because: string;
  proposed_by: string;
  proposed_at: Date;
}

/** What became of it. */
interface PersonMergeStepTable {
  practice_id: string;
  merge_id: string;
  step: 'confirmed' | 'withdrawn' | 'undone';
  because: string | null;
  /** The bookings that moved, and the account. */
  visits: Generated<string[]>;
  moved_account: string | null;
  proposed_by: string;
  proposed_at: Date;
  by_account: string;
  at: Date;
}
