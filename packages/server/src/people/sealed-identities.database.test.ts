import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { asSystem } from '../database/actor.ts';
import { type Database, withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { MIGRATOR_ROLE, SCHEMA } from '../database/roles.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { erasePerson } from '../record/erase-person.ts';
import { testPractice } from '../record/test-practice.ts';
import { setUpPasskey } from '../testing/set-up-account.ts';
import { testAuthenticator } from '../testing/test-authenticator.ts';
import { TEST_ORIGIN } from '../testing/test-browser.ts';
import { testServer } from '../testing/test-server.ts';
import { openAddress } from './account-address.ts';
import { findByMark } from './find-by-mark.ts';
import { sealPlain } from './seal-plain.ts';

const test = testServer();

/** What names or reaches the people whom the tests register: none of it may lie anywhere in plain. */
const SECRETS = ['Quirina', 'Zwiebelfisch', 'quirina.z@example.org', '9876543', '1961-07-08', 'Wendelin'];

/** Everything that lies in the database, as a superuser reads it: each row as text, and what is in its bytes. */
async function dump(client: pg.Client): Promise<{ tables: number; rows: number; text: string }> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = $1::regnamespace and relkind in ('r', 'p')`,
    [SCHEMA],
  );
  const lines: string[] = [];
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `select t::text as row from ${SCHEMA}.${pg.escapeIdentifier(name)} t`,
    );
    for (const { row } of rows) lines.push(row, bytesIn(row));
  }
  return { tables: tables.length, rows: lines.length / 2, text: lines.join('\n').toLowerCase() };
}

const bytesIn = (row: string): string =>
  [...row.matchAll(/\\x([0-9a-f]+)/g)].map(([, hex]) => Buffer.from(hex ?? '', 'hex').toString('latin1')).join(' ');

const asSuperuser = <T>(work: (client: pg.Client) => Promise<T>): Promise<T> =>
  withClient(test.database.placeAs(SUPERVISOR_ROLE), work);

const found = (text: string): string[] => SECRETS.filter((secret) => text.includes(secret.toLowerCase()));

describe('who somebody is', () => {
  it('is nowhere in a dump of the database, however they came to the practice', async () => {
    const slug = `sealed-${randomUUID().slice(0, 8)}`;
    const owner = { name: 'Olga Owner', email: 'olga@example.org' };
    const practice = { name: 'Sealed', slug, timeZone: 'Europe/Berlin', owner };
    const { setUp } = await test.browser().done<{ setUp: { token: string } }>('POST', '/api/practices', practice);
    const atDesk = test.browser();
    await setUpPasskey(atDesk, testAuthenticator(TEST_ORIGIN), { slug, token: setUp.token });
    const reach = { email: 'quirina.z@example.org', phone: '+49 30 9876543' };
    const body = { name: 'Quirina Zwiebelfisch', bornOn: '1961-07-08', ...reach };
    const registered = await test
      .browser()
      .done<{ setUp: { token: string } }>('POST', `/api/practices/${slug}/registrations`, body);
    const patient = test.browser();
    await setUpPasskey(patient, testAuthenticator(TEST_ORIGIN), { slug, token: registered.setUp.token });
    const me = await patient.done<{ personId: string; name: string; email: string }>('GET', '/api/me');
    expect(me).toMatchObject({ name: 'Quirina Zwiebelfisch', email: 'quirina.z@example.org' });
    await patient.done('PATCH', `/api/people/${me.personId}`, { phone: '+49 30 9876543 2' });
    expect(await atDesk.done('GET', `/api/people/${me.personId}`)).toMatchObject({ name: 'Quirina Zwiebelfisch' });

    const { tables, rows, text } = await asSuperuser(dump);
    process.stdout.write(
      `Sealed: ${SECRETS.length} names and contacts looked for in ${rows} rows of ${tables} tables.\n`,
    );
    expect(tables).toBeGreaterThan(30);
    expect(text).toContain('olga@example.org');
    expect(found(text)).toEqual([]);
  });

  it('that an earlier Percuta left in plain is sealed at the next start, once, and all are found again', async () => {
    const practice = await testPractice(test.database.database());
    const { practiceId, keys } = practice;
    const at = new Date('2026-11-24T09:00:00Z');
    await plantPlain(practiceId);
    expect(found((await asSuperuser(dump)).text)).toContain('Wendelin');
    const store = { database: test.database.database(), migrator: test.database.placeAs(MIGRATOR_ROLE), keys, at };
    await expect(sealPlain({ ...store, database: thatEndsAfter(1, store.database) })).rejects.toThrow('the power went');
    // Two that start at once, as on a cluster, go on from there.
    const both = await Promise.all([sealPlain(store), sealPlain(store)]);
    expect(both.reduce((sum, { people }) => sum + people, 0)).toBe(50);
    expect(await sealPlain(store)).toEqual({ people: 0, accounts: 0 });
    expect(found((await asSuperuser(dump)).text)).toEqual([]);
    await inPractice(store.database, asSystem(practiceId), async (tx) => {
      const { people } = await findByMark(tx, keys, { practiceId, typed: 'wendelin 249', at });
      expect(people.map(({ identity }) => identity)).toEqual([
        { name: 'Wendelin 249', bornOn: '1961-07-08', email: 'w249@example.org', phone: null },
      ]);
      const account = await tx
        .selectFrom('account')
        .selectAll()
        .where('person_id', '=', people[0]?.id ?? '')
        .executeTakeFirstOrThrow();
      expect(account.email).toBeNull();
      expect(await openAddress(tx, keys, account)).toBe('wendelin.249@example.org');
    });
  });

  it('is taken in plain by the database no more', async () => {
    const { practiceId } = await testPractice(test.database.database());
    const insert = asSuperuser((client) =>
      client.query(
        `insert into ${SCHEMA}.person (practice_id, id, name, born_on, registered_at)
         values ($1, gen_random_uuid(), 'Plain', '1990-01-01', now())`,
        [practiceId],
      ),
    );
    await expect(insert).rejects.toThrow('sealed_from_now_on');
  });

  it('is gone with the person, and so is every way to find them', async () => {
    const practice = await testPractice(test.database.database());
    const access = { ...practice.access('owner'), purpose: null, reason: 'asked for it in writing' };
    await inPractice(practice.database, access.actor, (tx) => erasePerson(tx, access, practice.personId));
    const left = await asSuperuser(async (client) => ({
      marks: (await client.query('select from percuta.person_mark where person_id = $1', [practice.personId])).rowCount,
      addresses: (
        await client.query(
          `select from percuta.account where person_id = $1 and (email_mark is not null or email_sealed is not null)`,
          [practice.personId],
        )
      ).rowCount,
    }));
    expect(left).toEqual({ marks: 0, addresses: 0 });
  });
});

/** A database that is lost after so many transactions. */
function thatEndsAfter(transactions: number, database: Database): Database {
  let left = transactions;
  const begin: Database['begin'] = async (mode) => {
    if (left-- <= 0) throw new Error('the power went');
    return database.begin(mode);
  };
  return { ...database, begin };
}

/** What migration 4 could hold, put past what migration 5 refuses. */
async function plantPlain(practiceId: string): Promise<void> {
  await asSuperuser(async (client) => {
    await client.query(`set search_path = ${SCHEMA}`);
    const check = 'check (name is null and born_on is null and email is null and phone is null) not valid';
    await client.query('alter table person drop constraint sealed_from_now_on');
    await client.query('alter table account drop constraint patients_address_is_sealed');
    await client.query(
      `insert into person (practice_id, id, name, born_on, email, registered_at)
       select $1, gen_random_uuid(), 'Wendelin ' || n, '1961-07-08', 'w' || n || '@example.org', now()
         from generate_series(1, 250) n`,
      [practiceId],
    );
    await client.query(
      `insert into account (practice_id, id, email, roles, person_id, created_at)
       select practice_id, gen_random_uuid(), 'wendelin.' || right(name, 3) || '@example.org', '{patient}', id, now()
         from person where practice_id = $1 and name like '%249'`,
      [practiceId],
    );
    await client.query(`alter table person add constraint sealed_from_now_on ${check}`);
    await client.query(
      'alter table account add constraint patients_address_is_sealed check (person_id is null or email is null) not valid',
    );
  });
}
