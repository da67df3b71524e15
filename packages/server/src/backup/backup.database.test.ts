import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { inPractice } from '../database/in-practice.ts';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { type MasterKeys, makeMasterKey, writeMasterKeys } from '../keys/master-keys.ts';
import { openIdentity } from '../people/identity.ts';
import { writeIdentity } from '../people/write-identity.ts';
import type { PictureStore } from '../photographs/picture-store.ts';
import { inParts } from '../photographs/sealed-picture.ts';
import { erasePerson } from '../record/erase-person.ts';
import { exportRecords } from '../record/export-records.ts';
import { withRecordOpen } from '../record/open-chains.ts';
import { readRecord } from '../record/read-record.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from '../record/test-practice.ts';
import { verifyStore } from '../record/verify-store.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { type TestDatabase, testDatabase } from '../testing/test-database.ts';
import { testPictures } from '../testing/test-pictures.ts';
import { BrokenBackup } from './frames.ts';
import { restoreBackup } from './restore-backup.ts';
import { writeBackup } from './write-backup.ts';

const [from, to, other] = [testDatabase(), testDatabase(), testDatabase()];
const folder = temporaryFolder();
afterAll(() => folder[Symbol.dispose]());
const AT = new Date('2026-11-24T12:00:00Z');
const PASSPHRASE = 'a passphrase of the practice';
const keys: MasterKeys = { current: makeMasterKey(), older: [] };
const NAUGHTY = 'Ada "the\\nail"\tBløm\r\n\u2028 \\. €';

const places = new Map<TestDatabase, PictureStore>();
const picturesOf = (test: TestDatabase): PictureStore => {
  const known = places.get(test) ?? testPictures();
  places.set(test, known);
  return known;
};

const storeOf = (test: TestDatabase, own: MasterKeys) => ({
  database: test.database(),
  migrator: test.placeAs(MIGRATOR_ROLE),
  keys: own,
  pictures: picturesOf(test),
  location: 'the test',
});

async function contentHash(test: TestDatabase, { practiceId }: TestPractice, own: MasterKeys): Promise<string> {
  const scope = { practiceId, personId: null };
  const request = { ...storeOf(test, own), scope, at: AT, reason: 'a test asked', write: async () => undefined };
  return (await exportRecords(request)).contentHash;
}

/** Two practices, records, a person erased, and text that tries every way out of a line. */
async function filled(): Promise<TestPractice> {
  const practice = await testPractice(from.database(), keys);
  await testPractice(from.database(), keys);
  const erased = await anotherPerson(practice);
  for (const personId of [practice.personId, practice.personId, erased]) await writeOnce(practice, personId);
  for (const personId of [practice.personId, erased]) await keepFile(practice, personId);
  await picturesOf(from).forget({ practiceId: practice.practiceId, personId: erased });
  const access = { ...practice.access('owner'), purpose: null, reason: 'asked for it in writing' };
  await inPractice(from.database(), access.actor, (tx) => erasePerson(tx, access, erased));
  await inPractice(from.database(), access.actor, async (tx) => {
    const identity = { name: NAUGHTY, bornOn: '1990-05-17', email: null, phone: null };
    const { practiceId, personId } = practice;
    await writeIdentity(tx, keys, { practiceId, personId, identity, at: AT });
    await tx.updateTable('practice').set({ name: NAUGHTY }).execute();
    const setting = { practice_id: practice.practiceId, name: 'nothing', value: 'null' };
    await tx.insertInto('setting').values(setting).execute();
    // Far more than the driver holds at once.
    for (let n = 0; n < 2_000; n++) {
      const value = JSON.stringify(`${n}`.repeat(n % 97));
      await tx
        .insertInto('setting')
        .values({ ...setting, name: `many.${n}`, value })
        .execute();
    }
  });
  return practice;
}

/** One file of a photograph, as large as several pieces of a backup. */
async function keepFile(practice: TestPractice, personId: string): Promise<void> {
  const { practiceId } = practice;
  const file = await picturesOf(from).put({ practiceId, personId }, inParts(Buffer.alloc(1_000_003, personId)));
  const access = practice.access();
  const lies = { address: file.address, sealed_bytes: file.sealedBytes, part: 'shown', kept_at: AT } as const;
  const row = { practice_id: practiceId, person_id: personId, photograph_id: randomUUID(), ...lies };
  await inPractice(from.database(), access.actor, (tx) =>
    withRecordOpen(tx, { access, personId }, () => tx.insertInto('photograph_file').values(row).execute()),
  );
}

const backUp = (path: string) =>
  writeBackup({ store: storeOf(from, keys), path, passphrase: PASSPHRASE, at: AT, reason: 'a test asked' });

const restore = (path: string, test: TestDatabase, own: MasterKeys, passphrase = PASSPHRASE) =>
  restoreBackup({ store: storeOf(test, own), path, passphrase, at: AT, reason: 'a test asked' });

describe('a backup', () => {
  const path = join(folder.path, 'practice.backup');
  let practice: TestPractice;

  it('is one file, closed to others, in which nobody’s name can be read', async () => {
    practice = await filled();
    const counts = await backUp(path);
    expect(counts.rows).toBeGreaterThan(20);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    const bytes = readFileSync(path);
    // Three letters stand somewhere in as many sealed bytes by chance.
    for (const secret of ['Ada Blom', 'Blom', 'example.test', writeMasterKeys(keys).trim()]) {
      expect(bytes.includes(secret), secret).toBe(false);
    }
  });

  it('overwrites nothing', async () => {
    await expect(backUp(path)).rejects.toThrow('already there');
    await expect(backUp(join(folder.path, 'nowhere', 'x'))).rejects.toThrow('cannot be written');
    expect(existsSync(`${path}.unfinished`)).toBe(false);
  });

  it('is opened by its passphrase alone, and until then nothing is touched', async () => {
    await expect(restore(path, to, keys, 'another')).rejects.toThrow('The passphrase does not open');
    writeFileSync(join(folder.path, 'other'), 'something else\n');
    await expect(restore(join(folder.path, 'other'), to, keys)).rejects.toThrow('is not a backup');
    await expect(restore(join(folder.path, 'missing'), to, keys)).rejects.toThrow('cannot be read');
  });

  it.each([
    ['cut short', (bytes: Buffer) => bytes.subarray(0, bytes.length - 7)],
    ['without its last part', (bytes: Buffer) => bytes.subarray(0, bytes.indexOf('\n') + 1)],
    ['with one bit changed', (bytes: Buffer) => flipped(bytes, bytes.length - 100)],
    ['with something behind it', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('more')])],
    [
      'with another header',
      (bytes: Buffer) => Buffer.from(bytes.toString('latin1').replace('12:00:00.000', '12:00:00.001'), 'latin1'),
    ],
  ])('that is %s restores nothing', async (_what, change) => {
    const broken = join(folder.path, 'broken');
    writeFileSync(broken, change(readFileSync(path)));
    await expect(restore(broken, to, keys)).rejects.toThrow(BrokenBackup);
  });

  it('comes back the same in an empty place, under a master key of that place', async () => {
    const before = await contentHash(from, practice, keys);
    const own = { current: makeMasterKey(), older: [] };
    const counts = await restore(path, to, own);
    expect(counts.tables).toBeGreaterThan(15);
    expect(counts.pictures).toBe(1);
    expect(await contentHash(to, practice, own)).toBe(before);
    const verdicts = await verifyStore(storeOf(to, own), { practiceId: null, at: AT });
    expect(verdicts.map(({ breaks }) => breaks)).toEqual([[], []]);
    expect(verdicts.map(({ pictures }) => pictures)).toContainEqual({ files: 1, broken: [] });
    const access = { ...practice.access(), keys: own };
    const record = await inPractice(to.database(), access.actor, (tx) => readRecord(tx, access, practice.personId));
    expect(record?.entries.length).toBe(2);
    const names = await inPractice(to.database(), access.actor, async (tx) => {
      const { practiceId } = practice;
      const [row] = await tx
        .selectFrom('person')
        .select(['id', 'sealed'])
        .where('id', '=', practice.personId)
        .execute();
      const of = await tx.selectFrom('practice').select('name').executeTakeFirstOrThrow();
      return [row && (await openIdentity(tx, own, { practiceId, row }))?.name, of.name];
    });
    expect(names).toEqual([NAUGHTY, NAUGHTY]);
  });

  it('is not put over what is there', async () => {
    await expect(restore(path, to, keys)).rejects.toThrow(CannotStart);
    await expect(restore(path, to, keys)).rejects.toThrow('a restore overwrites nothing');
  });

  it('leaves the walls between practices standing where it was restored', async () => {
    await restore(path, other, keys);
    const rows = await other.database().tables.selectFrom('person').selectAll().execute();
    expect(rows).toEqual([]);
    const seen = await inPractice(other.database(), practice.as('owner'), (tx) =>
      tx.selectFrom('practice').select('id').execute(),
    );
    expect(seen).toEqual([{ id: practice.practiceId }]);
  });
});

const flipped = (bytes: Buffer, at: number): Buffer => {
  const changed = Buffer.from(bytes);
  changed[at] = (changed[at] ?? 0) ^ 1;
  return changed;
};
