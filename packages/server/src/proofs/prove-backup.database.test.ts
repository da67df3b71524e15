import { describe, expect, it } from 'vitest';
import { testBinaries } from '../testing/test-binaries.ts';
import { proveBackup } from './prove-backup.ts';

describe('a backup', () => {
  it('comes back the same, also when it is taken while others write, and damaged not at all', async () => {
    const shown = await proveBackup({ people: 3, damaged: 4, binaries: testBinaries() });
    expect(shown.length).toBeGreaterThanOrEqual(3);
    expect(shown.filter(({ isGood }) => !isGood)).toEqual([]);
  });
});
