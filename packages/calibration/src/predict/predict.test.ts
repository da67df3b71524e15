import { describe, expect, it } from 'vitest';
import { OBSERVABLES } from '../cohort/observables.ts';
import { STUDY_MODELS } from '../likelihood/study-model.ts';
import { parseDesign } from './parse-design.ts';
import { predictStudy } from './predict-study.ts';
import type { StudyDesign } from './study-design.ts';
import { shareBetterByOne } from './study-mean.ts';

const DESIGN = {
  cohort: { n: 30, ageMean: 52, ageSd: 6, fitzpatrickTypes: [2, 3] },
  device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
  technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
  hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
  sessions: [0, 30, 60].map((day) => ({ day, zones: { cheek: { settingMm: 1.5 } } })),
  zone: 'cheek',
  observeDay: 180,
  observable: 'lemperle-grade-change',
  assessment: 'blinded',
  baselineGrade: 3,
};

function read(changes: Readonly<Record<string, unknown>> = {}): StudyDesign {
  const parsed = parseDesign({ ...DESIGN, ...changes });
  if (!parsed.ok) throw new RangeError(parsed.issues.map(({ path, message }) => `${path} ${message}`).join('; '));
  return parsed.design;
}

const bandOf = (changes: Readonly<Record<string, unknown>>, model: (typeof STUDY_MODELS)[number] = 'mechanism') =>
  predictStudy(read(changes), model).prediction!;

describe('reading a design', () => {
  const pathsOf = (input: unknown) => {
    const parsed = parseDesign(input);
    return parsed.ok ? [] : parsed.issues.map(({ path }) => path);
  };

  it('takes what the contract calls optional as optional', () => {
    const { cohort: _, baselineGrade: __, ...bare } = DESIGN;
    expect(parseDesign(bare).ok).toBe(true);
    expect(parseDesign({ ...bare, cohort: {} }).ok).toBe(true);
  });

  it('answers with every fault at once, by path', () => {
    const broken = {
      ...DESIGN,
      cohort: { n: 0, ageMean: -1, fitzpatrickTypes: [7] },
      device: { ...DESIGN.device, needleCount: -3 },
      sessions: [{ day: 0, zones: { cheek: { settingMm: 99 } } }],
      zone: 'cheeks',
      observeDay: Number.NaN,
      observable: 'lemperle',
      assessment: 'guessed',
      baselineGrade: 17,
    };
    expect(pathsOf(broken).toSorted()).toEqual([
      'assessment',
      'baselineGrade',
      'cohort.ageMean',
      'cohort.fitzpatrickTypes',
      'cohort.n',
      'device.needleCount',
      'observable',
      'observeDay',
      'sessions[0].zones.cheek.settingMm',
      'zone',
    ]);
  });

  it.each([
    ['nothing', null, ['']],
    ['a list', [], ['']],
    ['a number beyond all numbers', { ...DESIGN, observeDay: 1e308 }, ['observeDay']],
    ['no sessions key', { ...DESIGN, sessions: undefined }, ['sessions']],
    ['100,000 sessions', { ...DESIGN, sessions: new Array(100_000).fill(DESIGN.sessions[0]) }, ['sessions']],
    ['a cohort that is a number', { ...DESIGN, cohort: 30 }, ['cohort']],
  ])('refuses %s', (_, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });

  it('warns of a key that it does not know, wherever it stands, and reads the rest', () => {
    const parsed = parseDesign({
      ...DESIGN,
      title: 'our trial',
      cohort: { ...DESIGN.cohort, agemean: 3 },
      device: { ...DESIGN.device, colour: 'red' },
      sessions: [{ day: 0, zones: { cheek: { settingMm: 1.5, pases: 3 } } }],
    });
    expect(parsed.ok).toBe(true);
    expect(parsed.warnings.map(({ path }) => path).toSorted()).toEqual([
      'cohort.agemean',
      'device.colour',
      'sessions[0].zones.cheek.pases',
      'title',
    ]);
    expect(parsed.warnings.find(({ path }) => path === 'cohort.agemean')!.message).toContain('"ageMean"');
  });

  it('warns and finds faults in one go', () => {
    const parsed = parseDesign({ ...DESIGN, device: { ...DESIGN.device, colour: 'red', tipWidthMm: 0 } });
    expect(parsed.warnings.map(({ path }) => path)).toEqual(['device.colour']);
    expect(parsed.ok ? [] : parsed.issues.map(({ path }) => path)).toEqual(['device.tipWidthMm']);
  });
});

describe('the mean that a study would report', () => {
  it.each(OBSERVABLES.flatMap((observable) => STUDY_MODELS.map((model) => [observable, model] as const)))(
    'of %s has a band by the %s model',
    (observable, model) => {
      const { p05, median, p95 } = bandOf({ observable, baselineGrade: undefined }, model);
      expect(Number.isFinite(p05) && Number.isFinite(p95)).toBe(true);
      expect(p05).toBeLessThan(p95);
      expect(median).toBeGreaterThanOrEqual(p05);
      expect(median).toBeLessThanOrEqual(p95);
    },
  );

  it('is the same, to the bit, whenever it is asked', () => {
    expect(predictStudy(read())).toEqual(predictStudy(read()));
  });

  it('is better where everyone knows of the treatment than where nobody does', () => {
    for (const model of STUDY_MODELS) {
      expect(bandOf({ assessment: 'open' }, model).median).toBeLessThan(bandOf({}, model).median - 0.1);
    }
  });

  it('does not hope where a machine measures', () => {
    const stain = { observable: 'papillary-collagen-stain-change-percent' };
    expect(bandOf({ ...stain, assessment: 'open' })).toEqual(bandOf(stain));
  });

  it('is surer of more people, and never as sure as their number alone would have it', () => {
    const widthOf = (n: number) => {
      const { p05, p95 } = bandOf({ cohort: { n }, observable: 'epidermal-thickness-change-percent' }, 'null');
      return p95 - p05;
    };
    expect(widthOf(100)).toBeLessThan(widthOf(4));
    expect(widthOf(1e6)).toBeGreaterThan(0.5 * widthOf(100));
  });

  it('is nothing but error where nobody is needled', () => {
    for (const model of STUDY_MODELS) {
      for (const assessment of ['blinded', 'open']) {
        const { p05, median, p95 } = bandOf({ sessions: [], assessment }, model);
        expect(Math.abs(median)).toBeLessThan(0.05);
        expect(p05).toBeLessThan(0);
        expect(p95).toBeGreaterThan(0);
      }
    }
  });

  it('never takes away more wrinkle than there is', () => {
    expect(bandOf({ baselineGrade: 0.5 }).p05).toBeGreaterThanOrEqual(-0.5);
    expect(bandOf({ baselineGrade: 0 })).toEqual({ p05: 0, median: expect.closeTo(0, 1), p95: expect.any(Number) });
  });

  it('grows with sessions, and is larger from a grade that is worse', () => {
    const once = bandOf({ sessions: DESIGN.sessions.slice(0, 1) }).median;
    expect(bandOf({}).median).toBeLessThan(once);
    expect(bandOf({ baselineGrade: 4 }).median).toBeLessThan(bandOf({ baselineGrade: 2 }).median);
  });

  it('has water loss up after an hour and back after a week', () => {
    const water = { observable: 'water-loss-change-percent', sessions: DESIGN.sessions.slice(0, 1) };
    expect(bandOf({ ...water, observeDay: 1 / 24 }).median).toBeGreaterThan(30);
    expect(Math.abs(bandOf({ ...water, observeDay: 7 }).median)).toBeLessThan(2);
  });

  it('counts days from the first session, whatever day that was', () => {
    const later = DESIGN.sessions.map(({ day, zones }) => ({ day: day + 17, zones }));
    expect(bandOf({ sessions: later })).toEqual(bandOf({}));
  });

  it('is null, with the reason, where no scale grades the zone', () => {
    const zones = { sessions: [{ day: 0, zones: { hand: { settingMm: 1 } } }], zone: 'hand' };
    const answer = predictStudy(read(zones));
    expect(answer.prediction).toBeNull();
    expect(answer.unknown.join()).toContain('face and neck');
  });

  it('says what it had to assume', () => {
    const { assumed } = predictStudy(read({ cohort: {}, baselineGrade: undefined }));
    expect(assumed.join(' ')).toMatch(/People not counted.*Age not given.*Grade before not given/);
  });
});

describe('the share that is better by one grade', () => {
  it.each([
    [-0.5, 0, 0.5],
    [-1, 0, 1],
    [-3, 0.2, 1],
    [1, 0, 0],
    [0, 0.3, 0.3 / Math.sqrt(2 * Math.PI)],
  ])('is right for a mean change of %s with spread %s', (mean, sd, share) => {
    expect(shareBetterByOne(mean, sd)).toBeCloseTo(share, 3);
  });
});
