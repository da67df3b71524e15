import type { Transaction } from 'kysely';
import { asSystem } from '../database/actor.ts';
import { type Database, type Place, withClient } from '../database/connect.ts';
import { inPractice } from '../database/in-practice.ts';
import { SCHEMA } from '../database/roles.ts';
import type { Tables } from '../database/tables.ts';
import { readDataKey } from '../keys/data-key.ts';
import type { MasterKeys } from '../keys/master-keys.ts';
import { keepAddress, NO_ADDRESS } from './account-address.ts';
import { writeIdentity } from './write-identity.ts';

/** So many in one transaction. */
const AT_ONCE = 200;

/** A database in which an earlier Percuta may have left names and addresses in plain. */
export interface PlainStore {
  readonly database: Database;
  readonly migrator: Place;
  readonly keys: MasterKeys;
  readonly at: Date;
}

/** What was sealed. */
export interface SealedPlain {
  readonly people: number;
  readonly accounts: number;
}

/**
 * Seals what lies in plain, which a migration cannot: it has no key. Run at every start; where nothing is plain it asks
 * one question. Each batch is a transaction of its own, so that cut short at any point it goes on from there; two
 * processes that do it at once take turns row by row. Afterwards the tables are written anew, since a database leaves
 * what was overwritten in its pages.
 */
export async function sealPlain({ database, migrator, keys, at }: PlainStore): Promise<SealedPlain> {
  const sealed = { people: 0, accounts: 0 };
  for (const practiceId of await practicesWithPlain(migrator)) {
    const work = { practiceId, keys, at };
    sealed.people += await untilNone(() => inPractice(database, asSystem(practiceId), (tx) => sealPeople(tx, work)));
    sealed.accounts += await untilNone(() =>
      inPractice(database, asSystem(practiceId), (tx) => sealAccounts(tx, work)),
    );
  }
  await closePlain(migrator);
  return sealed;
}

async function practicesWithPlain(migrator: Place): Promise<string[]> {
  const { rows } = await withClient(migrator, (client) =>
    client.query<{ id: string }>(
      `select practice_id as id from ${SCHEMA}.person where name is not null
       union select practice_id from ${SCHEMA}.account
        where email is not null and (email_mark is null or person_id is not null)
       order by 1`,
    ),
  );
  return rows.map(({ id }) => id);
}

async function untilNone(batch: () => Promise<number>): Promise<number> {
  let sum = 0;
  for (;;) {
    const count = await batch();
    sum += count;
    if (count < AT_ONCE) return sum;
  }
}

interface Work {
  readonly practiceId: string;
  readonly keys: MasterKeys;
  readonly at: Date;
}

async function sealPeople(tx: Transaction<Tables>, { practiceId, keys, at }: Work): Promise<number> {
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name', 'born_on', 'email', 'phone'])
    .where('practice_id', '=', practiceId)
    .where('name', 'is not', null)
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .execute();
  for (const { id: personId, name, born_on: bornOn, email, phone } of rows) {
    if (name === null || bornOn === null) throw new Error('A person has half a name.');
    await writeIdentity(tx, keys, { practiceId, personId, identity: { name, bornOn, email, phone }, at });
  }
  return rows.length;
}

async function sealAccounts(tx: Transaction<Tables>, { practiceId, keys, at }: Work): Promise<number> {
  const rows = await tx
    .selectFrom('account')
    .select(['id', 'email', 'person_id'])
    .where('practice_id', '=', practiceId)
    .where('email', 'is not', null)
    .where(({ or, eb }) => or([eb('email_mark', 'is', null), eb('person_id', 'is not', null)]))
    .orderBy('id')
    .limit(AT_ONCE)
    .forUpdate()
    .execute();
  for (const { id, email, person_id: personId } of rows) {
    const isGone = personId !== null && (await isErased(tx, keys, { practiceId, subject: personId }));
    const kept = isGone ? NO_ADDRESS : await keepAddress(tx, keys, { practiceId, personId, email, at });
    await tx.updateTable('account').set(kept).where('practice_id', '=', practiceId).where('id', '=', id).execute();
  }
  return rows.length;
}

async function isErased(
  tx: Transaction<Tables>,
  keys: MasterKeys,
  of: { readonly practiceId: string; readonly subject: string },
): Promise<boolean> {
  const key = await readDataKey(tx, keys, of);
  return key !== null && 'erased' in key;
}

/** What the database takes of new rows holds of all from now on; that it does also says that this was done. */
async function closePlain(migrator: Place): Promise<void> {
  await withClient(migrator, async (client) => {
    const { rows } = await client.query<{ table: string; name: string }>(
      `select conrelid::regclass::text as table, conname as name from pg_constraint
        where connamespace = '${SCHEMA}'::regnamespace and not convalidated
          and conname in ('sealed_from_now_on', 'patients_address_is_sealed')
        order by 1`,
    );
    for (const { table, name } of rows) {
      await client.query(`vacuum (full) ${table}`);
      await client.query(`alter table ${table} validate constraint ${name}`);
    }
  });
}
