import { describe, expect, it } from 'vitest';
import { ratioLines, targetLines } from './ratios.ts';

const timed = Object.entries({
  model: [5, 2e-13],
  c: [3, 2e-13],
  cvode: [1900, 8.4e-7],
  desolve: [1000, 5e-7],
  odeint: [160, 9e-7],
  scipy: [12_345, 1e-6],
}).map(([name, [microseconds = 0, error = 0]]) => ({ name, words: '', error, microseconds, range: [0, 0] as const }));

describe('the lines of a bench', () => {
  it('say a peer each: its time over ours, at the larger error, in plain ASCII without separators', () => {
    expect(ratioLines(timed)).toEqual([
      'model vs cvode: 380x at 8e-7',
      'model vs desolve: 200x at 5e-7',
      'model vs odeint: 32x at 9e-7',
      'model vs scipy: 2469x at 1e-6',
      'model vs c: 0.60x at 2e-13',
    ]);
    for (const line of ratioLines(timed)) expect(line).toMatch(/^model vs \w+: \d+(\.\d+)?x at \de-\d+$/);
  });

  it('say by how much a target is missed', () => {
    expect(targetLines(timed)).toEqual([
      'target at least 400x cvode: 380x, missed by 5 %',
      'target at least 150x desolve: 200x, met',
      'target at least 20x odeint: 32x, met',
      'target at most 1.4 times the time of c: 1.67 times, missed by 19 %',
    ]);
  });

  it('are not made up for a peer that was not timed', () => {
    expect(() => ratioLines(timed.filter(({ name }) => name !== 'scipy'))).toThrow('scipy was not timed');
  });
});
