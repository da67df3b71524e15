import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { type Actor, asSignIn } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import type { CookieChange } from '../http/cookies.ts';
import { noteEvent } from '../people/note-event.ts';
import { forgetPinTries } from './pin.ts';
import { LONGEST_HOURS } from './signed-in.ts';
import { hashOfToken, makeToken, requestTokenOf } from './token.ts';

export interface NewSignIn {
  readonly practiceId: string;
  readonly accountId: string;
  readonly method: 'passkey' | 'password' | 'demo' | 'pin';
  readonly at: Date;
  readonly browser: string;
  /** What the browser kept until now: it ends. */
  readonly formerToken: string | null;
  readonly tabletId?: string | null;
}

/** What a browser gets for having signed in. */
export interface StartedSignIn {
  readonly body: { readonly accountId: string; readonly requestToken: string };
  readonly cookies: readonly CookieChange[];
}

/** What happened to an account stands among its events; where it was signed in is of no use for longer. */
const KEPT_MS = 30 * 24 * 3_600_000;

/** Signs somebody in who has proved who they are: always a new token, and the browser's former one ends. */
export async function startSignIn(tx: Transaction<Tables>, signIn: NewSignIn): Promise<StartedSignIn> {
  const { practiceId: practice_id, accountId: account_id, method, at, browser, tabletId: tablet_id = null } = signIn;
  const token = makeToken(practice_id);
  const forSeconds = LONGEST_HOURS * 3_600;
  const times = {
    signed_in_at: at,
    last_seen_at: at,
    expires_at: new Date(at.getTime() + forSeconds * 1_000),
    ended_at: null,
  };
  if (signIn.formerToken !== null) await endSignIn(tx, signIn.formerToken, at);
  await tx
    .deleteFrom('signed_in')
    .where('account_id', '=', account_id)
    .where('expires_at', '<', new Date(at.getTime() - KEPT_MS))
    .execute();
  await forgetPinTries(tx, account_id);
  await tx
    .insertInto('signed_in')
    .values({ practice_id, id: randomUUID(), token_hash: token.hash, account_id, method, tablet_id, browser, ...times })
    .execute();
  await noteEvent(tx, actingAs(signIn), {
    what: method === 'pin' ? 'signed-in-by-pin' : 'signed-in',
    accountId: account_id,
    at,
    tabletId: tablet_id,
  });
  return {
    body: { accountId: account_id, requestToken: requestTokenOf(token.text) },
    cookies: [{ name: 'sign-in', token: token.text, forSeconds }],
  };
}

/** The event is noted by a transaction that says no account, since nobody was signed in when it began. */
function actingAs({ practiceId }: NewSignIn): Actor {
  return asSignIn(practiceId);
}

/** Ends the sign-in of one token. */
export async function endSignIn(tx: Transaction<Tables>, token: string, at: Date): Promise<void> {
  await tx
    .updateTable('signed_in')
    .set({ ended_at: at })
    .where('token_hash', '=', hashOfToken(token))
    .where('ended_at', 'is', null)
    .execute();
}

/** Ends every sign-in of an account, but for the one that is kept. */
export async function endAllSignIns(
  tx: Transaction<Tables>,
  accountId: string,
  how: { readonly at: Date; readonly keepId?: string | null },
): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('signed_in')
    .set({ ended_at: how.at })
    .where('account_id', '=', accountId)
    .where('ended_at', 'is', null)
    .$if(how.keepId !== undefined && how.keepId !== null, (query) => query.where('id', '!=', how.keepId ?? ''))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Takes the token away from the browser. */
export const FORGET_SIGN_IN: CookieChange = { name: 'sign-in', token: null, forSeconds: 0 };
