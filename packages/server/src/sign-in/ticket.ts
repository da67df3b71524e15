import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { hashOfToken, makeToken } from './token.ts';

/** What a ticket is for: a step of a sign-in that waits for the next. */
export type TicketPurpose = 'set-up' | 'recovery' | 'second-factor' | 'passkey-sign-in' | 'passkey-addition';

/** What a ticket carries from one step to the next. Never shown to whoever holds it. */
export interface TicketLoad {
  /** How the set-up came about. */
  readonly kind?: 'founding' | 'registration' | 'invitation' | 'recovery';
  readonly challenge?: string;
  readonly passwordHash?: string;
  readonly sealedTotp?: string;
}

export interface Ticket {
  readonly practiceId: string;
  /** Null where it is not known yet who signs in. */
  readonly accountId: string | null;
  readonly load: TicketLoad;
  readonly hash: Buffer;
}

const MOST_TRIES = 5;
const HOUR_MS = 3_600_000;

/** How long each waits. A set-up that came by invitation is handed over on paper or by mail; its own limit is longer. */
export const TICKET_MS = {
  founding: HOUR_MS,
  registration: HOUR_MS,
  invitation: 7 * 24 * HOUR_MS,
  recovery: 24 * HOUR_MS,
  step: HOUR_MS / 12,
} as const;

export interface NewTicket {
  readonly practiceId: string;
  readonly purpose: TicketPurpose;
  readonly accountId: string | null;
  readonly load?: TicketLoad;
  readonly at: Date;
  readonly forMs: number;
}

export interface IssuedTicket {
  readonly token: string;
  readonly expiresAt: Date;
}

/** Issues one. An earlier one of the same account for the same purpose is void from now on. */
export async function issueTicket(tx: Transaction<Tables>, ticket: NewTicket): Promise<IssuedTicket> {
  const { practiceId: practice_id, purpose, accountId: account_id, at } = ticket;
  const token = makeToken(practice_id);
  const expires_at = new Date(at.getTime() + ticket.forMs);
  await tx.deleteFrom('sign_in_ticket').where('expires_at', '<', at).execute();
  if (account_id !== null) {
    await tx.deleteFrom('sign_in_ticket').where('account_id', '=', account_id).where('purpose', '=', purpose).execute();
  }
  const carries = JSON.stringify(ticket.load ?? {});
  const row = { practice_id, token_hash: token.hash, purpose, account_id, carries, expires_at, used_at: null };
  await tx.insertInto('sign_in_ticket').values(row).execute();
  return { token: token.text, expiresAt: expires_at };
}

/** Finds a ticket that still counts, and lets nobody else use it until the transaction ends. */
export async function findTicket(
  tx: Transaction<Tables>,
  token: string,
  want: { readonly purpose: TicketPurpose; readonly at: Date },
): Promise<Ticket | null> {
  const row = await tx
    .selectFrom('sign_in_ticket')
    .selectAll()
    .where('token_hash', '=', hashOfToken(token))
    .where('purpose', '=', want.purpose)
    .where('used_at', 'is', null)
    .where('expires_at', '>', want.at)
    .where('tries', '<', MOST_TRIES)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  const { practice_id: practiceId, account_id: accountId, token_hash: hash } = row;
  return { practiceId, accountId, hash, load: row.carries as TicketLoad };
}

/** Counts a wrong answer; after five the ticket is void. */
export async function countWrong(tx: Transaction<Tables>, ticket: Ticket): Promise<void> {
  await tx
    .updateTable('sign_in_ticket')
    .set((row) => ({ tries: row('tries', '+', 1) }))
    .where('token_hash', '=', ticket.hash)
    .execute();
}

/** Adds to what it carries. */
export async function loadTicket(tx: Transaction<Tables>, ticket: Ticket, load: TicketLoad): Promise<void> {
  const carries = JSON.stringify({ ...ticket.load, ...load });
  await tx.updateTable('sign_in_ticket').set({ carries }).where('token_hash', '=', ticket.hash).execute();
}

/** It has served: nobody uses it again, and what it carried is gone. */
export async function useUp(tx: Transaction<Tables>, ticket: Ticket, at: Date): Promise<void> {
  await tx
    .updateTable('sign_in_ticket')
    .set({ used_at: at, carries: '{}' })
    .where('token_hash', '=', ticket.hash)
    .execute();
}
