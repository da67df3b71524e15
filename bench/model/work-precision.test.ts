import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { svgText } from '../../packages/calibration/src/card/svg.ts';
import measured from './measured.gen.json' with { type: 'json' };
import type { Measured } from './measured.ts';
import { workPrecisionFigure } from './work-precision.ts';

const kept = measured as unknown as Measured;
const drawn = new URL('../../docs/model-card/figures/work-precision.svg', import.meta.url);

describe('the work-precision picture', () => {
  it('is what was measured: draw it anew with npm run bench:model -- --record', () => {
    expect(readFileSync(drawn, 'utf8')).toBe(svgText(workPrecisionFigure(kept)));
  });

  it('shows every peer across the error that is asked of all, and no broken number', () => {
    expect(kept.curves.length).toBeGreaterThanOrEqual(5);
    for (const { name, points } of kept.curves) {
      const errors = points.map(({ error }) => error);
      expect(Math.max(...errors), name).toBeGreaterThan(1e-6);
      expect(Math.min(...errors), name).toBeLessThan(1e-6);
    }
    expect(readFileSync(drawn, 'utf8')).not.toMatch(/NaN|undefined|Infinity/);
  });
});
