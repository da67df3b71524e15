import { describe, expect, it } from 'vitest';
import { outputDays } from './output-days.ts';

describe('the days of an outlook', () => {
  it.each([
    [0, [0]],
    [2, [0, 1, 2]],
    [365, [0, 1, 3, 7, 14, 28, 60, 90, 180, 270, 365]],
    [400, [0, 1, 3, 7, 14, 28, 60, 90, 180, 270, 365, 400]],
    [1095, [0, 1, 3, 7, 14, 28, 60, 90, 180, 270, 365, 545, 730, 910, 1095]],
  ])('to a horizon of %d days', (horizonDays, days) => {
    expect(outputDays(horizonDays)).toEqual(days);
  });

  it('rise and end on the horizon, whatever it is', () => {
    for (let horizon = 0; horizon <= 1200; horizon++) {
      const days = outputDays(horizon);
      expect(days.at(-1)).toBe(horizon);
      expect(days).toEqual([...new Set(days)].toSorted((a, b) => a - b));
    }
  });
});
