import { describe, expect, it } from 'vitest';
import { limit } from '../rules/limits.ts';
import { PLANNING_GRID } from './planning-grid.ts';
import { planningLimit } from './planning-limits.ts';

describe('what a search over plans rests on', () => {
  it('tries no interval that is refused, and both norms', () => {
    const { values } = PLANNING_GRID.intervalDays;
    expect(Math.min(...values)).toBe(limit('intervalBlockDays').value);
    expect(values).toContain(limit('intervalNormDays').value);
    expect(values).toContain(limit('intervalPigmentRiskDays').value);
  });

  it('tries as many sessions as may be planned before the result is looked at', () => {
    expect(Math.max(...PLANNING_GRID.sessions.values)).toBe(limit('sessionsMaximum').value);
  });

  it('tries each value once, in order', () => {
    for (const { values } of Object.values(PLANNING_GRID)) {
      expect(values).toEqual([...new Set(values)].toSorted((a, b) => a - b));
    }
  });

  it('is stricter with people at risk of pigment change', () => {
    expect(planningLimit('planHarmRatioMostPigmentRisk').value).toBeLessThan(planningLimit('planHarmRatioMost').value);
  });
});
