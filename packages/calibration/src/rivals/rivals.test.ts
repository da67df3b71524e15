import { emaxShare, relativeChange, sessionsStillActing } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { EMAX_CONSTANTS, emaxModel } from './emax.ts';
import { KIND_NAMES } from './kinds.ts';
import { nullModel } from './null-effect.ts';

describe('the Emax rival', () => {
  const model = emaxModel(ARM_RESULTS);
  const middle = () => new Float64Array(model.coordinates.length);

  it('has half of its effect at its own number of sessions, and no more than all of it', () => {
    expect(emaxShare(2, 2)).toBe(0.5);
    expect(emaxShare(1000, 2)).toBeLessThan(1);
  });

  it('lets each session wane from its own day, and knows no session that is to come', () => {
    expect(sessionsStillActing([0, 30], 30, 100)).toBeCloseTo(Math.exp(-0.3), 12);
    expect(sessionsStillActing([0, 30], 130, 100)).toBeCloseTo(Math.exp(-1.3) + Math.exp(-1), 12);
    expect(sessionsStillActing([], 30, 100)).toBe(0);
  });

  it('takes no grade below nothing', () => {
    expect(relativeChange(50, -1)).toBeGreaterThanOrEqual(-1);
    expect(relativeChange(0.2, 1)).toBe(0.2);
  });

  it('raises stains and lowers grades', () => {
    const expected = model.expect(middle());
    ARM_RESULTS.forEach(({ observable, needled }, k) => {
      if (!needled) expect(expected[k]!.mean).toBe(0);
      else if (observable.endsWith('percent')) expect(expected[k]!.mean).toBeGreaterThan(0);
      else expect(expected[k]!.mean).toBeLessThan(0);
    });
  });

  it('lets kinds differ only by its own coordinate of each', () => {
    const point = middle();
    const before = model.expect(point).map(({ mean }) => mean);
    point[EMAX_CONSTANTS.length + KIND_NAMES.indexOf('epidermis')] = 1;
    const moved = model.expect(point).flatMap(({ mean }, k) => (mean === before[k] ? [] : [ARM_RESULTS[k]!.id]));
    expect(moved).toEqual(['needling.lotfi-epidermis', 'needling.aust-stratum-spinosum-1y']);
  });
});

describe('the null rival', () => {
  it('moves what people judge who know, and nothing else', () => {
    const model = nullModel(ARM_RESULTS);
    const expected = model.expect(new Float64Array(model.coordinates.length));
    const moved = expected.flatMap(({ mean }, k) => (mean === 0 ? [] : [ARM_RESULTS[k]!.id]));
    expect(moved).toEqual(['needling.ablon-wrinkles-d150']);
  });
});
