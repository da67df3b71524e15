import { describe, expect, it } from 'vitest';
import { agreementOf } from './agreement.ts';
import { type MeasuredOutcome, measuredChanges } from './measured-change.ts';
import { besideMeasured, practiceOutcomes } from './predicted-beside-measured.ts';
import { scoreOutcome } from './score-outcome.ts';

const NEEDLED = { first: '2026-01-10', last: '2026-03-10' };
const grade = (score: number, about: string, more: Partial<MeasuredOutcome> = {}): MeasuredOutcome => ({
  scale: 'scale-lemperle',
  zone: 'forehead',
  score,
  answers: { grade: score },
  about,
  blinded: false,
  round: null,
  ...more,
});
const BAND = { low: -2, median: -1, high: 0 };
const change = (points: number, more: object = {}) => ({
  scale: 'scale-lemperle',
  zone: 'forehead',
  before: { score: 3, on: '2026-01-01' },
  after: { score: 3 + points, on: '2026-06-01' },
  change: points,
  daysAfterLastSession: 83,
  blinded: true,
  ...more,
});

describe('the change of one person', () => {
  it('is measured apart for each scale and each zone, the whole face among them', () => {
    const looks = (more: Partial<MeasuredOutcome>, after: number) => [
      grade(3, '2026-01-01', more),
      grade(after, '2026-06-01', more),
    ];
    const changes = measuredChanges(
      [
        ...looks({}, 2),
        ...looks({ zone: 'glabella' }, 1),
        ...looks({ zone: null }, 3),
        ...looks({ scale: 'scale-gais' }, 0),
      ],
      NEEDLED,
    );
    expect(changes.map((one) => [one.scale, one.zone, one.change])).toEqual([
      ['scale-lemperle', 'forehead', -1],
      ['scale-lemperle', 'glabella', -2],
      ['scale-lemperle', null, 0],
      ['scale-gais', 'forehead', -3],
    ]);
  });

  it('counts a look on the day of the first session as before, and one on the day of the last as neither', () => {
    const looks = [grade(3, '2026-01-10'), grade(1, '2026-03-10')];
    expect(measuredChanges(looks, NEEDLED)).toEqual([]);
    expect(measuredChanges([...looks, grade(2, '2026-03-11')], NEEDLED)).toMatchObject([
      { before: { on: '2026-01-10' }, after: { on: '2026-03-11' }, daysAfterLastSession: 1 },
    ]);
  });

  it('is the mean of who looked on the newest day, not of earlier days', () => {
    const looks = [grade(4, '2025-12-01'), grade(3, '2026-01-01'), grade(2, '2026-01-01'), grade(2, '2026-06-01')];
    expect(measuredChanges(looks, NEEDLED)[0]?.before).toEqual({ score: 2.5, on: '2026-01-01' });
  });

  it('is blinded only where every look on both days was', () => {
    const blind = { blinded: true };
    const before = [grade(3, '2026-01-01', blind), grade(3, '2026-01-01')];
    const after = grade(2, '2026-06-01', blind);
    expect(measuredChanges([...before, after], NEEDLED)[0]?.blinded).toBe(true);
    expect(measuredChanges([before[1]!, after], NEEDLED)[0]?.blinded).toBe(false);
    expect(measuredChanges([before[0]!, { ...after, blinded: false }], NEEDLED)[0]?.blinded).toBe(false);
    const early = grade(2, '2026-03-10', blind);
    expect(measuredChanges([before[0]!, early, grade(1, '2026-06-01')], NEEDLED)).toMatchObject([
      { change: -2, blinded: false },
    ]);
  });
});

describe('one change beside the model', () => {
  it.each([
    [-2.1, false],
    [-2, true],
    [0, true],
    [0.1, false],
  ])('of %s lies within the band with its ends: %s', (points, within) => {
    expect(besideMeasured(change(points), BAND, null).within).toBe(within);
  });

  it('is beyond the noise where it is more than that, in either direction', () => {
    expect([-1, -0.8, 0.8, 1].map((points) => besideMeasured(change(points), null, 0.8).beyondNoise)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

describe('the results of a practice', () => {
  const beside = (points: number, more: object = {}) => besideMeasured(change(points, more), BAND, 0.8);
  const people = [
    [beside(-1), beside(-2, { zone: 'glabella', blinded: false })],
    [beside(-0.5)],
    [beside(0)],
    [beside(1)],
  ];

  it('are better where the scale falls, if lower is better on it', () => {
    expect(practiceOutcomes(people, () => 'lower')).toMatchObject([
      {
        people: 4,
        better: { events: 2, of: 4 },
        worse: { events: 1, of: 4 },
        betterBeyondNoise: { events: 2, of: 5 },
        withinPrediction: { events: 4, of: 5 },
        blinded: { events: 4, of: 5 },
        meanChange: -0.25,
      },
    ]);
  });

  it('are better where the scale rises, if higher is better on it', () => {
    expect(practiceOutcomes(people, () => 'higher')).toMatchObject([
      {
        better: { events: 1, of: 4 },
        worse: { events: 2, of: 4 },
        betterBeyondNoise: { events: 1, of: 5 },
        meanChange: -0.25,
      },
    ]);
  });

  it('are told scale by scale, in the order of their names, with those who were measured on it', () => {
    const two = [[beside(-1), beside(3, { scale: 'scale-gais' })], [beside(2)]];
    expect(practiceOutcomes(two, (scale) => (scale === 'scale-gais' ? 'higher' : 'lower'))).toMatchObject([
      { scale: 'scale-gais', people: 1, better: { events: 1, of: 1 }, meanChange: 3 },
      { scale: 'scale-lemperle', people: 2, better: { events: 1, of: 2 }, meanChange: 0.5 },
    ]);
  });
});

describe('a score', () => {
  it('is none on a scale that nobody grades here', () => {
    expect(scoreOutcome('scale-nobody-knows', { grade: 1 })).toEqual({
      ok: false,
      faults: [{ path: '', message: 'There is no such scale to grade on.' }],
    });
  });
});

describe('agreement of graders', () => {
  it('counts who graded alike', () => {
    const pairs = [
      [2, 2],
      [2, 3],
      [1, 1],
    ] as const;
    expect(JSON.stringify(agreementOf(pairs))).toContain('"events":2,"of":3');
  });
});
