import { describe, expect, it } from 'vitest';
import { testBinaries } from '../testing/test-binaries.ts';
import { VICTIMS } from './killable-writer.ts';
import { proveCrash } from './prove-crash.ts';

describe('what was acknowledged is there', () => {
  it.each(VICTIMS)('after kill -9 of %s, twice', async (victim) => {
    const count = await proveCrash(victim, 2, testBinaries());
    expect(count.acknowledged).toBeGreaterThanOrEqual(50);
    expect(count.lost).toBe(0);
    if (victim.startsWith('postmaster')) expect(count.afterRestart).toBeGreaterThanOrEqual(50);
  });
});
