import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvRows } from './csv-rows.ts';

const ARMS = ['waiting', 'pen, "deep"'];

function written(values: readonly number[], width: number): string {
  const count = values.length / width;
  const sums = { arms: 0, draws: 0, readings: 0, cells: new Float64Array(), people: new Float64Array() };
  return new TextDecoder().decode(csvRows({ first: 0, count, width, values: Float64Array.from(values), sums }, ARMS));
}

describe('people in a CSV file', () => {
  it('are a row each, with words for arm and sex and nothing for what is not there', () => {
    const rows = written([1, 0, 3, 48.5, 0, 7, 2, 1, 3, -0.1234, 1, Number.NaN], 6);
    expect(rows).toBe('1,waiting,3,48.5,female,7\n2,"pen, ""deep""",3,-0.1234,male,\n');
  });

  it('have their numbers as a reader of JSON would write them', () => {
    const number = fc.integer({ min: -1e11, max: 1e11 }).map((parts) => parts / 10_000);
    fc.assert(
      fc.property(number, (value) => {
        expect(written([value, 0, 0], 3)).toBe(`${value === 0 ? 0 : value},waiting,0\n`);
      }),
      { seed: 17, numRuns: 2000 },
    );
  });
});
