import { assembleParameters, shippedPosterior } from '@percuta/evidence/ensemble';
import { drawsOf, EXAMPLE_COURSE, MODEL_PARAMETERS, seededRandom, simulateCourse } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { drawPriorFile } from '../draw-prior-ensemble.ts';
import { CLOSURE_CONSTANTS } from '../likelihood/closure-model.ts';
import { FREE_CONSTANTS, HELD_CONSTANTS } from '../likelihood/free-constants.ts';
import { mechanismModel } from '../likelihood/mechanism.ts';
import { ARM_RESULTS } from '../measurements/arm-results.ts';
import results from '../results/calibration.gen.json' with { type: 'json' };
import { fitModel } from './fit.ts';
import { hashOf, rivalColumn } from './posterior-file.ts';
import { directions, summarise } from './summary.ts';

const shipped = shippedPosterior();
const asWritten = Object.fromEntries(Object.entries(shipped.columns).map(([name, column]) => [name, [...column]]));

describe('the posterior that is shipped', () => {
  it('has the hash of what it holds', () => {
    expect(hashOf({ draws: shipped.draws, seed: shipped.seed, columns: asWritten })).toBe(shipped.sha256);
  });

  it('is the one that was judged (if not: node packages/calibration/src/calibrate.ts)', () => {
    expect(results.posterior).toBe(shipped.sha256);
  });

  it('holds 512 draws of every constant of the model, and runs a course', () => {
    expect(drawsOf(shipped).length).toBe(512);
    const outlook = simulateCourse(EXAMPLE_COURSE, assembleParameters(shipped, []), seededRandom(1));
    expect(outlook.model.posterior).toBe(shipped.sha256);
    expect(outlook.zones.cheek!.outlook.lemperleGradeChange.at(-1)!.median).toBeLessThan(0);
  });

  it('leaves constants that no result reaches as their priors have them', () => {
    const touched = new Set<string>([...FREE_CONSTANTS, ...CLOSURE_CONSTANTS]);
    const priors = drawPriorFile({ draws: 512, seed: shipped.seed }).columns;
    const untouched = MODEL_PARAMETERS.filter((name) => !touched.has(name));
    expect(untouched.length).toBeGreaterThan(40);
    expect(untouched.filter((name) => String(priors[name]) !== String(asWritten[name]))).toEqual([]);
  });

  it('is in random order: the first half tells what the second tells', () => {
    const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
    for (const name of ['wrinkleResponse', 'haloRadiusMm', rivalColumn('emax', 'waningDays')]) {
      const logs = asWritten[name]!.map(Math.log);
      const spread = Math.sqrt(mean(logs.map((value) => (value - mean(logs)) ** 2)));
      expect(Math.abs(mean(logs.slice(0, 256)) - mean(logs.slice(256))) / spread).toBeLessThan(0.35);
    }
  });
});

describe('the fits behind it', () => {
  const all = Object.values(results.constants).flat();

  it('agree with themselves: R-hat below 1.01, effective sizes above 400, in every coordinate', () => {
    expect(all.length).toBeGreaterThan(40);
    expect(all.filter(({ rHat }) => !(rHat < 1.01)).map(({ name }) => name)).toEqual([]);
    expect(all.filter((one) => !(Math.min(one.effectiveSize, one.tailSize) > 400)).map(({ name }) => name)).toEqual([]);
  });

  it('come out to the bit on every run (here: the first forty steps of the mechanism)', () => {
    const plan = { steps: 40, ensembles: 1, seed: 1 };
    const once = fitModel(mechanismModel(ARM_RESULTS), plan);
    expect(once.points.length).toBeGreaterThan(100);
    expect(fitModel(mechanismModel(ARM_RESULTS), plan).points).toEqual(once.points);
  });

  it('hold only constants that may be held: what is called inert hardly moves the fit', () => {
    const slices = new Map(results.profiles.map(({ name, slice }) => [name, Math.max(...slice)]));
    const inert = Object.entries(HELD_CONSTANTS).filter(([, reason]) => reason.startsWith('inert'));
    expect(inert.length).toBeGreaterThan(8);
    expect(inert.filter(([name]) => !((slices.get(name) ?? 9) < 1)).map(([name]) => name)).toEqual([]);
  });
});

describe('a summary of a fit', () => {
  const random = seededRandom(2);
  const points = Array.from({ length: 4000 }, () => {
    const shared = random() + random() + random() - 1.5;
    return Float64Array.of(shared + 0.01 * random(), shared + 0.01 * random());
  });
  const fit = {
    coordinates: ['a', 'b'],
    points,
    diagnostics: [],
    acceptedShare: 1,
    evaluations: 0,
  };

  it('finds the one direction that is known', () => {
    const [best, worst] = directions(fit);
    expect(best!.learnt).toBeGreaterThan(0.99);
    expect(best!.of[0]!.weight * best!.of[1]!.weight).toBeLessThan(0);
    expect(worst!.of[0]!.weight * worst!.of[1]!.weight).toBeGreaterThan(0);
  });

  it('calls what kept half of its variance a matter of data and prior alike', () => {
    const scaled = { ...fit, points: points.map((point) => point.map((z) => z * Math.sqrt(0.7 / 0.25))) };
    const [summary] = summarise([{ name: 'a', toValue: (z) => z }], scaled);
    expect(summary!.learnt).toBeCloseTo(0.3, 1);
    expect(summary!.drivenBy).toBe('both');
  });
});
