import type { Transaction } from 'kysely';
import type { Tables } from '../database/tables.ts';
import { no } from '../http/operation-outcome.ts';
import type { AccountTicket } from './set-up.ts';
import { findTicket } from './ticket.ts';

/** The set-up that a token stands for; null where it is over, or its account is gone. */
export async function findSetUp(tx: Transaction<Tables>, token: string, at: Date): Promise<AccountTicket | null> {
  const ticket = await findTicket(tx, token, { purpose: 'set-up', at });
  if (ticket === null || ticket.accountId === null) return null;
  const account = await tx
    .selectFrom('account')
    .select('id')
    .where('id', '=', ticket.accountId)
    .where('status', '!=', 'deactivated')
    .executeTakeFirst();
  return account === undefined ? null : { ...ticket, accountId: account.id };
}

export const SET_UP_OVER = no(404, 'This link has been used, or is too old. Ask the practice for a new one.');
