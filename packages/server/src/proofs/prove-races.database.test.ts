import { describe, expect, it } from 'vitest';
import { openDatabase } from '../database/connect.ts';
import { APP_ROLE, MIGRATOR_ROLE } from '../database/roles.ts';
import { testDatabase } from '../testing/test-database.ts';
import { TEST_KEYS } from '../testing/test-keys.ts';
import { isAsItMustBe, proveRaces, SLOTS } from './prove-races.ts';
import { isAsItMustBe as isMixedAsItMustBe, proveMixedRaces } from './prove-races-mixed.ts';

const test = testDatabase();

describe('everybody wants the same times at once', () => {
  it('and each time is given once, to whoever was first; everyone else is told why, and what is free', async () => {
    const second = openDatabase(test.placeAs(APP_ROLE));
    const databases = [test.database(), second] as const;
    const count = await proveRaces({ databases, keys: TEST_KEYS, migrator: test.placeAs(MIGRATOR_ROLE) }, 240);
    await second.close();
    process.stdout.write(`Races: ${count.booked} of ${SLOTS.length} times booked in ${count.attempts} attempts.\n`);
    expect(count).toMatchObject({ otherwise: 0, overlaps: 0, unaccounted: 0, leftFree: 0 });
    expect(isAsItMustBe(count)).toBe(true);
  });
});

describe('everybody comes to times in every way at once', () => {
  it('and nothing is had twice, nobody is in two places, and whoever loses is told why and what is free', async () => {
    const second = openDatabase(test.placeAs(APP_ROLE));
    const databases = [test.database(), second] as const;
    const arena = { databases, keys: TEST_KEYS, migrator: test.placeAs(MIGRATOR_ROLE) };
    const count = await proveMixedRaces(arena, 200);
    await second.close();
    expect(count).toMatchObject({ otherwise: [], overlaps: 0, twoPlaces: 0, unaccounted: 0 });
    expect(isMixedAsItMustBe(count)).toBe(true);
  });
});
