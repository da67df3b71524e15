import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { SUPERVISOR_ROLE } from '../postgres/cluster.ts';
import { testDatabase } from '../testing/test-database.ts';
import { asSystem } from './actor.ts';
import { withClient } from './connect.ts';
import { CommitUnknown, inPractice } from './in-practice.ts';
import { MIGRATOR_ROLE } from './roles.ts';

const test = testDatabase();

async function openPractice(): Promise<string> {
  const id = randomUUID();
  await inPractice(test.database(), asSystem(id), (tx) =>
    tx.insertInto('practice').values({ id, name: 'Practice', time_zone: 'Europe/Berlin' }).execute(),
  );
  return id;
}

const supervise = (statement: string): Promise<unknown> =>
  withClient(test.placeAs(SUPERVISOR_ROLE), (client) => client.query(statement));

describe('a transaction whose connection is lost', () => {
  it('is done again from its beginning, and leaves its work once', async () => {
    const id = await openPractice();
    let runs = 0;
    await inPractice(test.database(), asSystem(id), async (tx) => {
      runs += 1;
      await tx
        .insertInto('setting')
        .values({ practice_id: id, name: 'once', value: `${runs}` })
        .execute();
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx);
      if (runs === 1) await supervise(`select pg_terminate_backend(${rows[0]?.pid})`);
      await tx.selectFrom('setting').selectAll().execute();
    });
    const rows = await inPractice(test.database(), asSystem(id), (tx) =>
      tx.selectFrom('setting').select('value').execute(),
    );
    expect({ runs, rows }).toEqual({ runs: 2, rows: [{ value: 2 }] });
  });

  it('is not done again when it was lost during the commit, since it may have been committed', async () => {
    const id = await openPractice();
    await withClient(test.placeAs(MIGRATOR_ROLE), (client) =>
      client.query(`
        create function dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(5); return null; end $$;
        create constraint trigger dawdle after insert on setting deferrable initially deferred
          for each row when (new.name = 'slow') execute function dawdle()`),
    );
    let runs = 0;
    const lost = inPractice(test.database(), asSystem(id), async (tx) => {
      runs += 1;
      await tx.insertInto('setting').values({ practice_id: id, name: 'slow', value: '1' }).execute();
    });
    const kill = sleep(300).then(() =>
      supervise("select pg_terminate_backend(pid) from pg_stat_activity where query = 'commit' and state = 'active'"),
    );
    await expect(lost).rejects.toThrow(CommitUnknown);
    await kill;
    expect(runs).toBe(1);
  });
});

describe('two transactions that lock one another out', () => {
  it('both go through', async () => {
    const id = await openPractice();
    await inPractice(test.database(), asSystem(id), async (tx) => {
      const names = ['left', 'right'].map((name) => ({ practice_id: id, name, value: '0' }));
      await tx.insertInto('setting').values(names).execute();
    });
    let runs = 0;
    const add = (order: readonly string[]): Promise<void> =>
      inPractice(test.database(), asSystem(id), async (tx) => {
        runs += 1;
        for (const name of order) {
          await sql`update setting set value = to_jsonb(value::int + 1) where name = ${name}`.execute(tx);
          if (runs <= 2) await sleep(200);
        }
      });
    await Promise.all([add(['left', 'right']), add(['right', 'left'])]);
    const rows = await inPractice(test.database(), asSystem(id), (tx) =>
      tx.selectFrom('setting').select('value').execute(),
    );
    expect(rows).toEqual([{ value: 2 }, { value: 2 }]);
    expect(runs).toBeGreaterThan(2);
  });
});
