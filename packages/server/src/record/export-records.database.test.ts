import { describe, expect, it } from 'vitest';
import { readTables } from '../backup/table-columns.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { testDatabase } from '../testing/test-database.ts';
import { erasePerson } from './erase-person.ts';
import { NOT_EXPORTED } from './export-lines.ts';
import { type Exported, exportRecords } from './export-records.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from './test-practice.ts';

const test = testDatabase();
const AT = new Date('2026-11-24T12:00:00Z');

async function exportOf(
  { database, practiceId, keys }: TestPractice,
  personId: string | null = null,
): Promise<Exported & { readonly text: string[] }> {
  const text: string[] = [];
  const exported = await exportRecords({
    database,
    migrator: test.placeAs(MIGRATOR_ROLE),
    keys,
    scope: { practiceId, personId },
    at: AT,
    reason: 'a test asked',
    write: async (line) => void text.push(line),
  });
  return { ...exported, text };
}

const tablesIn = (text: readonly string[]): string[] => [
  ...new Set(text.map((line) => String(JSON.parse(line).table)).filter((name) => name !== 'undefined')),
];

describe('an export', () => {
  it('says everything of a practice, every entry as it reads', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const { text, lines } = await exportOf(practice);
    expect(text.length).toBe(lines + 1);
    expect(tablesIn(text)).toEqual(['account', 'person', 'practice', 'record_entry', 'audit_entry']);
    const entry = text.map((line) => JSON.parse(line)).find((line) => line.table === 'record_entry');
    expect(entry.row).toMatchObject({ person_id: practice.personId, seq: 1, kind: 'screening-answered' });
    expect(entry.row.says.body.answers.keloid.answer).toBe('no');
    expect(text.join()).toContain('Ada Blom');
  });

  it('has the same hash whenever the same is exported, and another once anything was added', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const first = await exportOf(practice);
    expect((await exportOf(practice)).contentHash).toBe(first.contentHash);
    await writeOnce(practice);
    expect((await exportOf(practice)).contentHash).not.toBe(first.contentHash);
  });

  it('of one person holds nothing of another', async () => {
    const practice = await testPractice(test.database());
    const other = await anotherPerson(practice);
    await writeOnce(practice);
    await writeOnce(practice, other);
    const { text } = await exportOf(practice, practice.personId);
    expect(text.join()).not.toContain(other);
    expect(tablesIn(text)).toEqual(['account', 'person', 'record_entry', 'audit_entry']);
  });

  it('of a practice holds nothing of another practice', async () => {
    const [practice, other] = [await testPractice(test.database()), await testPractice(test.database())];
    await writeOnce(other);
    expect((await exportOf(practice)).text.join()).not.toContain(other.practiceId);
  });

  it('says of an erased person that they were, by whom and why, and nothing of what was written', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const access = { ...practice.access('owner'), purpose: null, reason: 'asked for it in writing' };
    await inPractice(test.database(), access.actor, (tx) => erasePerson(tx, access, practice.personId));
    const { text } = await exportOf(practice);
    const entry = text.map((line) => JSON.parse(line)).find((line) => line.table === 'record_entry');
    expect(entry.row).toMatchObject({ says: null, erased: { because: 'asked for it in writing' } });
    expect(text.join()).not.toContain('Ada Blom');
  });

  it('is noted in the audit before anything is read', async () => {
    const practice = await testPractice(test.database());
    const { text } = await exportOf(practice, practice.personId);
    const audits = text.map((line) => JSON.parse(line)).filter((line) => line.table === 'audit_entry');
    expect(audits.map(({ row }) => [row.action, row.purpose, row.reason])).toEqual([
      ['exported', 'export', 'a test asked'],
    ]);
  });

  it('leaves out every table that proves who somebody is: none that is exported has a secret', async () => {
    const tables = await withClient(test.placeAs(MIGRATOR_ROLE), readTables);
    const names = tables.map(({ name }) => name);
    expect(Object.keys(NOT_EXPORTED).filter((name) => !names.includes(name))).toEqual([]);
    const exported = tables.filter(({ name }) => !(name in NOT_EXPORTED));
    const secrets = exported.flatMap(({ name, columns }) =>
      columns
        .filter((column) => /secret|token|password|wrapped|private|pin$|code_hash/.test(column))
        .map((column) => `${name}.${column}`),
    );
    process.stdout.write(`Export: ${exported.map(({ name }) => name).join(', ')}.\n`);
    expect(secrets).toEqual([]);
  });
});
