import { PRIORS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { priorQuantile } from '../distribution/prior-quantile.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import { CLOSURE_TIMES } from '../measurements/closure-results.ts';
import { RIVAL_PRIORS } from '../rivals/rival-priors.ts';
import { coordinate, coordinateOf, NoPrior, priorOf } from './coordinates.ts';
import { LEANING_PRIORS, NOT_LEANING } from './leaning-priors.ts';
import { STUDY_PRIORS } from './study-priors.ts';

const Z95 = 1.6448536269514722;

describe('a coordinate of the fit', () => {
  it.each(['haloRadiusMm', 'depositedShare', 'openLabelBiasShare', 'recruitmentDays'])(
    '%s is its prior, seen from a standard normal number',
    (name) => {
      const quantile = priorQuantile(PRIORS.find(({ parameter }) => parameter === name)!);
      const { toValue } = coordinate(name);
      for (const [z, share] of [
        [-Z95, 0.05],
        [0, 0.5],
        [Z95, 0.95],
      ] as const) {
        expect(toValue(z) / quantile(share)).toBeCloseTo(1, 3);
      }
    },
  );

  it('is wider by √2 where its prior leans on a fitted result', () => {
    const { p95, median } = priorOf('wrinkleResponse');
    expect(Math.log(coordinate('wrinkleResponse').toValue(Z95) / median)).toBeCloseTo(
      Math.SQRT2 * Math.log(p95 / median),
      2,
    );
  });

  it('never leaves where a share has to stay', () => {
    for (const z of [-9, -6, 6, 9]) {
      expect(coordinate('maturedShare').toValue(z)).toBeGreaterThanOrEqual(0);
      expect(coordinate('maturedShare').toValue(z)).toBeLessThanOrEqual(1);
    }
  });

  it('is refused where nothing stands for it', () => {
    expect(() => coordinate('luck')).toThrow(NoPrior);
  });
});

describe('a prior of studies or rivals', () => {
  it.each([...STUDY_PRIORS, ...RIVAL_PRIORS].map((prior) => [prior.parameter, prior] as const))(
    '%s lies where it says, and is tagged as policy',
    (_, prior) => {
      const { toValue } = coordinateOf(prior);
      const spread = prior.p95 - prior.p05;
      expect(Math.abs(toValue(-Z95) - prior.p05) / spread).toBeLessThan(0.01);
      expect(Math.abs(toValue(0) - prior.median) / spread).toBeLessThan(0.01);
      expect(Math.abs(toValue(Z95) - prior.p95) / spread).toBeLessThan(0.01);
      expect(prior.strength).toBe('P');
    },
  );
});

describe('priors that lean on what is fitted', () => {
  const fitted = new Set([
    ...ARM_RESULTS.map(({ study }) => study),
    ...CLOSURE_TIMES.map(({ study }) => study),
    ...['micropore-sites-pmc8259462', 'sasaki-2019', 'face-water-loss-2012', 'kelchen-2016'],
    ...['orringer-2005', 'orringer-2012', 'babraj-2005'],
  ]);

  it('are all known: each prior that cites a fitted study is widened, or excused with a reason', () => {
    const citing = PRIORS.filter(({ sources }) => sources.some((source) => fitted.has(source)));
    const known = [...Object.keys(LEANING_PRIORS), ...Object.keys(NOT_LEANING)];
    expect(citing.length).toBeGreaterThan(10);
    expect(citing.map(({ parameter }) => parameter).filter((name) => !known.includes(name))).toEqual([]);
  });

  it('are no invention: each cites what it is said to lean on', () => {
    for (const [name, studies] of Object.entries(LEANING_PRIORS)) {
      const sources = PRIORS.find(({ parameter }) => parameter === name)?.sources ?? [];
      expect(
        studies.filter((study) => !sources.includes(study)),
        name,
      ).toEqual([]);
    }
    for (const name of Object.keys(NOT_LEANING)) {
      const sources = PRIORS.find(({ parameter }) => parameter === name)?.sources ?? [];
      expect(
        sources.some((source) => fitted.has(source)),
        name,
      ).toBe(true);
    }
  });
});
