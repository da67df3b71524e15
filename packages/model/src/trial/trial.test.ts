import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulateCourse } from '../course/simulate-course.ts';
import { EXAMPLE_PARAMETERS } from '../example.ts';
import type { Parameters } from '../parameters.ts';
import { bandOf } from '../probability/band.ts';
import { normalQuantile } from '../probability/normal.ts';
import { seededRandom } from '../seeded-random.ts';
import { EXAMPLE_PROTOCOL, parseProtocol } from './parse-protocol.ts';
import type { TrialProtocol } from './protocol.ts';
import { PERSON_COLUMNS, simulatePeople } from './simulate-people.ts';
import { summariseTrial } from './summarise-trial.ts';
import { layOutTrial } from './trial-layout.ts';
import { addPerson, addTrialSums, emptyTrialSums } from './trial-sums.ts';
import { truncatedNormal } from './truncated-normal.ts';

const FIRST_READING = PERSON_COLUMNS.length;

function protocol(change: object = {}): TrialProtocol {
  const read = parseProtocol({ ...EXAMPLE_PROTOCOL, ...change }, ['cheek']);
  if (!read.ok) throw new Error(JSON.stringify(read.issues));
  return read.value;
}

function lay(change: object = {}, parameters: Parameters = EXAMPLE_PARAMETERS) {
  return layOutTrial(protocol(change), parameters);
}

/** The example's constants, read without error. */
const EXACT: Parameters = {
  ...EXAMPLE_PARAMETERS,
  ensemble: {
    ...EXAMPLE_PARAMETERS.ensemble,
    columns: Object.fromEntries(
      Object.entries(EXAMPLE_PARAMETERS.ensemble.columns).map(([name, column]) => [
        name,
        name.endsWith('Error') ? new Float64Array(column.length) : column,
      ]),
    ),
  },
};

const column = (people: ReturnType<typeof simulatePeople>, place: number) =>
  Float64Array.from({ length: people.count }, (_, k) => people.values[k * people.width + place] as number);

describe('the people of a trial', () => {
  it('are the same however they are split into parts', () => {
    const whole = simulatePeople(lay(), 0, 200);
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 199 }), { maxLength: 6 }), (cuts) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), 200];
        const parts = ends.slice(1).map((end, k) => simulatePeople(lay(), ends[k] ?? 0, end - (ends[k] ?? 0)));
        expect(parts.flatMap(({ values }) => [...values])).toEqual([...whole.values]);
        const sums = emptyTrialSums(whole.sums);
        for (const part of parts.toReversed()) addTrialSums(sums, part.sums);
        expect(sums).toEqual(whole.sums);
      }),
      { seed: 5, numRuns: 15 },
    );
  });

  it('are others under another seed', () => {
    const one = simulatePeople(lay(), 0, 50);
    const other = simulatePeople(lay({ seed: 2 }), 0, 50);
    expect(column(one, 3)).not.toEqual(column(other, 3));
  });

  it('spread as the protocol says', () => {
    const people = simulatePeople(lay({ people: 20_000 }), 0, 20_000);
    const age = column(people, 3);
    expect(Math.min(...age)).toBeGreaterThanOrEqual(30);
    expect(Math.max(...age)).toBeLessThanOrEqual(70);
    expect(bandOf(age).median).toBeCloseTo(48, 0);
    const share = (place: number, value: number) =>
      column(people, place).filter((one) => one === value).length / 20_000;
    expect(share(4, 0)).toBeCloseTo(0.8, 1.7);
    expect(share(5, 3)).toBeCloseTo(0.5, 1.7);
    expect(share(5, 1) + share(5, 5) + share(5, 6)).toBe(0);
    expect(share(1, 0)).toBeCloseTo(0.5, 1.7);
  });

  it('are given to arms by their shares', () => {
    const arms = [
      { name: 'waiting', share: 1 },
      { ...EXAMPLE_PROTOCOL.arms[1], share: 3 },
    ];
    const people = simulatePeople(lay({ arms, people: 20_000 }), 0, 20_000);
    expect(people.sums.people[0]! / 20_000).toBeCloseTo(0.25, 1.7);
  });

  it('are read as simulateCourse has it, where readings have no error', () => {
    const population = {
      ageYears: { mean: 48, sd: 0 },
      femaleShare: 1,
      fitzpatrickShares: { '3': 1 },
      photodamage: { mean: 0.4, sd: 0 },
    };
    const observe = { days: [90], observables: ['epidermal-thickness-change'] };
    const roller = {
      ...EXAMPLE_PROTOCOL.arms[1],
      device: {
        kind: 'roller',
        needleCount: 192,
        needleLengthMm: 1.5,
        needleDiameterUm: 250,
        drumDiameterMm: 20,
        drumWidthMm: 20,
      },
      technique: { rolls: 15, skinStretched: true, operator: 'trained' },
    };
    const arms = [roller, { ...roller, name: 'the same' }];
    const { draws } = EXACT.ensemble;
    const trial = lay({ population, observe, arms, people: 10_000, dropout: null }, EXACT);
    const people = simulatePeople(trial, 0, draws);
    expect(trial.draws.length).toBe(draws);
    const person = { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 } as const;
    const { course } = trial.protocol.arms[1]!;
    const outlook = simulateCourse({ ...course!, person, horizonDays: 90 }, EXACT, seededRandom(1));
    const band = outlook.zones.cheek!.outlook.epidermalThicknessChange.at(-1)!;
    expect(bandOf(column(people, FIRST_READING)).median).toBeCloseTo(band.median, 3);
    expect(bandOf(column(people, FIRST_READING)).p95).toBeCloseTo(band.p95, 3);
  });

  it('only age where nothing is done', () => {
    const observe = {
      days: [90, 365],
      observables: ['epidermal-thickness-change', 'water-loss-ratio', 'dermal-thickness-change'],
    };
    const arms = [{ name: 'waiting' }, { name: 'waiting too' }];
    const people = simulatePeople(lay({ arms, observe, dropout: null }, EXACT), 0, 100);
    const year = column(people, FIRST_READING + 5);
    expect(new Set(column(people, FIRST_READING + 3))).toEqual(new Set([0]));
    expect(new Set(column(people, FIRST_READING + 4))).toEqual(new Set([1]));
    expect(Math.max(...year)).toBeLessThan(0);
    expect(Math.min(...year)).toBeGreaterThan(-0.05);
  });

  it('are not read once they have left, and have no session after', () => {
    const people = simulatePeople(lay({ dropout: { sharePerMonth: 0.3 } }), 0, 500);
    const left = column(people, 10);
    const day90 = column(people, FIRST_READING);
    const done = column(people, 9);
    const arm = column(people, 1);
    let gone = 0;
    for (let k = 0; k < 500; k++) {
      expect(Number.isNaN(day90[k])).toBe(left[k]! <= 90);
      if (arm[k] === 1) expect(done[k]).toBe([0, 30, 60, 90].filter((day) => day < left[k]!).length);
      if (Number.isNaN(day90[k])) gone++;
    }
    expect(gone / 500).toBeCloseTo(1 - 0.7 ** (90 / (365.25 / 12)), 1);
  });

  it('never leave where nobody drops out', () => {
    expect(column(simulatePeople(lay({ dropout: null }), 0, 100), 10).every(Number.isNaN)).toBe(true);
  });

  it('seem better where the assessment is open, but only to those who judge', () => {
    const at = (assessment: string) => {
      const observe = { days: [180], observables: ['lemperle-grade-change', 'dermal-thickness-change'], assessment };
      return summariseTrial(lay({ observe }), simulatePeople(lay({ observe }), 0, 2000).sums).arms[1]!.readings;
    };
    const [blindGrade, blindThickness] = at('blinded');
    const [openGrade, openThickness] = at('open');
    expect(openGrade!.mean!).toBeLessThan(blindGrade!.mean!);
    expect(openThickness).toEqual(blindThickness);
  });
});

describe('the summary of a trial', () => {
  it('is what the written readings come to', () => {
    const trial = lay();
    const people = simulatePeople(trial, 0, 2000);
    const { arms, contrasts } = summariseTrial(trial, people.sums);
    const mean = (arm: number) => {
      const read = column(people, FIRST_READING).filter(
        (value, k) => column(people, 1)[k] === arm && !Number.isNaN(value),
      );
      return { n: read.length, mean: read.reduce((sum, value) => sum + value, 0) / read.length };
    };
    expect(arms[0]!.readings[0]).toMatchObject({ n: mean(0).n });
    expect(arms[0]!.readings[0]!.mean).toBeCloseTo(mean(0).mean, 10);
    expect(contrasts[0]!.readings[0]!.difference).toBeCloseTo(mean(1).mean - mean(0).mean, 10);
  });

  it('has nothing to say of an arm in which nobody was read', () => {
    const trial = lay();
    const { arms, contrasts } = summariseTrial(
      trial,
      emptyTrialSums({ arms: 2, draws: trial.draws.length, readings: 2 }),
    );
    expect(arms[1]!.readings[0]).toMatchObject({ n: 0, mean: null, sd: null, meanBand: null });
    expect(contrasts[0]!.readings[0]).toMatchObject({ difference: null, differenceBand: null });
  });

  it('puts the mean of another trial of the same size in its band nine times in ten', () => {
    const trial = lay({ people: 4000 });
    const random = seededRandom(99);
    const normal = () => normalQuantile((random() * 4294967295 + 0.5) / 4294967296);
    let inside = 0;
    const trials = 300;
    for (let k = 0; k < trials; k++) {
      const sums = madeUpSums({ draws: trial.draws.length, perDraw: 30, normal });
      const band = summariseTrial(trial, sums).arms[0]!.readings[0]!.meanBand!;
      const other = BETWEEN * normal() + Math.hypot(PEOPLE, ERROR) * (normal() / Math.sqrt(30 * trial.draws.length));
      if (other >= band.p05 && other <= band.p95) inside++;
    }
    expect(inside / trials).toBeGreaterThan(0.85);
    expect(inside / trials).toBeLessThan(0.95);
  });
});

const BETWEEN = 0.2;
const PEOPLE = 0.5;
const ERROR = 0.4;

/** A trial whose truth is known: draws differ by `BETWEEN`, people by `PEOPLE`, readings by `ERROR`. */
function madeUpSums({ draws, perDraw, normal }: { draws: number; perDraw: number; normal: () => number }) {
  const sums = emptyTrialSums({ arms: 2, draws, readings: 2 });
  const row = new Float64Array(FIRST_READING + 2);
  for (let draw = 0; draw < draws; draw++) {
    const effect = BETWEEN * normal();
    for (let k = 0; k < perDraw; k++) {
      const truth = Float64Array.of(effect + PEOPLE * normal(), 0);
      row[1] = 0;
      row[2] = draw;
      row[FIRST_READING] = truth[0]! + ERROR * normal();
      addPerson(sums, row, { truth, firstReading: FIRST_READING });
    }
  }
  return sums;
}

describe('a truncated normal distribution', () => {
  it('never leaves its bounds, and rises', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, fc.double({ min: 0.001, max: 50, noNaN: true }), (one, other, sd) => {
        const quantile = truncatedNormal({ mean: 40, sd, least: 18, most: 70 });
        const [low, high] = [quantile(Math.min(one, other)), quantile(Math.max(one, other))];
        expect(low).toBeGreaterThanOrEqual(18);
        expect(high).toBeLessThanOrEqual(70);
        expect(low).toBeLessThanOrEqual(high);
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});
