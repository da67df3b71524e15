import { describe, expect, it, vi } from 'vitest';
import { withClient } from '../database/connect.ts';
import { MIGRATOR_ROLE } from '../database/roles.ts';
import { testPractice, writeOnce } from '../record/test-practice.ts';
import { verifyPractice } from '../record/verify-practice.ts';
import { testDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { anchorDaily } from './anchor-daily.ts';

const test = testDatabase();

describe('once a day', () => {
  it('every practice vouches for all its chains, also for what was written since the last time', async () => {
    const practices = [await testPractice(test.database(), TEST_KEYS), await testPractice(test.database(), TEST_KEYS)];
    for (const practice of practices) await writeOnce(practice);
    const store = { database: test.database(), keys: TEST_KEYS };
    const failed = vi.fn();
    const heads = () =>
      withClient(test.placeAs(MIGRATOR_ROLE), async (client) => {
        const all = [];
        for (const { practiceId } of practices) all.push(await verifyPractice(client, { practiceId, keys: TEST_KEYS }));
        expect(all.map(({ breaks }) => breaks)).toEqual([[], []]);
        return all.map(({ hashes }) => hashes.length);
      });
    const stop = anchorDaily(store, { now: () => new Date('2026-11-24T03:00:00Z'), failed, everyMs: 30 });
    await vi.waitFor(async () => expect(await heads()).toEqual([1, 1]));
    await writeOnce(practices[0]!);
    await vi.waitFor(async () => expect(await heads()).toEqual([2, 1]));
    await stop();
    expect(failed).not.toHaveBeenCalled();
  });
});
