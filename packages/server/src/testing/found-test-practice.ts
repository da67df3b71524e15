import { randomUUID } from 'node:crypto';
import { asSignIn, mayTreat, ROLES, type Role } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { insertAccount } from '../people/insert-account.ts';
import { insertPerson } from '../people/insert-person.ts';
import { startSignIn } from '../sign-in/start-sign-in.ts';
import { makeToken } from '../sign-in/token.ts';
import { TEST_KEYS } from './test-keys.ts';

/** Somebody of a test practice, signed in. */
export interface TestMember {
  readonly accountId: string;
  readonly roles: readonly Role[];
  readonly personId: string | null;
  /** What their browser keeps. */
  readonly signInToken: string;
  readonly requestToken: string;
}

export interface TestPractice {
  readonly id: string;
  readonly slug: string;
  /** One of each role; the patient is about `personId`. */
  readonly members: Readonly<Record<Role, TestMember>>;
  readonly personId: string;
}

/** Founds a practice with one of each role, all signed in by passkey at this moment. The mark stands in every name. */
export async function foundTestPractice(database: Database, at: Date, mark = 'test'): Promise<TestPractice> {
  const id = randomUUID();
  const slug = `${mark}-${id.slice(0, 8)}`;
  await inPractice(database, asSignIn(id), (tx) =>
    tx
      .insertInto('practice')
      .values({ id, name: `Practice ${mark}`, slug, time_zone: 'Europe/Berlin' })
      .execute(),
  );
  const personId = await addTestPerson(database, { practiceId: id, name: `Patient ${mark}`, at });
  const add = (role: Role) => addTestMember(database, { practiceId: id, roles: [role], personId, at, mark });
  const members = { patient: await add('patient') } as Record<Role, TestMember>;
  for (const role of ROLES) members[role] ??= await add(role);
  return { id, slug, members, personId };
}

/** Registers a person. */
export function addTestPerson(
  database: Database,
  person: { readonly practiceId: string; readonly name: string; readonly at: Date },
): Promise<string> {
  const actor = asSignIn(person.practiceId);
  const known = { name: person.name, bornOn: '1985-03-02', email: null, phone: null };
  return inPractice(database, actor, (tx) => insertPerson(tx, { actor, keys: TEST_KEYS, at: person.at }, known));
}

/** Adds somebody, signed in. A patient is about the person. */
export async function addTestMember(
  database: Database,
  member: {
    readonly practiceId: string;
    readonly roles: readonly Role[];
    readonly personId: string;
    readonly at: Date;
    readonly mark?: string;
  },
): Promise<TestMember> {
  const { practiceId, roles, at, mark = 'test' } = member;
  const isPatient = roles.includes('patient');
  const accountId = randomUUID();
  const personId = isPatient ? member.personId : null;
  const actor = asSignIn(practiceId);
  const started = await inPractice(database, actor, async (tx) => {
    const email = `${mark}.${accountId}@example.org`;
    await insertAccount(tx, { actor, keys: TEST_KEYS, at }, { accountId, email, roles, personId });
    await tx.updateTable('account').set({ status: 'active' }).where('id', '=', accountId).execute();
    if (!isPatient) {
      const name = `The ${roles.join(', ')} ${mark}`;
      const staff = { name, profession: 'physician', scopes: [], treats: mayTreat(roles) };
      await tx
        .insertInto('staff')
        .values({ practice_id: practiceId, account_id: accountId, ...staff })
        .execute();
    }
    return startSignIn(tx, { practiceId, accountId, method: 'passkey', at, browser: 'Test', formerToken: null });
  });
  const { requestToken } = started.body;
  return { accountId, roles, personId, signInToken: started.cookies[0]?.token ?? '', requestToken };
}

/** Enrols a tablet; what it keeps. */
export async function enrolTestTablet(database: Database, practice: TestPractice, at: Date): Promise<string> {
  const token = makeToken(practice.id);
  const enrolled_by = practice.members.owner.accountId;
  await inPractice(database, asSignIn(practice.id), (tx) =>
    tx
      .insertInto('tablet')
      .values({
        practice_id: practice.id,
        id: randomUUID(),
        token_hash: token.hash,
        name: 'Room 1',
        enrolled_by,
        enrolled_at: at,
        revoked_at: null,
      })
      .execute(),
  );
  return token.text;
}
