import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { Access } from '../audit/access.ts';
import type { Role } from '../database/actor.ts';
import { openDatabase } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { APP_ROLE } from '../database/roles.ts';
import { testDatabase } from '../testing/test-database.ts';
import { appendEntries, RecordMoved } from './append-entries.ts';
import { RecordClosed, readRecord } from './read-record.ts';
import { anotherPerson, screeningAfter, type TestPractice, testPractice, writeOnce } from './test-practice.ts';

const test = testDatabase();

const read = (practice: TestPractice, access: Access, personId = practice.personId) =>
  inPractice(practice.database, access.actor, (tx) => readRecord(tx, access, personId));

async function auditsOf(practice: TestPractice) {
  return inPractice(practice.database, practice.as('owner'), (tx) =>
    tx.selectFrom('audit_entry').selectAll().where('subject', '=', practice.personId).orderBy('seq').execute(),
  );
}

describe('the record of a person', () => {
  it('comes back as it was written, entry by entry', async () => {
    const practice = await testPractice(test.database());
    const access = practice.access();
    const entries = screeningAfter([], access);
    await inPractice(test.database(), access.actor, (tx) =>
      appendEntries(tx, access, { personId: practice.personId, entries }),
    );
    const record = await read(practice, access);
    expect(record?.entries).toEqual(entries);
    expect(record?.head.seq).toBe(1);
    expect(record?.erased).toBeNull();
  });

  it('says nothing of a person in what lies in the database', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const { rows } = await inPractice(test.database(), practice.as('practitioner'), async (tx) => {
      await sql`select set_config('percuta.purpose', 'treatment', true)`.execute(tx);
      return sql<{ text: string }>`select encode(sealed, 'escape') as text from record_entry`.execute(tx);
    });
    expect(rows.length).toBe(1);
    expect(rows[0]?.text).not.toMatch(/answer|keloid/);
  });

  it('is of nobody where the practice knows nobody of that name', async () => {
    const [practice, other] = [await testPractice(test.database()), await testPractice(test.database())];
    expect(await read(practice, practice.access(), other.personId)).toBeNull();
    const access = practice.access();
    const append = await inPractice(test.database(), access.actor, (tx) =>
      appendEntries(tx, access, { personId: other.personId, entries: screeningAfter([], access) }),
    );
    expect(append).toBeNull();
  });

  it('is not written by who decided on an older state of it', async () => {
    const practice = await testPractice(test.database());
    const access = practice.access();
    const entries = screeningAfter([], access);
    await writeOnce(practice);
    const late = inPractice(test.database(), access.actor, (tx) =>
      appendEntries(tx, access, { personId: practice.personId, entries }),
    );
    await expect(late).rejects.toThrow(RecordMoved);
  });

  it('keeps several entries of one transaction together, or none of them', async () => {
    const practice = await testPractice(test.database());
    const access = practice.access();
    const failing = inPractice(test.database(), access.actor, async (tx) => {
      const [first] = screeningAfter([], access);
      const entries = [first!, { ...first!, seq: 2 }];
      await appendEntries(tx, access, { personId: practice.personId, entries });
      throw new Error('something else went wrong');
    });
    await expect(failing).rejects.toThrow('something else');
    expect((await read(practice, access))?.head.seq).toBe(0);
  });

  it('is written by 32 at once without a fork and without a gap', async () => {
    const practice = await testPractice(test.database());
    const pools = Array.from({ length: 4 }, () => openDatabase(test.placeAs(APP_ROLE)));
    const writers = pools.flatMap((database) => Array.from({ length: 8 }, () => writeOnce({ ...practice, database })));
    const seqs = await Promise.all(writers);
    await Promise.all(pools.map((pool) => pool.close()));
    expect(seqs.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 32 }, (_, index) => index + 1));
    const record = await read(practice, practice.access());
    expect(record?.entries.map((entry) => entry.seq)).toEqual(seqs.toSorted((a, b) => a - b));
  });
});

describe('who may open a record', () => {
  const may: readonly (readonly [Role, Access['purpose'], boolean])[] = [
    ['practitioner', 'treatment', true],
    ['responsible-clinician', 'treatment', true],
    ['patient', 'own-record', true],
    ['patient', 'treatment', false],
    ['front-desk', 'need-to-know', true],
    ['front-desk', 'treatment', false],
    ['front-desk', 'safety-review', false],
    ['front-desk', 'export', false],
    ['owner', 'treatment', false],
    ['owner', 'safety-review', true],
    ['owner', 'export', true],
    ['practitioner', 'own-record', false],
  ];
  it.each(may)('%s for %s: %s', async (role, purpose, isOpen) => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    const reading = read(practice, practice.access(role, { purpose }));
    if (isOpen) expect((await reading)?.entries.length).toBe(1);
    else await expect(reading).rejects.toThrow(RecordClosed);
  });

  it('a patient opens their own and no other', async () => {
    const practice = await testPractice(test.database());
    const other = await anotherPerson(practice);
    await writeOnce(practice, other);
    expect(await read(practice, practice.access('patient'), other)).toBeNull();
  });

  it('nobody who says no purpose sees a row, whatever their role', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    for (const role of ['practitioner', 'responsible-clinician', 'owner', 'patient'] as const) {
      const rows = await inPractice(test.database(), practice.as(role), async (tx) => {
        await readRecord(tx, practice.access(role), practice.personId);
        return tx.selectFrom('record_entry').selectAll().execute();
      });
      expect(rows, role).toEqual([]);
    }
  });

  it('glass is broken for a reason only, and the person reads it', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    await expect(read(practice, practice.access('front-desk', { purpose: 'break-glass' }))).rejects.toThrow(
      'glass_is_broken_for_a_reason',
    );
    const reason = 'Unconscious in the waiting room; allergies asked by the ambulance.';
    const access = practice.access('front-desk', { purpose: 'break-glass', reason });
    expect((await read(practice, access))?.entries.length).toBe(1);
    const last = (await auditsOf(practice)).at(-1);
    expect(last).toMatchObject({ purpose: 'break-glass', reason, by_account: access.actor.accountId });
  });
});

describe('the application’s own role', () => {
  it.each([
    ['update record_entry set kind = kind', 'record_entry'],
    ['delete from record_entry', 'record_entry'],
    ['truncate record_entry', 'record_entry'],
    ['update audit_entry set action = action', 'audit_entry'],
    ['delete from audit_entry', 'audit_entry'],
    ['truncate audit_entry', 'audit_entry'],
    ['delete from chain_head', 'chain_head'],
    ['delete from data_key', 'data_key'],
  ])('may not %s', async (statement, table) => {
    const practice = await testPractice(test.database());
    const trying = inPractice(test.database(), practice.as('owner'), (tx) => sql.raw(statement).execute(tx));
    await expect(trying).rejects.toThrow(`permission denied for table ${table}`);
  });

  it('writes no entry in the name of somebody else', async () => {
    const practice = await testPractice(test.database());
    const access = practice.access();
    const entries = screeningAfter([], { ...access, actor: practice.as('owner') });
    const forging = inPractice(test.database(), access.actor, (tx) =>
      appendEntries(tx, access, { personId: practice.personId, entries }),
    );
    await expect(forging).rejects.toThrow('row-level security');
  });
});

describe('the audit', () => {
  it('says who, in which role, why, which kinds and on which call, in the same transaction', async () => {
    const practice = await testPractice(test.database());
    await writeOnce(practice);
    await read(practice, practice.access('owner', { requestId: 'r-1' }));
    const audits = await auditsOf(practice);
    expect(audits.map(({ action, purpose, roles }) => [action, purpose, roles])).toEqual([
      ['read', 'treatment', ['practitioner']],
      ['written', 'treatment', ['practitioner']],
      ['read', 'safety-review', ['owner']],
    ]);
    expect(audits.at(-1)).toMatchObject({
      by_account: practice.as('owner').accountId,
      kinds: ['screening-answered'],
      record_length: 1,
      request_id: 'r-1',
    });
  });

  it('keeps nothing of what was undone', async () => {
    const practice = await testPractice(test.database());
    const access = practice.access();
    const undone = inPractice(test.database(), access.actor, async (tx) => {
      await readRecord(tx, access, practice.personId);
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    expect(await auditsOf(practice)).toEqual([]);
  });
});
