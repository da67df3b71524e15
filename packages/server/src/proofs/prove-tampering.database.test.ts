import { describe, expect, it } from 'vitest';
import { testBinaries } from '../testing/test-binaries.ts';
import { proveTampering } from './prove-tampering.ts';

describe('a superuser who tampers', () => {
  it('is found out in every way that is tried, and what they did is rightly named', async () => {
    const counts = await proveTampering(3, testBinaries());
    expect(counts.length).toBeGreaterThanOrEqual(30);
    expect(counts.filter(({ attempts, found, named }) => found < attempts || named < attempts)).toEqual([]);
  });
});
