import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Actor } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';

/** What can happen to an account. */
export type AccountEventName =
  | 'practice-founded'
  | 'invited'
  | 'registered'
  | 'set-up'
  | 'signed-in'
  | 'signed-in-by-pin'
  | 'pin-locked'
  | 'pin-set'
  | 'passkey-added'
  | 'passkey-removed'
  | 'password-changed'
  | 'recovery-codes-renewed'
  | 'recovery-code-used'
  | 'recovery-offered'
  | 'recovered'
  | 'roles-set'
  | 'credential-entered'
  | 'credential-ended'
  | 'deactivated'
  | 'signed-out-everywhere'
  | 'tablet-enrolled'
  | 'tablet-revoked';

export interface AccountEvent {
  readonly what: AccountEventName;
  /** Whom it is about. */
  readonly accountId: string;
  readonly at: Date;
  readonly tabletId?: string | null;
  readonly reason?: string | null;
}

/** Notes what happened to an account, by whoever acts in this transaction. */
export async function noteEvent(tx: Transaction<Tables>, actor: Actor, event: AccountEvent): Promise<void> {
  const { what, accountId: account_id, at, tabletId: tablet_id = null, reason = null } = event;
  const row = { practice_id: actor.practiceId, id: randomUUID(), at, by_account: actor.accountId, account_id };
  await tx
    .insertInto('account_event')
    .values({ ...row, what, tablet_id, reason })
    .execute();
}
