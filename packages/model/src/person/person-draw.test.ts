import { describe, expect, it } from 'vitest';
import type { Person } from '../course/course.ts';
import { EXAMPLE_DRAW, EXAMPLE_PARAMETERS } from '../example.ts';
import { counterNoise } from '../probability/counter-noise.ts';
import { drawDermisMm, drawPerson } from './person-draw.ts';

const noise = counterNoise(() => 0.3);
const DRAWS = 4000;
const known: Person = { age: 40, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 };
const people = (change: Partial<Person>) =>
  Array.from({ length: DRAWS }, (_, index) => drawPerson({ ...known, ...change }, { noise, index }, EXAMPLE_DRAW));
const cheek = { zone: EXAMPLE_PARAMETERS.zones.cheek!, name: 'cheek' };
const hand = { zone: EXAMPLE_PARAMETERS.zones.hand!, name: 'hand' };
const dermis = (change: Partial<Person>, zone = cheek) =>
  people(change).map((person, index) => drawDermisMm(zone, { person, noise, index }, EXAMPLE_DRAW));
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const sd = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)));

describe('the person of a draw', () => {
  it('is who was told, where it was told', () => {
    expect(new Set(people({}).map(({ sex, photodamage }) => `${sex} ${photodamage}`))).toEqual(new Set(['female 0.4']));
  });

  it('is drawn evenly, where it was not', () => {
    const drawn = people({ sex: 'unknown', photodamage: null });
    expect(mean(drawn.map(({ sex }) => (sex === 'female' ? 1 : 0)))).toBeCloseTo(0.5, 1);
    expect(mean(drawn.map(({ photodamage }) => photodamage))).toBeCloseTo(0.5, 1);
    expect(Math.min(...drawn.map(({ photodamage }) => photodamage))).toBeLessThan(0.01);
  });

  it('answers middlingly in the middle, and differs by the spread that the prior gives', () => {
    const logs = people({}).map(({ response }) => Math.log(response));
    expect(Math.abs(mean(logs))).toBeLessThan(0.02);
    expect(sd(logs)).toBeCloseTo(EXAMPLE_DRAW.personResponseLogSd, 1);
  });
});

describe('the thickness of the dermis', () => {
  it('has the mean and spread of its zone', () => {
    const logs = dermis({}).map(Math.log);
    expect(Math.exp(mean(logs))).toBeCloseTo(1.2, 1);
    expect(sd(logs)).toBeCloseTo(0.3 / 1.2, 1);
  });

  it('is a fifth more in men, and less with age', () => {
    expect(mean(dermis({ sex: 'male' })) / mean(dermis({}))).toBeCloseTo(1.2, 6);
    expect(mean(dermis({ age: 70 })) / mean(dermis({}))).toBeCloseTo(1 - 0.004 * 30, 6);
  });

  it('is thick all over in people who are thick in one zone, though not wholly', () => {
    const one = dermis({}).map(Math.log);
    const other = dermis({}, hand).map(Math.log);
    const together =
      mean(one.map((value, k) => (value - mean(one)) * (other[k]! - mean(other)))) / (sd(one) * sd(other));
    expect(together).toBeCloseTo(0.5, 1);
  });
});
