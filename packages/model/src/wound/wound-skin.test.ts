import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredShare } from '../needle/needle-skin.ts';
import { layOut } from '../needle/skin-layers.ts';
import { woundSkin } from './wound-skin.ts';

const layers = layOut({ stratumCorneumMm: 0.0145, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.2);
const wound = (punctureDensityPerCm2: number, meanMm: number, logSd = 0.15) =>
  woundSkin({ punctureDensityPerCm2, depth: { meanMm, logSd } }, { layers, day: 0 }, { haloRadiusMm: 0.14 });

describe('a wound', () => {
  it.each([
    [250, 0.15, 16],
    [500, 0.15, 30],
    [1000, 0.15, 51],
  ])('of %d punctures per cm² with a halo of %d mm stimulates %d % of the skin', (density, radius, percent) => {
    expect(Math.round(100 * coveredShare(density, radius))).toBe(percent);
  });

  it('covers about an eighth of the skin after a roller, and most of it after a pen', () => {
    expect(wound(229, 2, 0).coverage[0]).toBeCloseTo(0.13, 2);
    expect(wound(3000, 2, 0).coverage[0]).toBeCloseTo(0.84, 2);
  });

  it('covers a layer by the share of its height that is crossed', () => {
    const { papillaryEndMm, upperReticularEndMm } = layers;
    const half = wound(1e6, (papillaryEndMm + upperReticularEndMm) / 2, 0).coverage;
    expect(half[0]).toBeCloseTo(1, 9);
    expect(half[1]).toBeCloseTo(0.5, 9);
    expect(half[2]).toBe(0);
  });

  it('is never less for needles that go deeper or for more of them', () => {
    const some = fc.tuple(fc.double({ min: 0, max: 5000, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }));
    fc.assert(
      fc.property(some, fc.double({ min: 1, max: 2, noNaN: true }), ([density, mm], factor) => {
        const flat = (one: ReturnType<typeof wound>) => [...one.coverage, one.epidermalInjury];
        const now = flat(wound(density, mm));
        for (const more of [wound(density * factor, mm), wound(density, mm * factor)]) {
          flat(more).forEach((share, k) => {
            expect(share).toBeGreaterThanOrEqual(now[k]! - 1e-12);
            expect(share).toBeLessThanOrEqual(1);
          });
        }
      }),
      { seed: 3, numRuns: 300 },
    );
  });
});
