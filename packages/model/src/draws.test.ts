import { describe, expect, it } from 'vitest';
import { BrokenEnsemble, drawsOf, MODEL_PARAMETERS } from './draws.ts';
import { EXAMPLE_PARAMETERS } from './example.ts';

const { ensemble } = EXAMPLE_PARAMETERS;
const without = (column: Float64Array | undefined) => ({
  ...ensemble,
  columns: { ...ensemble.columns, haloRadiusMm: column } as Record<string, Float64Array>,
});

describe('an ensemble', () => {
  it('gives as many draws as it says, each with every constant', () => {
    const draws = drawsOf(ensemble);
    expect(draws).toHaveLength(ensemble.draws);
    expect(Object.keys(draws[3]!)).toEqual([...MODEL_PARAMETERS]);
    expect(draws[3]!.haloRadiusMm).toBe(ensemble.columns.haloRadiusMm![3]);
  });

  it.each([
    ['without a column', undefined],
    ['with a column that is too short', new Float64Array(3).fill(1)],
    ['with a number that is none', new Float64Array(ensemble.draws).fill(Number.NaN)],
  ])('%s is a fault that names the column', (_, column) => {
    expect(() => drawsOf(without(column))).toThrow(BrokenEnsemble);
    expect(() => drawsOf(without(column))).toThrow('haloRadiusMm');
  });

  it('has no two constants of one name', () => {
    expect(new Set(MODEL_PARAMETERS).size).toBe(MODEL_PARAMETERS.length);
  });
});
