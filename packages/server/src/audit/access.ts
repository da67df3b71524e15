import type { Actor } from '../database/actor.ts';
import type { MasterKeys } from '../keys/master-keys.ts';

/**
 * Why a record is opened. Row-level security decides by it who may:
 * - `treatment`: those who treat;
 * - `own-record`: the person;
 * - `need-to-know`: whoever works at the practice, or the person. Percuta looks, to decide or to count; what is shown is
 *   the view that the role needs (`viewFor`), never the entries;
 * - `safety-review`: the responsible clinician and the owner;
 * - `export`: the responsible clinician, the owner, the person, and the command line;
 * - `break-glass`: whoever works at the practice, with a reason, which the person will read.
 */
export const PURPOSES = ['treatment', 'own-record', 'need-to-know', 'safety-review', 'export', 'break-glass'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Who touches a record, when, why and on which call. */
export interface Access {
  readonly keys: MasterKeys;
  readonly actor: Actor;
  readonly purpose: Purpose;
  readonly at: Date;
  /** The call that it is part of, as the log names it; null outside of one. */
  readonly requestId: string | null;
  /** In words; a must where glass is broken. */
  readonly reason?: string;
}
