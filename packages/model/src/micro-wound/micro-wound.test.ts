import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { layOut } from '../needle/skin-layers.ts';
import { FRAME_DAYS, type MicroWound, microWoundFrames } from './frames.ts';
import { answeredAreaMm2, haloOf, reachOfHalo } from './halo.ts';
import { type LumpingCase, lumpingComparison } from './lumping.ts';
import { spreadSignal } from './spread-signal.ts';
import { channelRelease, sumOver, unitCell, unitCellRadiusMm } from './unit-cell.ts';

const SPREAD = { diffusivityMm2PerDay: 0.29, decayPerDay: 15 };
const LAYERS = layOut({ stratumCorneumMm: 0.015, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.2);

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const cellOf = fc.record({
  densityPerCm2: between(50, 5000),
  meanMm: between(0.05, 3),
  logSd: between(0, 0.5),
  channelRadiusMm: between(0.01, 0.15),
  fadingPerDay: between(0.1, 2),
  diffusivityMm2PerDay: between(0.01, 3),
  decayPerDay: between(0.5, 60),
  days: fc.oneof(between(1e-4, 40), fc.constant(0)),
});

describe('the signal of one puncture in its unit cell', () => {
  it('is neither made nor lost on the way: release − decay = what is there, to round-off, at any moment', () => {
    fc.assert(
      fc.property(cellOf, ({ densityPerCm2, channelRadiusMm, fadingPerDay, days, meanMm, logSd, ...spread }) => {
        const grid = unitCell({ radiusMm: unitCellRadiusMm(densityPerCm2), depthMm: 1.26 }, { rings: 20, slabs: 30 });
        const released = channelRelease(grid, { radiusMm: channelRadiusMm, depth: { meanMm, logSd } });
        const signal = spreadSignal(grid, spread, { released, fadingPerDay });
        const given = (sumOver(grid, released) * -Math.expm1(-fadingPerDay * days)) / fadingPerDay;
        const there = sumOver(grid, signal.concentrationAt(days));
        const decayed = spread.decayPerDay * sumOver(grid, signal.exposureBy(days));
        expect(Math.abs(given - decayed - there)).toBeLessThanOrEqual(1e-11 * Math.max(given, 1e-6));
      }),
      { seed: 11, numRuns: 200 },
    );
  });

  it('is never negative, and what has been seen never grows less', () => {
    fc.assert(
      fc.property(cellOf, ({ densityPerCm2, channelRadiusMm, fadingPerDay, days, meanMm, logSd, ...spread }) => {
        const grid = unitCell({ radiusMm: unitCellRadiusMm(densityPerCm2), depthMm: 1.26 }, { rings: 20, slabs: 30 });
        const released = channelRelease(grid, { radiusMm: channelRadiusMm, depth: { meanMm, logSd } });
        const signal = spreadSignal(grid, spread, { released, fadingPerDay });
        const [now, seen, later] = [
          signal.concentrationAt(days),
          signal.exposureBy(days),
          signal.exposureBy(days * 1.5),
        ];
        const most = Math.max(...signal.exposureBy(Infinity));
        expect(Math.min(...now)).toBeGreaterThanOrEqual(-1e-11 * most * spread.decayPerDay);
        later.forEach((value, cell) => {
          expect(value).toBeGreaterThanOrEqual(seen[cell]! - 1e-11 * most);
        });
      }),
      { seed: 12, numRuns: 60 },
    );
  });
});

describe('the answer of tissue', () => {
  const halo = haloOf(SPREAD, 0.06);

  it.each([0.08, 0.14, 0.25])('is set so that a lone puncture has a halo of %d mm', (radiusMm) => {
    expect(answeredAreaMm2(halo, reachOfHalo(halo, radiusMm))).toBeCloseTo(Math.PI * radiusMm ** 2, 12);
  });

  it('must be more than ten times as strong for the widest halo of the prior as for the narrowest', () => {
    expect(reachOfHalo(halo, 0.25) / reachOfHalo(halo, 0.08)).toBeGreaterThan(10);
  });
});

describe('the coverage formula beside reaction and diffusion', () => {
  const skin: LumpingCase = {
    layers: LAYERS,
    spread: SPREAD,
    channelRadiusMm: 0.0625,
    haloRadiusMm: 0.14,
    gainShareOfLayerAbove: 0.35,
  };
  const compare = lumpingComparison(skin);
  const at = (punctureDensityPerCm2: number, meanMm: number, logSd = 0.15) =>
    compare({ punctureDensityPerCm2, depth: { meanMm, logSd } });

  it.each([100, 1000, 4000])('is right for %d punctures at random that cross the whole dermis', (density) => {
    const { formula, random } = at(density, 4);
    expect(random.papillary / formula.papillary).toBeCloseTo(1, 3);
    expect(random.dermal / formula.dermal).toBeCloseTo(1, 3);
  });

  it.each([0.5, 1, 1.5, 2.5])(
    'is within 10 %% of the papillary answer, either way, for needles that reach %d mm',
    (mm) => {
      for (const density of [100, 300, 1000, 2000, 4000]) {
        const { formula, random, regular } = at(density, mm);
        for (const reference of [random, regular]) {
          expect(Math.abs(formula.papillary / reference.papillary - 1)).toBeLessThan(0.1);
        }
      }
    },
  );

  it('says up to a third too much of the papillary layer where the tip ends just below it', () => {
    const { formula, random } = at(100, 0.25);
    expect(formula.papillary / random.papillary - 1).toBeGreaterThan(0.25);
    expect(formula.papillary / random.papillary - 1).toBeLessThan(0.4);
  });

  it('says too little of the dermis where shallow punctures lie so close that halos meet below their tips', () => {
    expect(at(4000, 0.5).formula.dermal / at(4000, 0.5).random.dermal).toBeLessThan(0.9);
  });

  it('says too little of a perfect pattern, at most where halos just meet', () => {
    const short = [100, 1000, 4000].map(
      (density) => 1 - at(density, 4).formula.papillary / at(density, 4).regular.papillary,
    );
    expect(Math.min(...short)).toBeGreaterThan(0);
    expect(short[1]).toBe(Math.max(...short));
  });

  it('is nothing where nothing is punctured, in all three', () => {
    const { formula, random, regular } = at(0, 1);
    expect([formula.dermal, random.dermal, regular.dermal]).toEqual([0, 0, 0]);
  });
});

describe('the frames of the moving cross-section', () => {
  const wound: MicroWound = {
    punctureDensityPerCm2: 500,
    depth: { meanMm: 0.8, logSd: 0.1 },
    channelRadiusMm: 0.06,
    depthMm: LAYERS.dermisEndMm,
    spread: SPREAD,
    signalDays: 4,
    haloRadiusMm: 0.14,
  };
  const { frames, ringEdgesMm, slabEdgesMm } = microWoundFrames(wound);

  it('run from seconds to a month, every share between 0 and 1', () => {
    expect(frames.map(({ day }) => day)).toEqual(FRAME_DAYS);
    expect(FRAME_DAYS[0]! * 86_400).toBeCloseTo(10, 9);
    const all = frames.flatMap(({ signal, answered }) => [...signal, ...answered]);
    expect(all.length).toBe(frames.length * 2 * (ringEdgesMm.length - 1) * (slabEdgesMm.length - 1));
    expect(all.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  it('show a signal that rises within hours and is gone within the month, and an answer that only grows', () => {
    const peaks = frames.map(({ signal }) => Math.max(...signal));
    expect(peaks.indexOf(Math.max(...peaks))).toBe(FRAME_DAYS.indexOf(0.25));
    expect(peaks.at(-1)).toBeLessThan(0.01);
    frames.slice(1).forEach(({ answered }, i) => {
      answered.forEach((share, cell) => {
        expect(share).toBeGreaterThanOrEqual(frames[i]!.answered[cell]! - 1e-12);
      });
    });
  });

  it('are the same, to the bit, whichever other moments are asked for', () => {
    expect(microWoundFrames(wound, [1]).frames[0]).toEqual(frames[FRAME_DAYS.indexOf(1)]);
  });

  it('are computed while a person waits for nothing', () => {
    const before = performance.now();
    microWoundFrames(wound);
    const ms = performance.now() - before;
    process.stdout.write(`Micro-wound: ${FRAME_DAYS.length} frames in ${ms.toFixed(0)} ms.\n`);
    expect(ms).toBeLessThan(2000);
  });
});
