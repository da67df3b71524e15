import { randomUUID } from 'node:crypto';
import type { Transaction } from 'kysely';
import type { Role, SignedIn } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { JURISDICTIONS } from '../operations/course/read-context.ts';
import type { DemoPractice } from '../practices/open-demo-practice.ts';
import type { Store } from '../store.ts';

/** Somebody of the demo, acting in their role. */
export function demoActor({ practiceId, accounts, personId }: DemoPractice, role: Role): SignedIn {
  return { practiceId, accountId: accounts[role], roles: [role], personId: role === 'patient' ? personId : null };
}

/** What a practice needs before it can book and needle: credentials, jurisdictions, rooms, a handpiece. Once. */
export function furnishDemo({ database }: Store, demo: DemoPractice, at: Date): Promise<void> {
  const owner = demoActor(demo, 'owner');
  return inPractice(database, owner, async (tx) => {
    const furnished = await tx.selectFrom('room').select('id').limit(1).executeTakeFirst();
    if (furnished !== undefined) return;
    const added = { practice_id: demo.practiceId, added_by: owner.accountId, added_at: at, retired_at: null };
    const rooms = ['Room 1', 'Room 2'].map((name) => ({ ...added, id: randomUUID(), name }));
    await tx.insertInto('room').values(rooms).execute();
    const pens = ['Pen 1', 'Pen 2'].map((name) => ({
      ...added,
      id: randomUUID(),
      name,
      device: 'skinpen',
      serial: null,
    }));
    await tx.insertInto('handpiece').values(pens).execute();
    await insertJurisdictions(tx, demo.practiceId, at);
    for (const role of ['practitioner', 'responsible-clinician'] as const) {
      await insertCredential(tx, demo, { accountId: demo.accounts[role], at });
    }
  });
}

/** Made up, and says so: no demo tells anyone what the law of a place is. */
async function insertJurisdictions(tx: Transaction<Tables>, practiceId: string, at: Date): Promise<void> {
  const roles = [{ role: 'physician', maximumDepthMm: null }];
  const checkedOn = at.toISOString().slice(0, 10);
  const value = JSON.stringify([{ code: 'Demo', roles, source: 'made up for the demo', checkedOn }]);
  await tx
    .insertInto('setting')
    .values({ practice_id: practiceId, name: JURISDICTIONS, value, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const YEAR_MS = 365 * 86_400_000;

async function insertCredential(
  tx: Transaction<Tables>,
  { practiceId, accounts }: DemoPractice,
  { accountId, at }: { readonly accountId: string; readonly at: Date },
): Promise<void> {
  const day = (years: number): string => new Date(at.getTime() + years * YEAR_MS).toISOString().slice(0, 10);
  await tx
    .insertInto('credential')
    .values({
      practice_id: practiceId,
      id: randomUUID(),
      account_id: accountId,
      profession: 'physician',
      jurisdiction: 'Demo',
      issued_by: 'Demo Medical Board',
      valid_from: day(-4),
      valid_until: day(2),
      devices: null,
      entered_by: accounts.owner,
      entered_at: at,
      ended_at: null,
      ended_by: null,
      ended_because: null,
    })
    .execute();
}
