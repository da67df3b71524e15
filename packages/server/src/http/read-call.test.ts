import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isTooDeep } from './json-bodies.ts';

/** How deep brackets go, by walking what was read. */
function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

describe('a body that is nested too deeply', () => {
  it('is told by its brackets, and not by those inside of texts', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6, stringUnit: 'binary' }), (value) => {
        const text = JSON.stringify(value);
        for (const deepest of [1, 3, 5]) expect(isTooDeep(text, deepest)).toBe(depthOf(value) > deepest);
      }),
      { seed: 7 },
    );
  });

  it('is told in a moment, however it is made', () => {
    const began = performance.now();
    expect(isTooDeep('['.repeat(500_000))).toBe(true);
    expect(isTooDeep(`"${'\\"'.repeat(400_000)}`)).toBe(false);
    expect(isTooDeep('"'.repeat(500_001))).toBe(false);
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});
