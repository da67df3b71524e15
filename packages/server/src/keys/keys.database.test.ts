import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { inPractice } from '../database/in-practice.ts';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { erasePerson } from '../record/erase-person.ts';
import { readRecord } from '../record/read-record.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from '../record/test-practice.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { testDatabase } from '../testing/test-database.ts';
import { MasterKeyMissing } from './data-key.ts';
import { type MasterKeys, makeMasterKey, readMasterKeys, writeMasterKeys } from './master-keys.ts';
import { keyPlace, openMasterKeys } from './open-master-keys.ts';
import { rotateMasterKeys } from './rotate-master-keys.ts';
import { openField, sealField } from './seal-field.ts';

const test = testDatabase();
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());

const readWith = (practice: TestPractice, keys: MasterKeys) => {
  const access = { ...practice.access(), keys };
  return inPractice(test.database(), access.actor, (tx) => readRecord(tx, access, practice.personId));
};

describe('the master key', () => {
  it('is made in its file, for its owner’s eyes alone, and found there again', async () => {
    const file = join(folder.path, 'new', 'master.key');
    const [made, other] = await Promise.all([1, 2].map(() => openMasterKeys({ file }, test.placeAs(MIGRATOR_ROLE))));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(other?.current.id).toBe(made?.current.id);
    expect(readMasterKeys(readFileSync(file, 'utf8'))?.current.id).toBe(made?.current.id);
  });

  it('is not made anew where records lie under another, and the sentence says which is missing', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const file = join(folder.path, 'lost.key');
    const opening = openMasterKeys({ file }, test.placeAs(MIGRATOR_ROLE));
    await expect(opening).rejects.toThrow(`under the master key ${practice.keys.current.id}, which is not in ${file}`);
    expect(existsSync(file)).toBe(false);
    const given = writeMasterKeys({ current: makeMasterKey(), older: [] });
    await expect(openMasterKeys({ given }, test.placeAs(MIGRATOR_ROLE))).rejects.toThrow(CannotStart);
    const right = await openMasterKeys({ given: writeMasterKeys(practice.keys) }, test.placeAs(MIGRATOR_ROLE));
    expect(right.current.id).toBe(practice.keys.current.id);
  });

  it.each([
    ['a file that holds something else', 'not a key', 'does not hold a master key'],
    ['an empty file', '', 'does not hold a master key'],
  ])('is not read out of %s', async (_what, text, words) => {
    const file = join(folder.path, 'other.key');
    writeFileSync(file, text);
    const refusal = await openMasterKeys({ file }, test.placeAs(MIGRATOR_ROLE)).catch(String);
    expect(refusal).toContain(words);
    await expect(openMasterKeys({ given: 'abc' }, test.placeAs(MIGRATOR_ROLE))).rejects.toThrow('is no key');
  });

  it('comes from the environment before it comes from a file', () => {
    expect(keyPlace({}, '/own')).toEqual({ file: '/own' });
    expect(keyPlace({ PERCUTA_MASTER_KEY_FILE: '/named' }, '/own')).toEqual({ file: '/named' });
    expect(keyPlace({ PERCUTA_MASTER_KEY: 'k', PERCUTA_MASTER_KEY_FILE: '/named' }, '/own')).toEqual({ given: 'k' });
  });

  it('is changed for a new one without a record being lost, also where that was cut short', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const kept: MasterKeys[] = [];
    const rotation = { database: test.database(), practiceIds: [practice.practiceId], keys: practice.keys };
    const cut = rotateMasterKeys({
      ...rotation,
      keep: (keys) => {
        kept.push(keys);
        if (kept.length === 2) throw new Error('the power went');
      },
    });
    await expect(cut).rejects.toThrow('the power went');
    expect((await readWith(practice, kept[0]!))?.entries.length).toBe(1);
    const fresh = await rotateMasterKeys({ ...rotation, keys: kept[0]!, keep: () => undefined });
    expect((await readWith(practice, fresh))?.entries.length).toBe(1);
    await expect(readWith(practice, practice.keys)).rejects.toThrow(MasterKeyMissing);
  });
});

describe('a person who was erased', () => {
  const erase = (practice: TestPractice, role: 'owner' | 'practitioner' | 'front-desk' | 'responsible-clinician') => {
    const access = { ...practice.access(role), purpose: null, reason: 'asked for it in writing' };
    return inPractice(test.database(), access.actor, (tx) => erasePerson(tx, access, practice.personId));
  };

  it.each(['owner', 'responsible-clinician'] as const)(
    'by the %s is read by nobody, and that is said',
    async (role) => {
      const practice = await testPractice(test.database());
      await writeOnce(practice);
      const erasure = await erase(practice, role);
      const record = await readWith(practice, practice.keys);
      expect(record).toMatchObject({ entries: [], head: { seq: 1 }, erased: erasure });
      expect(erasure).toMatchObject({ by: practice.as(role).accountId, because: 'asked for it in writing' });
      await expect(writeOnce(practice)).rejects.toThrow('erased');
      expect(await erase(practice, role)).toEqual(erasure);
    },
  );

  it.each(['practitioner', 'front-desk'] as const)('is not erased by the %s', async (role) => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    await expect(erase(practice, role)).rejects.toThrow('not open');
    expect((await readWith(practice, practice.keys))?.entries.length).toBe(1);
  });

  it('has no name left, and an account that nobody signs in to', async () => {
    const practice = await testPractice(test.database());
    await erase(practice, 'owner');
    const left = await inPractice(test.database(), practice.as('owner'), async (tx) => ({
      person: await tx.selectFrom('person').selectAll().executeTakeFirst(),
      account: await tx.selectFrom('account').selectAll().where('person_id', '=', practice.personId).executeTakeFirst(),
    }));
    expect(left.person).toMatchObject({ name: null, born_on: null, email: null, phone: null });
    expect(left.account).toMatchObject({ email: null, status: 'deactivated' });
  });

  it('loses the fields that were sealed for them, and nobody else loses theirs', async () => {
    const practice = await testPractice(test.database());
    const other = await anotherPerson(practice);
    const fieldOf = (subject: string) => ({ practiceId: practice.practiceId, subject, field: 'phone' });
    const sealFor = (subject: string) =>
      inPractice(test.database(), practice.as('front-desk'), (tx) =>
        sealField(tx, practice.keys, { ...fieldOf(subject), text: '+49 30 1', at: new Date() }),
      );
    const openFor = (subject: string, sealed: Buffer) =>
      inPractice(test.database(), practice.as('front-desk'), (tx) =>
        openField(tx, practice.keys, { ...fieldOf(subject), sealed }),
      );
    const [own, others] = [await sealFor(practice.personId), await sealFor(other)];
    expect(await openFor(practice.personId, own)).toBe('+49 30 1');
    await expect(openFor(other, own)).rejects.toThrow('cannot be opened');
    await erase(practice, 'owner');
    expect(await openFor(practice.personId, own)).toBeNull();
    expect(await openFor(other, others)).toBe('+49 30 1');
  });

  it('cannot be brought back by the application’s role', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    await erase(practice, 'owner');
    const back = await inPractice(test.database(), practice.as('owner'), (tx) =>
      tx
        .updateTable('data_key')
        .set({ wrapped: Buffer.from('x'), master_key_id: 'x', erased_at: null, erased_by: null, erased_because: null })
        .where('subject', '=', practice.personId)
        .executeTakeFirst(),
    ).catch(String);
    expect(back).toContain('row-level security');
  });
});
