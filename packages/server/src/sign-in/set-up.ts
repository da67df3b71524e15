import type { Transaction } from 'kysely';
import { asSignIn, mayTreat } from '../database/actor.ts';
import type { Tables } from '../database/tables.ts';
import { noteEvent } from '../people/note-event.ts';
import { renewRecoveryCodes } from './recovery-codes.ts';
import { endAllSignIns, type StartedSignIn, startSignIn } from './start-sign-in.ts';
import { type IssuedTicket, issueTicket, TICKET_MS, type Ticket, type TicketLoad, useUp } from './ticket.ts';

/** A ticket whose account is known. */
export type AccountTicket = Ticket & { readonly accountId: string };

/** Lets somebody choose how they will sign in: whoever holds the ticket, once. */
export function offerSetUp(
  tx: Transaction<Tables>,
  offer: {
    readonly practiceId: string;
    readonly accountId: string;
    readonly kind: NonNullable<TicketLoad['kind']>;
    readonly at: Date;
  },
): Promise<IssuedTicket> {
  const { practiceId, accountId, kind, at } = offer;
  return issueTicket(tx, {
    practiceId,
    accountId,
    purpose: 'set-up',
    load: { kind },
    at,
    // A recovery has been proved by now; what is left is to choose anew, at once.
    forMs: kind === 'recovery' ? TICKET_MS.founding : TICKET_MS[kind],
  });
}

/** What the new means of signing in is; it has been proved to work. */
export interface ProvedMeans {
  readonly method: 'passkey' | 'password';
  /** Writes it down. */
  readonly keep: () => Promise<void>;
}

/** Where it happens. */
export interface AtBrowser {
  readonly at: Date;
  readonly browser: string;
  readonly formerToken: string | null;
}

/** Ends a set-up: the means is kept, the account is active, new recovery codes are shown once, somebody is signed in. */
export async function finishSetUp(
  tx: Transaction<Tables>,
  ticket: AccountTicket,
  how: AtBrowser & ProvedMeans,
): Promise<StartedSignIn & { readonly recoveryCodes: readonly string[] }> {
  const { practiceId, accountId } = ticket;
  const { at } = how;
  if (ticket.load.kind === 'recovery') await forgetMeans(tx, accountId, at);
  await how.keep();
  await useUp(tx, ticket, at);
  await activate(tx, accountId);
  const recoveryCodes = await renewRecoveryCodes(tx, ticket, at);
  const what = ticket.load.kind === 'recovery' ? 'recovered' : 'set-up';
  await noteEvent(tx, asSignIn(practiceId), { what, accountId, at });
  const started = await startSignIn(tx, {
    practiceId,
    accountId,
    method: how.method,
    at,
    browser: how.browser,
    formerToken: how.formerToken,
  });
  return { ...started, recoveryCodes };
}

/** From now on patients may be treated by somebody whose role is to treat. */
async function activate(tx: Transaction<Tables>, accountId: string): Promise<void> {
  const account = await tx
    .updateTable('account')
    .set({ status: 'active' })
    .where('id', '=', accountId)
    .where('status', '=', 'invited')
    .returning('roles')
    .executeTakeFirst();
  if (account === undefined || !mayTreat(account.roles)) return;
  await tx.updateTable('staff').set({ treats: true }).where('account_id', '=', accountId).execute();
}

/** What was lost may be in somebody's hands: nothing of it counts any more, nor any sign-in made with it. */
export async function forgetMeans(tx: Transaction<Tables>, accountId: string, at: Date): Promise<void> {
  for (const table of ['account_password', 'account_totp', 'passkey', 'account_pin'] as const) {
    await tx.deleteFrom(table).where('account_id', '=', accountId).execute();
  }
  await endAllSignIns(tx, accountId, { at });
}
