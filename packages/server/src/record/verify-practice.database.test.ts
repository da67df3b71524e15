import { CHAIN_START, chainHash } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { anchorChains } from '../audit/anchor-chains.ts';
import { auditDigest } from '../audit/audit-digest.ts';
import { withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { erasePerson } from './erase-person.ts';
import { entryDigest, payloadDigest } from './sealed-entry.ts';
import { anotherPerson, type TestPractice, testPractice, writeOnce } from './test-practice.ts';
import { type VerifiedPractice, verifyPractice } from './verify-practice.ts';

const test = testDatabase();
const AT = new Date('2026-11-24T10:00:00Z');

const verify = ({ practiceId, keys }: TestPractice): Promise<VerifiedPractice> =>
  withClient(test.placeAs(MIGRATOR_ROLE), (client) => verifyPractice(client, { practiceId, keys }));

/** A practice with a record of six entries and another of two. */
async function practiceWithRecords(): Promise<TestPractice> {
  const practice = await testPractice(test.database());
  for (let n = 0; n < 6; n++) await writeOnce(practice);
  const other = await anotherPerson(practice);
  for (let n = 0; n < 2; n++) await writeOnce(practice, other);
  return practice;
}

/** What somebody can do who owns the whole database. `$person` and `$practice` stand for the ids. */
async function tamper({ personId, practiceId }: TestPractice, ...statements: readonly string[]): Promise<void> {
  await withClient(test.placeAs(SUPERVISOR_ROLE), async (client) => {
    await client.query('set search_path = percuta; set session_replication_role = replica');
    for (const statement of statements) {
      const text = statement.replaceAll('$person', `'${personId}'`).replaceAll('$practice', `'${practiceId}'`);
      await client.query(text);
    }
  });
}

const told = ({ breaks }: VerifiedPractice) => breaks.map(({ chain, seq, kind }) => `${chain} ${seq} ${kind}`);

describe('records that nobody touched', () => {
  it('are whole, and all of them were looked at', async () => {
    const verified = await verify(await practiceWithRecords());
    expect(verified).toMatchObject({ people: 2, entries: 8, audits: 16, breaks: [] });
  });

  it('are whole after a person was erased, of whom nothing can be read', async () => {
    const practice = await practiceWithRecords();
    const access = { ...practice.access('owner'), purpose: null, reason: 'asked for it in writing' };
    await inPractice(test.database(), access.actor, (tx) => erasePerson(tx, access, practice.personId));
    expect(await verify(practice)).toMatchObject({ people: 2, entries: 8, audits: 17, breaks: [] });
  });
});

const LAST_TWO = `delete from record_entry where person_id = $person and seq > 4`;
const HEAD_BACK = `update chain_head set entries = 4, entries_hash =
  (select hash from record_entry where person_id = $person and seq = 4) where subject = $person`;

describe('a superuser who tampers is found out', () => {
  it.each([
    [
      'edits what an entry says',
      'record 3 edited',
      [`update record_entry set sealed = sealed || 'x' where person_id = $person and seq = 3`],
    ],
    [
      'edits the digest with it',
      'record 3 edited',
      [
        `update record_entry set sealed = sealed || 'x' where person_id = $person and seq = 3`,
        `update record_entry set payload_digest = 'sha256:' || encode(sha256(sealed), 'hex') where person_id = $person and seq = 3`,
      ],
    ],
    [
      'edits who wrote it',
      'record 2 edited',
      [`update record_entry set by_role = 'owner' where person_id = $person and seq = 2`],
    ],
    [
      'edits when it was written',
      'record 6 edited',
      [`update record_entry set at = at - interval '1 day' where person_id = $person and seq = 6`],
    ],
    ['deletes an entry', 'record 3 missing', [`delete from record_entry where person_id = $person and seq = 3`]],
    [
      'deletes an entry and closes the gap',
      'record 3 missing',
      [
        `delete from record_entry where person_id = $person and seq = 3`,
        `update record_entry set seq = seq + 100 where person_id = $person and seq > 3`,
        `update record_entry set seq = seq - 101 where person_id = $person and seq > 100`,
      ],
    ],
    [
      'reorders two entries',
      'record 3 reordered',
      [
        `update record_entry set seq = 99 where person_id = $person and seq = 3`,
        `update record_entry set seq = 3 where person_id = $person and seq = 4`,
        `update record_entry set seq = 4 where person_id = $person and seq = 99`,
      ],
    ],
    [
      'inserts a copy in the middle',
      'record 4 inserted',
      [
        `update record_entry set seq = seq + 100 where person_id = $person and seq > 3`,
        `update record_entry set seq = seq - 99 where person_id = $person and seq > 100`,
        `insert into record_entry select practice_id, person_id, 4, kind, at, by_account, by_role, sealed, payload_digest,
         previous_hash, hash from record_entry where person_id = $person and seq = 2`,
      ],
    ],
    ['truncates the end', 'record 5 truncated', [LAST_TWO]],
    ['truncates the end and the note of it', 'record 5 truncated', [LAST_TWO, HEAD_BACK]],
    [
      'deletes the note of the end',
      'record 6 missing, audit 12 missing',
      [`delete from chain_head where subject = $person`],
    ],
    ['empties the record', 'record 1 truncated', [`delete from record_entry where person_id = $person`]],
    [
      'edits the audit',
      'audit 4 edited',
      [
        `update audit_entry set purpose = 'treatment', action = 'written' where subject = $person and seq = 4 and action <> 'written'`,
        `update audit_entry set reason = 'none of it' where subject = $person and seq = 4`,
      ],
    ],
    ['deletes from the audit', 'audit 4 missing', [`delete from audit_entry where subject = $person and seq = 4`]],
    [
      'truncates the audit',
      'record 6 inserted, audit 11 truncated',
      [`delete from audit_entry where subject = $person and seq > 10`],
    ],
    [
      'gives one person the entries of another',
      'record 1 edited, record 1 truncated',
      [
        `delete from record_entry where person_id = $person`,
        `update record_entry set person_id = $person where practice_id = $practice`,
      ],
    ],
  ])('who %s: %s', async (_what, expected, statements) => {
    const practice = await practiceWithRecords();
    await tamper(practice, ...statements);
    expect(told(await verify(practice)).toSorted()).toEqual(expected.split(', ').toSorted());
  });

  it('who adds an entry with every hash right, but cannot seal it', async () => {
    const practice = await practiceWithRecords();
    await withClient(test.placeAs(SUPERVISOR_ROLE), async (client) => {
      await client.query('set search_path = percuta; set session_replication_role = replica');
      await forgeEntry(client, practice.personId);
    });
    expect(told(await verify(practice))).toEqual(['record 7 inserted']);
  });

  it('who writes a whole audit anew, but has no key to seal it with', async () => {
    const practice = await practiceWithRecords();
    await withClient(test.placeAs(SUPERVISOR_ROLE), async (client) => {
      await client.query('set search_path = percuta; set session_replication_role = replica');
      const { rows } = await client.query('select * from audit_entry where subject = $1 order by seq', [
        practice.personId,
      ]);
      let previous = CHAIN_START;
      for (const row of rows) {
        const hash = chainHash(previous, auditDigest({ ...row, reason: 'all was well' }), row.seq);
        await client.query(
          `update audit_entry set reason = 'all was well', previous_hash = $1, hash = $2 where subject = $3 and seq = $4`,
          [previous, hash, practice.personId, row.seq],
        );
        previous = hash;
      }
      await client.query('update chain_head set audits_hash = $1 where subject = $2', [previous, practice.personId]);
    });
    expect(told(await verify(practice))).toEqual(['audit 1 edited']);
  });

  it('who takes a record back in time together with its audit and every note of it, once the practice vouched for it', async () => {
    const practice = await practiceWithRecords();
    const back = [
      LAST_TWO,
      `delete from audit_entry where subject = $person and seq > 8`,
      HEAD_BACK,
      `update chain_head set audits = 8, audits_hash =
         (select hash from audit_entry where subject = $person and seq = 8) where subject = $person`,
    ];
    await anchorChains(test.database(), { ...practice, at: AT });
    await tamper(practice, ...back);
    expect(told(await verify(practice))).toEqual(['record 5 truncated', 'audit 9 truncated']);
  });
});

/** Everything that can be had without a key is right: number, hashes, digest, end. */
async function forgeEntry(client: Parameters<typeof verifyPractice>[0], personId: string): Promise<void> {
  const { rows } = await client.query('select * from record_entry where person_id = $1 and seq = 6', [personId]);
  const forged = { ...rows[0], seq: 7, sealed: Buffer.concat([rows[0].sealed, Buffer.from('x')]) };
  const hash = chainHash(forged.hash, entryDigest(forged, forged.sealed), 7);
  await client.query(
    `insert into record_entry select practice_id, person_id, 7, kind, at, by_account, by_role, $1, $2, hash, $3
       from record_entry where person_id = $4 and seq = 6`,
    [forged.sealed, payloadDigest(forged.sealed), hash, personId],
  );
  await client.query('update chain_head set entries = 7, entries_hash = $1 where subject = $2', [hash, personId]);
}

describe('a practice that vouches for its chains', () => {
  it('does so for what changed, and its own chain is checked too', async () => {
    const practice = await practiceWithRecords();
    const first = await anchorChains(test.database(), { ...practice, at: AT });
    expect(await anchorChains(test.database(), { ...practice, at: AT })).toBe(first);
    await writeOnce(practice);
    const second = await anchorChains(test.database(), { ...practice, at: AT });
    const verified = await verify(practice);
    expect(verified.hashes).toEqual([first, second]);
    expect(verified.breaks).toEqual([]);
  });
});
