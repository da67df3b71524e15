import { describe, expect, it } from 'vitest';
import { EXAMPLE_HEALING } from '../healing/constants.ts';
import { ageing } from './ageing.ts';

const man = (ageYears: number, photodamage = 0) => ageing(EXAMPLE_HEALING, { ageYears, sex: 'male', photodamage });

describe('skin that is left alone', () => {
  it('loses about 6 to 7 % of its collagen in ten years', () => {
    const decade = 1 - Math.exp(-man(40).collagenLossPerDay * 3652.5);
    expect(decade).toBeGreaterThan(0.06);
    expect(decade).toBeLessThan(0.08);
  });

  it('loses faster in women in the ten years after menopause, and only in them', () => {
    const woman = (ageYears: number) => ageing(EXAMPLE_HEALING, { ageYears, sex: 'female', photodamage: 0 });
    expect(woman(50).collagenLossPerDay).toBe(man(50).collagenLossPerDay);
    expect(woman(55).collagenLossPerDay).toBeCloseTo(2 * man(55).collagenLossPerDay, 12);
    expect(woman(61).collagenLossPerDay).toBe(man(61).collagenLossPerDay);
  });

  it('has lost about a third of its power to make collagen at 80 years, and never more than 40 %', () => {
    expect(man(25).repairCapacity).toBe(1);
    expect(man(18).repairCapacity).toBe(1);
    expect(man(80).repairCapacity).toBeCloseTo(0.67, 10);
    expect(man(100).repairCapacity).toBe(0.6);
  });

  it('holds 3.6 times the fragments where it is photodamaged', () => {
    expect(man(50, 1).fragmentedShare / man(50, 0).fragmentedShare).toBeCloseTo(3.6, 12);
  });
});
