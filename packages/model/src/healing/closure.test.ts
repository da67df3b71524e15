import { describe, expect, it } from 'vitest';
import { closureClocks } from './closure.ts';
import { EXAMPLE_HEALING } from './constants.ts';
import { healed, sessionsOn, WOMAN_OF_48 } from './example-courses.ts';

describe('the barrier closes on two clocks', () => {
  const course = { ...WOMAN_OF_48, ageYears: 25, wounds: sessionsOn([0]) };

  it('water loss is over within a day, while a good part of the channels is still open', () => {
    const { barrierWater, barrierChannel } = healed(EXAMPLE_HEALING, { ...course, days: [1, 3] });
    expect(barrierWater[0]).toBeCloseTo(Math.exp(-24 / 6), 12);
    expect(barrierChannel[0]).toBeCloseTo(2 ** (-24 / 23), 12);
    expect(barrierChannel[1]).toBeCloseTo(2 ** (-72 / 23), 12);
  });

  it('a new session opens it anew', () => {
    const again = healed(EXAMPLE_HEALING, { ...course, wounds: sessionsOn([0, 30]), days: [1, 31] });
    expect(again.barrierWater[1]).toBeCloseTo(again.barrierWater[0]!, 12);
  });

  it('is slower in the old, never faster, and the slowing stops where the data do', () => {
    const hours = [18, 25, 50, 77, 90, 100].map((age) => closureClocks(EXAMPLE_HEALING, age).channelHalfLifeHours);
    expect(hours).toEqual(hours.toSorted((a, b) => a - b));
    expect(hours[0]).toBe(hours[1]);
    expect(hours[4]).toBe(hours[5]);
  });
});
