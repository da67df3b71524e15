import { describe, expect, it } from 'vitest';
import type { StudyModel } from '../likelihood/study-model.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import results from '../results/self-check.gen.json' with { type: 'json' };
import { nullModel } from '../rivals/null-effect.ts';
import { evennessChance, simulationBasedCalibration } from './simulation-based-calibration.ts';

describe('the evenness of counts', () => {
  it('has the chances of the chi-square table', () => {
    // Seven degrees: 14.067 is exceeded with chance 0.05.
    const even = [10, 10, 10, 10, 10, 10, 10, 10];
    expect(evennessChance(even)).toBe(1);
    const spread = Math.sqrt((14.067 * 10) / 2);
    expect(evennessChance([10 + spread, 10 - spread, ...even.slice(2)])).toBeCloseTo(0.05, 3);
  });
});

describe('simulation-based calibration', { timeout: 60_000 }, () => {
  const PLAN = { worlds: 40, steps: 240, seed: 900 };

  it('passes a model that is fitted as it is simulated', () => {
    const checks = simulationBasedCalibration(nullModel(ARM_RESULTS), PLAN);
    expect(Math.min(...checks.map(({ chance }) => chance))).toBeGreaterThan(0.001);
  });

  it('catches a model whose world is not the one that it is fitted to', () => {
    const model = nullModel(ARM_RESULTS);
    const world: StudyModel = {
      ...model,
      expect: (point) => model.expect(point).map((one) => ({ ...one, mean: 3 * one.mean })),
    };
    const [hope] = simulationBasedCalibration(model, PLAN, world);
    expect(hope!.chance).toBeLessThan(0.001);
  });

  it('was run on all three models, and none of its coordinates is uneven beyond chance', () => {
    expect(results.checks.map(({ model }) => model).toSorted()).toEqual(['emax', 'mechanism', 'null']);
    const chances = results.checks.flatMap(({ coordinates }) => coordinates.map(({ chance }) => chance));
    expect(chances.length).toBeGreaterThan(30);
    expect(Math.min(...chances)).toBeGreaterThan(0.05 / chances.length);
    for (const { coordinates } of results.checks) {
      for (const { eighths } of coordinates) {
        expect(eighths.reduce((sum, count) => sum + count, 0)).toBe(results.worlds);
      }
    }
  });
});
