import { randomUUID } from 'node:crypto';
import { CLEAR_PERSON, type CourseEntry, courseOf, decide, EXAMPLE_CONTEXT } from '@percuta/practice';
import type { Transaction } from 'kysely';
import type { Access } from '../audit/access.ts';
import { asSignIn, ROLES, type Role, type SignedIn } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import type { Tables } from '../database/tables.ts';
import { type MasterKeys, makeMasterKey } from '../keys/master-keys.ts';
import { insertAccount } from '../people/insert-account.ts';
import { insertPerson } from '../people/insert-person.ts';
import { appendEntries } from './append-entries.ts';
import { readRecord } from './read-record.ts';

const AT = new Date('2026-11-24T09:00:00Z');

const PURPOSE_OF_ROLE = {
  patient: 'own-record',
  'front-desk': 'need-to-know',
  practitioner: 'treatment',
  'responsible-clinician': 'treatment',
  owner: 'safety-review',
} as const satisfies Record<Role, Access['purpose']>;

/** A practice with one person and an account of each role, for tests and proofs of what is kept. */
export interface TestPractice {
  readonly database: Database;
  readonly practiceId: string;
  readonly personId: string;
  readonly keys: MasterKeys;
  readonly as: (role: Role) => SignedIn;
  /** How somebody of that role opens a record, as somebody who treats unless it says otherwise. */
  readonly access: (role?: Role, changes?: Partial<Access>) => Access;
}

/** Founds one. */
export async function testPractice(
  database: Database,
  keys: MasterKeys = { current: makeMasterKey(), older: [] },
): Promise<TestPractice> {
  const practiceId = randomUUID();
  const accountIds = new Map(ROLES.map((role) => [role, randomUUID()]));
  const personId = await inPractice(database, asSignIn(practiceId), async (tx) => {
    await tx.insertInto('practice').values({ id: practiceId, name: 'Practice', time_zone: 'Europe/Berlin' }).execute();
    const id = await insertTestPerson(tx, practiceId, keys);
    for (const [role, accountId] of accountIds)
      await insertTestAccount(tx, keys, { practiceId, accountId, role, personId: id });
    return id;
  });
  const as = (role: Role): SignedIn => ({
    practiceId,
    accountId: accountIds.get(role) ?? '',
    roles: [role],
    personId: role === 'patient' ? personId : null,
  });
  const access: TestPractice['access'] = (role = 'practitioner', changes = {}) => {
    return { keys, actor: as(role), purpose: PURPOSE_OF_ROLE[role], at: AT, requestId: null, ...changes };
  };
  return { database, practiceId, personId, keys, as, access };
}

/** One more person at that practice. */
export async function anotherPerson({ database, practiceId, keys }: TestPractice): Promise<string> {
  return inPractice(database, asSignIn(practiceId), (tx) => insertTestPerson(tx, practiceId, keys));
}

/** Somebody who treats reads the record, asks the questions again and writes the answers down, all in one transaction. */
export function writeOnce(practice: TestPractice, personId = practice.personId): Promise<number> {
  const access = practice.access();
  return inPractice(practice.database, access.actor, async (tx) => {
    const record = await readRecord(tx, access, personId);
    const entries = screeningAfter(record?.entries ?? [], access);
    const head = await appendEntries(tx, access, { personId, entries });
    return head?.seq ?? 0;
  });
}

/** The entries that answering the questions anew leads to. */
export function screeningAfter(entries: readonly CourseEntry[], { actor, at }: Access): readonly CourseEntry[] {
  const context = {
    ...EXAMPLE_CONTEXT,
    at: at.toISOString(),
    actor: { id: actor.accountId ?? '', role: 'practitioner' as const },
  };
  const decision = decide(courseOf(entries), { do: 'answerScreening', answers: CLEAR_PERSON }, context);
  if (decision.refused) throw new Error(decision.because);
  return decision.entries;
}

function insertTestPerson(tx: Transaction<Tables>, practiceId: string, keys: MasterKeys): Promise<string> {
  const registering = { actor: asSignIn(practiceId), keys, at: AT };
  return insertPerson(tx, registering, ADA);
}

const ADA = { name: 'Ada Blom', bornOn: '1990-05-17', email: 'ada@example.test', phone: null };

interface TestAccount {
  readonly practiceId: string;
  readonly accountId: string;
  readonly role: Role;
  readonly personId: string;
}

async function insertTestAccount(tx: Transaction<Tables>, keys: MasterKeys, account: TestAccount): Promise<void> {
  const { practiceId, accountId, role, personId } = account;
  const registering = { actor: asSignIn(practiceId), keys, at: AT };
  const about = { roles: [role], personId: role === 'patient' ? personId : null };
  await insertAccount(tx, registering, { accountId, email: `${role}@example.test`, ...about });
  await tx.updateTable('account').set({ status: 'active' }).where('id', '=', accountId).execute();
}
