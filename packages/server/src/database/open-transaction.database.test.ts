import { randomUUID } from 'node:crypto';
import { sql, type Transaction } from 'kysely';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '../testing/test-database.ts';
import { asSystem } from './actor.ts';
import { inPractice, lookInPractice } from './in-practice.ts';
import { ride } from './open-transaction.ts';
import type { Tables } from './tables.ts';

const test = testDatabase();

async function openPractice(): Promise<string> {
  const id = randomUUID();
  await inPractice(test.database(), asSystem(id), (tx) =>
    tx.insertInto('practice').values({ id, name: 'Practice', time_zone: 'Europe/Berlin' }).execute(),
  );
  return id;
}

const settingOf = (tx: Transaction<Tables>, practice_id: string, name: string) =>
  tx.insertInto('setting').values({ practice_id, name, value: '"is set"' }).compile();

const namesIn = (id: string): Promise<string[]> =>
  lookInPractice(test.database(), asSystem(id), async (tx) =>
    (await tx.selectFrom('setting').select('name').orderBy('name').execute()).map(({ name }) => name),
  );

describe('what nobody waits for', () => {
  it('is there once the transaction is', async () => {
    const id = await openPractice();
    await inPractice(test.database(), asSystem(id), (tx) => ride(tx, settingOf(tx, id, 'rides')));
    expect(await namesIn(id)).toEqual(['rides']);
  });

  it('was done before what comes after it', async () => {
    const id = await openPractice();
    const seen = await inPractice(test.database(), asSystem(id), async (tx) => {
      await ride(tx, settingOf(tx, id, 'rides'));
      return tx.selectFrom('setting').select('name').execute();
    });
    expect(seen).toEqual([{ name: 'rides' }]);
  });

  it('lets nothing be committed where it fails, and says why', async () => {
    const id = await openPractice();
    const twice = inPractice(test.database(), asSystem(id), async (tx) => {
      await ride(tx, settingOf(tx, id, 'once'));
      await ride(tx, settingOf(tx, id, 'once'));
    });
    await expect(twice).rejects.toMatchObject({ code: '23505' });
    expect(await namesIn(id)).toEqual([]);
  });

  it('is the reason that is given where what came after it failed by it', async () => {
    const id = await openPractice();
    const after = inPractice(test.database(), asSystem(id), async (tx) => {
      await ride(tx, settingOf(tx, id, 'Not a name'));
      await tx.selectFrom('setting').select('name').execute();
    });
    await expect(after).rejects.toMatchObject({ code: '23514' });
  });

  it('is undone with the rest', async () => {
    const id = await openPractice();
    const undone = inPractice(test.database(), asSystem(id), async (tx) => {
      await ride(tx, settingOf(tx, id, 'rides'));
      throw new Error('no');
    });
    await expect(undone).rejects.toThrow('no');
    expect(await namesIn(id)).toEqual([]);
  });
});

describe('a transaction', () => {
  it('answers what is asked together in its order', async () => {
    const numbers = await inPractice(test.database(), asSystem(randomUUID()), (tx) =>
      Promise.all([3, 1, 2].map(async (n) => (await sql<{ n: number }>`select ${n}::int as n`.execute(tx)).rows[0]?.n)),
    );
    expect(numbers).toEqual([3, 1, 2]);
  });

  it('takes nothing once it is over', async () => {
    const kept: Transaction<Tables>[] = [];
    await inPractice(test.database(), asSystem(randomUUID()), async (tx) => {
      kept.push(tx);
    });
    await expect(sql`select 1`.execute(kept[0] as Transaction<Tables>)).rejects.toThrow('over');
  });

  it('that only looks writes nothing', async () => {
    const id = await openPractice();
    const writes = lookInPractice(test.database(), asSystem(id), (tx) =>
      tx.insertInto('setting').values({ practice_id: id, name: 'no', value: '1' }).execute(),
    );
    await expect(writes).rejects.toMatchObject({ code: '25006' });
  });

  it('goes through where the database forgot what was prepared, as behind a pool that shares connections', async () => {
    const id = await openPractice();
    for (let times = 0; times < 5; times++) await namesIn(id);
    await Promise.all(Array.from({ length: 20 }, () => test.database().runSql('deallocate all')));
    expect(await namesIn(id)).toEqual([]);
  });
});
