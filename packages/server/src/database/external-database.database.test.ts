import { chmodSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CannotStart } from '../cannot-start.ts';
import { openExternalStore } from '../external-store.ts';
import { makeMasterKey, writeMasterKeys } from '../keys/master-keys.ts';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { type SupervisedPostgres, supervisePostgres } from '../postgres/supervisor.ts';
import { freePort } from '../testing/free-port.ts';
import { temporaryFolder } from '../testing/temporary-folder.ts';
import { testClusterIn } from '../testing/test-cluster.ts';
import { asSystem } from './actor.ts';
import { withClient } from './connect.ts';
import { inPractice } from './in-practice.ts';
import { scramVerifier } from './scram-verifier.ts';

/** A PostgreSQL as a person would run it: over TCP, with passwords, prepared by an administrator. */
const folder = temporaryFolder();
let postgres: SupervisedPostgres;
let port: number;

async function administrate(statement: string): Promise<void> {
  const place = { host: postgres.socketFolder, port, ssl: false, database: 'postgres', user: SUPERVISOR_ROLE };
  await withClient(place, (client) => client.query(statement));
}

const url = (user: string, password: string, database: string): string =>
  `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;

/** Opens the store, uses it as a practice would, and closes it. */
async function use(...urls: [string, string?]): Promise<string> {
  const store = await openExternalStore(...urls);
  const id = '0193f1a0-0000-7000-8000-000000000001';
  await inPractice(store.database, asSystem(id), async (tx) => {
    const practice = { id, name: 'Practice', time_zone: 'Europe/Berlin' };
    await tx
      .insertInto('practice')
      .values(practice)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  const unseen = await store.database.tables.selectFrom('practice').selectAll().execute();
  expect(unseen).toEqual([]);
  await store.close();
  return store.location;
}

beforeAll(async () => {
  process.env.PERCUTA_MASTER_KEY = writeMasterKeys({ current: makeMasterKey(), older: [] });
  port = await freePort();
  const rules = `${folder.path}/rules`;
  writeFileSync(rules, 'local all all peer map=percuta\nhost all all 127.0.0.1/32 scram-sha-256\n');
  chmodSync(rules, 0o644);
  postgres = await supervisePostgres({
    cluster: testClusterIn(folder.path, []),
    dataFolder: folder.path,
    settings: { listen_addresses: '127.0.0.1', port: String(port), fsync: 'off', hba_file: rules },
    report: () => undefined,
  });
  await administrate(`create role clinic login createrole password '${scramVerifier('clinic-password')}'`);
  await administrate('create database clinic owner clinic');
  await administrate(`create role plain login password '${scramVerifier('plain-password')}'`);
  await administrate('create database plain owner plain');
});

afterAll(async () => {
  await postgres?.stop();
  folder[Symbol.dispose]();
});

describe('a PostgreSQL of the person’s own', () => {
  it('is not prepared by a role that may not create roles, and the sentence says what to do', async () => {
    await expect(use(url('plain', 'plain-password', 'plain'))).rejects.toThrow(
      'The role plain of DATABASE_URL may not create roles',
    );
  });

  it('is prepared once when several processes start at once for the first time', async () => {
    const address = url('clinic', 'clinic-password', 'clinic');
    const stores = await Promise.all([1, 2, 3, 4, 5, 6].map(() => openExternalStore(address)));
    await Promise.all(stores.map((store) => store.close()));
    expect(stores.length).toBe(6);
  });

  it('is prepared, migrated and used by a role that may, and again at the next start', async () => {
    const address = url('clinic', 'clinic-password', 'clinic');
    expect(await use(address)).toBe(`the PostgreSQL database clinic at 127.0.0.1:${port}`);
    expect(await use(address)).not.toContain('clinic-password');
  });

  it('is used with two roles that an administrator made, and nothing more', async () => {
    await administrate('create database handed_over');
    await administrate('grant connect, create on database handed_over to percuta_migrator');
    for (const role of ['percuta_app', 'percuta_migrator']) {
      await administrate(`alter role ${role} password '${scramVerifier('given')}'`);
    }
    const addresses = ['percuta_app', 'percuta_migrator'].map((role) => url(role, 'given', 'handed_over'));
    expect(await use(addresses[0]!, addresses[1]!)).toContain('handed_over');
    await expect(use(addresses[1]!, addresses[0]!)).rejects.toThrow('must sign in as percuta_migrator');
  });

  it('in which Percuta may create nothing is refused, and the sentence says what its owner grants', async () => {
    await administrate(`create role lodger login createrole password '${scramVerifier('lodger-password')}'`);
    await administrate('create database foreign_house');
    await expect(use(url('lodger', 'lodger-password', 'foreign_house'))).rejects.toThrow(
      'GRANT CONNECT, CREATE ON DATABASE foreign_house TO percuta_migrator',
    );
  });

  it('is refused while a role could look past the walls between practices', async () => {
    await administrate('alter role percuta_app bypassrls');
    await expect(use(url('clinic', 'clinic-password', 'clinic'))).rejects.toThrow('bypasses row-level security');
    await administrate('alter role percuta_app nobypassrls');
  });
});

describe('a PostgreSQL that cannot be used', () => {
  it.each([
    ['turns the role away', () => url('clinic', 'wrong', 'clinic'), 'turned the role clinic away'],
    ['lacks the database', () => url('clinic', 'clinic-password', 'nowhere'), 'does not exist'],
    ['is not there', () => 'postgres://clinic:secret@127.0.0.1:1/clinic', 'does not answer (ECONNREFUSED)'],
    ['has no address', () => 'clinic', 'DATABASE_URL is not an address'],
    ['has another’s address', () => 'mysql://clinic@127.0.0.1/clinic', 'DATABASE_URL is not an address'],
  ])('%s: one sentence says so, without the password', async (_what, address, words) => {
    const refusal = await use(address()).then(
      () => 'used',
      (error: Error) => error,
    );
    expect(refusal).toBeInstanceOf(CannotStart);
    expect(String(refusal)).toContain(words);
    expect(String(refusal)).not.toMatch(/clinic-password|secret|wrong/);
    expect(String(refusal).split('\n').length).toBe(1);
  });
});
