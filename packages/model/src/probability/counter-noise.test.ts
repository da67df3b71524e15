import { describe, expect, it } from 'vitest';
import { counterNoise, nameCode } from './counter-noise.ts';

describe('noise that is looked up', () => {
  it('does not depend on what was asked before', () => {
    const noise = counterNoise(() => 0.25);
    const alone = noise(5, 42);
    noise(1, 1);
    noise(6, 42);
    expect(noise(5, 42)).toBe(alone);
  });

  it('is even over draws and uncorrelated between names', () => {
    const noise = counterNoise(() => 0.25);
    const n = 20_000;
    let sum = 0;
    let product = 0;
    for (let draw = 0; draw < n; draw++) {
      const one = noise(draw, nameCode('cheek')) - 0.5;
      const other = noise(draw, nameCode('neck')) - 0.5;
      sum += one;
      product += 12 * one * other;
    }
    expect(Math.abs(sum / n)).toBeLessThan(4 / Math.sqrt(12 * n));
    expect(Math.abs(product / n)).toBeLessThan(4 / Math.sqrt(n));
  });
});

describe('the names that noise hangs on', () => {
  it('have each a number of its own', () => {
    const zones = [
      'forehead',
      'glabella',
      'temple',
      'periorbital',
      'infraorbital',
      'eyelid',
      'nose',
      'cheek',
      'upper-lip',
    ];
    const more = ['chin', 'jawline', 'neck', 'decolletage', 'hand', 'abdomen', 'scalp'];
    const sided = [...zones, ...more].flatMap((zone) => [zone, `${zone}-left`, `${zone}-right`]);
    const ours = ['person.sex', 'person.photodamage', 'person.response', 'person.dermis', 'risk.antiseptic'];
    expect(new Set([...sided, ...ours].map(nameCode)).size).toBe(sided.length + ours.length);
  });
});
