import { describe, expect, it } from 'vitest';
import type { Role } from '../database/actor.ts';
import { inPractice } from '../database/in-practice.ts';
import { readRecord } from '../record/read-record.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from '../record/test-practice.ts';
import { testDatabase } from '../testing/test-database.ts';
import { auditOf } from './audit-of.ts';
import { noteDeed } from './note-deed.ts';

const test = testDatabase();
const LATER = new Date('2026-11-25T09:00:00Z');

const seenBy = (practice: TestPractice, role: Role, personId = practice.personId) =>
  inPractice(test.database(), practice.as(role), (tx) => auditOf(tx, practice.practiceId, personId));

const read = (practice: TestPractice, role: Role, personId = practice.personId) => {
  const access = practice.access(role, { at: LATER, requestId: 'r-7' });
  return inPractice(test.database(), access.actor, (tx) => readRecord(tx, access, personId));
};

describe('who read my record', () => {
  it('is told to the person, newest first', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    await read(practice, 'responsible-clinician');
    expect(await seenBy(practice, 'patient')).toEqual([
      {
        at: LATER,
        byAccount: practice.as('responsible-clinician').accountId,
        roles: ['responsible-clinician'],
        action: 'read',
        purpose: 'treatment',
        kinds: ['screening-answered'],
        reason: null,
        requestId: 'r-7',
      },
      expect.objectContaining({ action: 'written', kinds: ['screening-answered'] }),
      expect.objectContaining({ action: 'read', kinds: [] }),
    ]);
  });

  it('includes what was done with everyone’s record at once', async () => {
    const practice = await testPractice(test.database());
    const access = { ...practice.access('owner', { at: LATER }), purpose: 'export' as const };
    await inPractice(test.database(), access.actor, (tx) =>
      noteDeed(tx, access, { personId: null, action: 'exported' }),
    );
    expect(await seenBy(practice, 'patient')).toEqual([expect.objectContaining({ action: 'exported' })]);
  });

  it('is nobody else’s to see, but for those who answer for it and their own deeds', async () => {
    const practice = await testPractice(test.database());
    const other = await anotherPerson(practice);
    await writeOnce(practice, other);
    await read(practice, 'front-desk', other);
    expect(await seenBy(practice, 'patient', other)).toEqual([]);
    expect((await seenBy(practice, 'owner', other)).length).toBe(3);
    expect((await seenBy(practice, 'responsible-clinician', other)).length).toBe(3);
    expect((await seenBy(practice, 'front-desk', other)).map(({ action }) => action)).toEqual(['read']);
  });

  it('knows nothing of a person of another practice', async () => {
    const [practice, other] = [await testPractice(test.database()), await testPractice(test.database())];
    await writeOnce(other);
    const access = { ...practice.access('owner'), purpose: null };
    const noted = await inPractice(test.database(), access.actor, (tx) =>
      noteDeed(tx, access, { personId: other.personId, action: 'read' }),
    );
    expect(noted).toBe(false);
    expect(await seenBy(practice, 'owner', other.personId)).toEqual([]);
  });
});
