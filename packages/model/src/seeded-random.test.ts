import { describe, expect, it } from 'vitest';
import { seededRandom, xoshiro128 } from './seeded-random.ts';

describe('the seeded stream', () => {
  it('is xoshiro128** as its authors published it (version 1.1, state 1 2 3 4)', () => {
    const next = xoshiro128([1, 2, 3, 4]);
    expect(Array.from({ length: 10 }, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849, 3729100597, 4258142804,
    ]);
  });

  it('differs between neighbouring seeds, and between seeds that share their low 32 bits', () => {
    const first = [0, 1, 2, 1 + 2 ** 32, 1 + 2 ** 33].map((seed) => seededRandom(seed)());
    expect(new Set(first).size).toBe(first.length);
  });

  it('fills the unit interval evenly', () => {
    const random = seededRandom(7);
    const cells = new Float64Array(16);
    for (let k = 0; k < 16_000; k++) cells[Math.floor(random() * 16)]! += 1;
    const chiSquare = cells.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0);
    expect(chiSquare).toBeLessThan(37.7); // the 99.9 % point on 15 degrees of freedom
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('refuses %d as a seed', (seed) => {
    expect(() => seededRandom(seed)).toThrow(RangeError);
  });
});
