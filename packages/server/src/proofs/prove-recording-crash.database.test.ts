import { describe, expect, it } from 'vitest';
import { testBinaries } from '../testing/test-binaries.ts';
import { proveRecordingCrash } from './prove-recording-crash.ts';

describe('a session that is being recorded', () => {
  it.each(['node', 'postmaster tree'] as const)('loses nothing to a kill -9 of %s, twice', async (victim) => {
    const count = await proveRecordingCrash(victim, 2, testBinaries());
    expect(count).toMatchObject({ lost: 0, broken: 0 });
    expect(count.acknowledged).toBeGreaterThanOrEqual(50);
    expect(count.entries).toBeGreaterThanOrEqual(count.acknowledged);
  });
});
