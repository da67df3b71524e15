import type { Transaction } from 'kysely';
import { asSignIn, type Role, type SignedIn } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice, lookInPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { hashOfToken, practiceOfToken, requestTokenOf } from './token.ts';

const MINUTE_MS = 60_000;

/** Signed in and idle for longer: signed out. By PIN on a tablet that lies about, sooner. */
export const IDLE_MINUTES = { full: 30, pin: 15 } as const;
/** Signed in for longer, however busy: signed out. */
export const LONGEST_HOURS = 12;
/** Written down that seldom, so that reading does not write. */
const SEEN_EVERY_MS = MINUTE_MS;

/** Somebody who is signed in, as found by what their browser keeps. */
export interface FoundSignIn {
  readonly actor: SignedIn;
  readonly signIn: {
    readonly id: string;
    readonly method: string;
    readonly at: Date;
    readonly requestToken: string;
  };
}

/**
 * Finds who is signed in under a token; null where nobody is, any more. Whoever is found was seen just now, unless it is
 * only looked whether they still are.
 */
export async function findSignIn(
  database: Database,
  token: string,
  { at, isSeen = true }: { readonly at: Date; readonly isSeen?: boolean },
): Promise<FoundSignIn | null> {
  const practiceId = practiceOfToken(token);
  if (practiceId === null) return null;
  const actor = asSignIn(practiceId);
  const row = await lookInPractice(database, actor, (tx) => readRow(tx, hashOfToken(token)));
  if (row === undefined || !isRunning(row, at)) return null;
  if (isSeen && at.getTime() - row.last_seen_at.getTime() >= SEEN_EVERY_MS) {
    await inPractice(database, actor, (tx) =>
      tx.updateTable('signed_in').set({ last_seen_at: at }).where('id', '=', row.id).execute(),
    );
  }
  const { account_id: accountId, roles, person_id: personId, id, method, signed_in_at } = row;
  return {
    actor: { practiceId, accountId, roles, personId },
    signIn: { id, method, at: signed_in_at, requestToken: requestTokenOf(token) },
  };
}

interface Row {
  readonly id: string;
  readonly account_id: string;
  readonly roles: Role[];
  readonly person_id: string | null;
  readonly status: string;
  readonly method: string;
  readonly signed_in_at: Date;
  readonly last_seen_at: Date;
  readonly expires_at: Date;
  readonly ended_at: Date | null;
}

function readRow(tx: Transaction<Tables>, hash: Buffer): Promise<Row | undefined> {
  return tx
    .selectFrom('signed_in')
    .innerJoin('account', (join) =>
      join.onRef('account.practice_id', '=', 'signed_in.practice_id').onRef('account.id', '=', 'signed_in.account_id'),
    )
    .where('token_hash', '=', hash)
    .select([
      'signed_in.id',
      'account_id',
      'roles',
      'person_id',
      'status',
      'method',
      'signed_in_at',
      'last_seen_at',
      'expires_at',
      'ended_at',
    ])
    .executeTakeFirst();
}

function isRunning(row: Row, at: Date): boolean {
  const idleMs = (row.method === 'pin' ? IDLE_MINUTES.pin : IDLE_MINUTES.full) * MINUTE_MS;
  return (
    row.ended_at === null &&
    row.status === 'active' &&
    at < row.expires_at &&
    at.getTime() - row.last_seen_at.getTime() < idleMs
  );
}
