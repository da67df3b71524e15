import { randomUUID } from 'node:crypto';
import { rulesetHash } from '@percuta/practice';
import { sql, type Transaction } from 'kysely';
import { type Actor, asSignIn, mayTreat, type Role } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { insertAccount } from '../people/insert-account.ts';
import { insertPerson, type Registering } from '../people/insert-person.ts';
import { hashSecret } from '../sign-in/secret-hash.ts';
import type { Store } from '../store.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD, DEMO_SLUG, type DemoAccount } from './demo-accounts.ts';

/** The demo practice: where it is and who is there. */
export interface DemoPractice {
  readonly practiceId: string;
  readonly accounts: Readonly<Record<Role, string>>;
  /** The person whom the patient's account is about. */
  readonly personId: string;
}

type DemoStore = Pick<Store, 'database' | 'keys'>;

/** Opens the demo practice unless it is there, with one account of each role, and answers who is there. */
export async function openDemoPractice(store: DemoStore, at: Date): Promise<DemoPractice> {
  const id = (await findDemo(store.database)) ?? (await makeDemo(store, at)) ?? (await findDemo(store.database));
  if (id === null) throw new Error('The demo practice can neither be found nor made.');
  return inPractice(store.database, asSignIn(id), (tx) => readDemo(tx, id));
}

/** Gives the demo of before another address, whole as it is, so that the next to be opened is a new one. */
export async function leaveDemoBehind(database: Database): Promise<void> {
  await sql`select leave_demo_behind()`.execute(database.tables);
}

async function findDemo(database: Database): Promise<string | null> {
  const { rows } = await sql<{ id: string; kind: string }>`
    select id, kind from practice_directory(${DEMO_SLUG})`.execute(database.tables);
  const [found] = rows;
  if (found !== undefined && found.kind !== 'demo') throw new Error(`A live practice has the address ${DEMO_SLUG}.`);
  return found?.id ?? null;
}

/** Makes it in one transaction; null where another process was first. */
async function makeDemo({ database, keys }: DemoStore, at: Date): Promise<string | null> {
  const id = randomUUID();
  const hash = await hashSecret(DEMO_PASSWORD);
  return inPractice(database, asSignIn(id), async (tx) => {
    const made = await tx
      .insertInto('practice')
      .values({
        id,
        name: 'Percuta demo practice',
        slug: DEMO_SLUG,
        kind: 'demo',
        listed: true,
        time_zone: 'Europe/Berlin',
        created_at: at,
      })
      .onConflict((conflict) => conflict.column('slug').doNothing())
      .executeTakeFirst();
    if (made.numInsertedOrUpdatedRows === 0n) return null;
    for (const account of DEMO_ACCOUNTS) {
      await makeAccount(tx, { actor: asSignIn(id), keys, at }, { account, hash });
    }
    return id;
  });
}

async function makeAccount(
  tx: Transaction<Tables>,
  registering: Registering,
  { account, hash }: { readonly account: DemoAccount; readonly hash: string },
): Promise<void> {
  const { role, name, email, profession } = account;
  const { at } = registering;
  const practice_id = registering.actor.practiceId;
  const account_id = randomUUID();
  const known = { name, bornOn: '1985-03-02', email, phone: null };
  const personId = role === 'patient' ? await insertPerson(tx, registering, known) : null;
  await insertAccount(tx, registering, { accountId: account_id, email, roles: [role], personId });
  await tx.updateTable('account').set({ status: 'active' }).where('id', '=', account_id).execute();
  if (role !== 'patient') {
    const staff = { name, profession, scopes: [...SCOPES_OF_DEMO], treats: mayTreat([role]) };
    await tx
      .insertInto('staff')
      .values({ practice_id, account_id, ...staff })
      .execute();
  }
  await tx
    .insertInto('account_password')
    .values({ practice_id, practice_kind: 'demo', account_id, hash, known: true, changed_at: at })
    .execute();
}

const SCOPES_OF_DEMO = ['consultation', 'needling', 'anaesthesia', 'photographs'] as const;

async function readDemo(tx: Transaction<Tables>, practiceId: string): Promise<DemoPractice> {
  const rows = await tx
    .selectFrom('account')
    .innerJoin('account_password', 'account_password.account_id', 'account.id')
    .select(['id', 'roles', 'person_id'])
    .where('known', '=', true)
    .execute();
  const accounts: Partial<Record<Role, string>> = {};
  for (const { id, roles } of rows) for (const role of roles) accounts[role] = id;
  const personId = rows.find((row) => row.person_id !== null)?.person_id;
  if (personId === undefined || personId === null || !isWhole(accounts)) {
    throw new Error('Somebody of the demo practice is missing.');
  }
  return { practiceId, accounts, personId };
}

function isWhole(accounts: Partial<Record<Role, string>>): accounts is Record<Role, string> {
  return DEMO_ACCOUNTS.every(({ role }) => accounts[role] !== undefined);
}

/** What must stand before the demo may start a session: its clinician's signature, and whom to call. */
export async function readyDemoPractice(
  database: Database,
  { practiceId, accounts }: DemoPractice,
  at: Date,
): Promise<void> {
  const signed_by = accounts['responsible-clinician'];
  const actor: Actor = { practiceId, accountId: signed_by, roles: ['responsible-clinician'], personId: null };
  await inPractice(database, actor, async (tx) => {
    const ruleset_hash = rulesetHash();
    const signed = await tx
      .selectFrom('ruleset_signature')
      .select('id')
      .where('ruleset_hash', '=', ruleset_hash)
      .executeTakeFirst();
    if (signed !== undefined) return;
    const practice_id = practiceId;
    await tx
      .insertInto('ruleset_signature')
      .values({ practice_id, id: randomUUID(), ruleset_hash, signed_by, signed_at: at })
      .execute();
    const numbers = { day: '+49 30 555 0100', night: '+49 30 555 0199', emergency: '112' };
    await tx
      .insertInto('emergency_numbers')
      .values({ practice_id, id: randomUUID(), ...numbers, set_by: signed_by, set_at: at })
      .execute();
  });
}
