import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import { asSignIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { insertAccount } from '../people/insert-account.ts';
import { noteEvent } from '../people/note-event.ts';
import { offerSetUp } from '../sign-in/set-up.ts';
import type { IssuedTicket } from '../sign-in/ticket.ts';
import type { Store } from '../store.ts';

export interface NewPractice {
  readonly name: string;
  readonly slug: string;
  readonly timeZone: string;
  readonly kind: 'live' | 'demo';
  readonly owner: { readonly name: string; readonly email: string };
  readonly at: Date;
}

export interface FoundedPractice {
  readonly practiceId: string;
  readonly ownerId: string;
  /** With it the owner chooses how to sign in. There is no password to begin with. */
  readonly setUp: IssuedTicket;
}

/** Founds a practice together with the account of its owner; null where the address is taken. */
export function foundPractice(
  { database, keys }: Pick<Store, 'database' | 'keys'>,
  practice: NewPractice,
): Promise<FoundedPractice | null> {
  const practiceId = randomUUID();
  const ownerId = randomUUID();
  const actor = asSignIn(practiceId);
  return inPractice(database, actor, async (tx) => {
    if (!(await insertPractice(tx, practiceId, practice))) return null;
    const { at, owner } = practice;
    const account = { accountId: ownerId, email: owner.email, roles: ['owner'] as const, personId: null };
    await insertAccount(tx, { actor, keys, at }, account);
    await tx
      .insertInto('staff')
      .values({ practice_id: practiceId, account_id: ownerId, name: owner.name, profession: null, scopes: [] })
      .execute();
    await noteEvent(tx, actor, { what: 'practice-founded', accountId: ownerId, at });
    return {
      practiceId,
      ownerId,
      setUp: await offerSetUp(tx, { practiceId, accountId: ownerId, kind: 'founding', at }),
    };
  });
}

async function insertPractice(tx: Transaction<Tables>, id: string, practice: NewPractice): Promise<boolean> {
  const { name, slug, timeZone: time_zone, kind, at: created_at } = practice;
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('practice')
    .values({ id, name, slug, time_zone, kind, created_at })
    .onConflict((conflict) => conflict.column('slug').doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows === 1n;
}
