import { randomUUID } from 'node:crypto';
import { asSignIn, mayTreat, ROLES, type Role } from '../database/actor.ts';
import type { Database } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { insertAccount } from '../people/insert-account.ts';
import { insertPerson } from '../people/insert-person.ts';
import { startSignIn } from '../sign-in/start-sign-in.ts';

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
  /** A person with an account, and one without. */
  readonly personId: string;
  readonly otherPersonId: string;
}

/** Founds a practice with one of each role, all signed in by passkey at this moment. */
export async function foundTestPractice(
  database: Database,
  at: Date,
  slug = `practice-${randomUUID().slice(0, 8)}`,
): Promise<TestPractice> {
  const id = randomUUID();
  const actor = asSignIn(id);
  const { personId, otherPersonId } = await inPractice(database, actor, async (tx) => {
    await tx
      .insertInto('practice')
      .values({ id, name: `Practice ${slug}`, slug, time_zone: 'Europe/Berlin' })
      .execute();
    const person = (name: string) =>
      insertPerson(tx, actor, { name, bornOn: '1985-03-02', email: null, phone: null }, at);
    return { personId: await person('Patient One'), otherPersonId: await person('Patient Two') };
  });
  const members: Partial<Record<Role, TestMember>> = {};
  for (const role of ROLES) {
    members[role] = await addTestMember(database, { practiceId: id, roles: [role], personId, at });
  }
  return { id, slug, members: members as Record<Role, TestMember>, personId, otherPersonId };
}

/** Adds somebody, signed in. */
export async function addTestMember(
  database: Database,
  member: {
    readonly practiceId: string;
    readonly roles: readonly Role[];
    readonly personId: string;
    readonly at: Date;
  },
): Promise<TestMember> {
  const { practiceId, roles, at } = member;
  const isPatient = roles.includes('patient');
  const accountId = randomUUID();
  const personId = isPatient ? member.personId : null;
  const actor = asSignIn(practiceId);
  const started = await inPractice(database, actor, async (tx) => {
    const email = `${roles.join('.')}.${accountId.slice(0, 8)}@example.org`;
    await insertAccount(tx, actor, { accountId, email, roles, personId, at });
    await tx.updateTable('account').set({ status: 'active' }).where('id', '=', accountId).execute();
    if (!isPatient) {
      const staff = { name: `The ${roles.join(', ')}`, profession: 'physician', scopes: [], treats: mayTreat(roles) };
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
