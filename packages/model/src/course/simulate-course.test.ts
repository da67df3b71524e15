import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE, EXAMPLE_PARAMETERS } from '../example.ts';
import type { Band } from '../probability/band.ts';
import { seededRandom } from '../seeded-random.ts';
import type { Course, Session } from './course.ts';
import type { ZoneResult } from './outlook.ts';
import { simulateCourse } from './simulate-course.ts';
import { UnknownZone } from './zone-plan.ts';

const simulate = (change: Partial<Course> = {}, seed = 1) =>
  simulateCourse({ ...EXAMPLE_COURSE, ...change }, EXAMPLE_PARAMETERS, seededRandom(seed));
const cheek = (change: Partial<Course> = {}) => simulate(change).zones.cheek!;
const sessions = (settingMm: number, ...days: number[]): Session[] =>
  days.map((day) => ({ day, zones: { cheek: { settingMm } } }));

const ROLLER_AT_HOME: Partial<Course> = {
  device: {
    kind: 'roller',
    needleCount: 192,
    needleLengthMm: 1.5,
    needleDiameterUm: 250,
    drumDiameterMm: 20,
    drumWidthMm: 20,
  },
  technique: { rolls: 10, skinStretched: false, operator: 'untrained' },
  hygiene: { antiseptic: 'none', wetSeconds: 0, dried: true, cartridgeUses: 10 },
};

const ONE: Band = { p05: 1, median: 1, p95: 1 };
const ZERO: Band = { p05: 0, median: 0, p95: 0 };

describe('an outlook', () => {
  it('names the model, the ensemble, the seed and the error of the arithmetic', () => {
    expect(simulate().model).toMatchObject({ posterior: 'sha256:example', draws: 64, seed: 1 });
    expect(simulate().model.relativeNumericalError).toBeLessThanOrEqual(1e-6);
  });

  it('is the same to the bit, twice', () => {
    expect(JSON.stringify(simulate())).toBe(JSON.stringify(simulate()));
  });

  it('is not moved by the order of keys', () => {
    const { person, device, sessions: order, ...rest } = EXAMPLE_COURSE;
    const { age, sex, fitzpatrickType, photodamage } = person;
    const reversed = { photodamage, fitzpatrickType, sex, age };
    const again = simulateCourse(
      { sessions: order, device, ...rest, person: reversed },
      EXAMPLE_PARAMETERS,
      seededRandom(1),
    );
    expect(JSON.stringify(again)).toBe(JSON.stringify(simulate()));
  });

  it('gives each zone what it gives it alone, whatever other zones are needled', () => {
    const alone = simulate().zones.cheek;
    const beside = simulate({
      sessions: [
        { day: 0, zones: { hand: { settingMm: 0.5 }, cheek: { settingMm: 1.5 } } },
        { day: 12, zones: { hand: { settingMm: 0.5 }, eyelid: { settingMm: 0.25 } } },
        { day: 30, zones: { cheek: { settingMm: 1.5 }, hand: { settingMm: 0.7 } } },
      ],
    });
    expect(JSON.stringify(beside.zones.cheek)).toBe(JSON.stringify(alone));
  });

  it('never changes the past for a session that comes later', () => {
    const before = cheek({ sessions: sessions(1.5, 0, 30) });
    const after = cheek({ sessions: sessions(1.5, 0, 30, 60) });
    const days = simulate().days;
    expect(days).toEqual([0, 1, 3, 7, 14, 28, 60, 90]);
    for (const [name, series] of Object.entries(before.outlook)) {
      const later = after.outlook[name as keyof ZoneResult['outlook']];
      expect(later.slice(0, 7)).toEqual(series.slice(0, 7));
    }
    expect(after.outlook.papillaryCollagenChange[7]).not.toEqual(before.outlook.papillaryCollagenChange[7]);
  });

  it('is taken before a session of the same day', () => {
    const { outlook } = cheek();
    expect(outlook.papillaryCollagenChange[0]).toEqual(ZERO);
    expect(outlook.waterLossRatio[0]).toEqual(ONE);
  });

  it('follows people, not plans: draw by draw the same person under every plan', () => {
    const shallow = cheek({ sessions: sessions(0.25, 0) }).delivered.penetrationDepthMm;
    const twice = cheek({ sessions: sessions(0.5, 0) }).delivered.penetrationDepthMm;
    expect(twice.median / shallow.median).toBeCloseTo(2, 9);
    expect(twice.p05 / shallow.p05).toBeCloseTo(2, 9);
  });

  it('describes the last session, and all of them', () => {
    const zone = cheek({ sessions: [...sessions(1.5, 0), ...sessions(0.5, 30)] });
    expect(zone.deliveredBySession.map(({ day }) => day)).toEqual([0, 30]);
    const { day: _, ...last } = zone.deliveredBySession[1]!;
    expect(zone.delivered).toEqual(last);
    expect(last.penetrationDepthMm.median).toBeLessThan(zone.deliveredBySession[0]!.penetrationDepthMm.median);
  });

  it('of no sessions is no zones', () => {
    expect(simulate({ sessions: [] }).zones).toEqual({});
  });

  it('is refused for a zone that the parameters do not hold', () => {
    expect(() => simulate({ sessions: [{ day: 0, zones: { knee: { settingMm: 1 } } }] })).toThrow(UnknownZone);
  });
});

describe('doing nothing', () => {
  const nothing = cheek({ technique: { ...EXAMPLE_COURSE.technique, passes: 0 } });

  it('changes nothing', () => {
    const { waterLossRatio, ...changes } = nothing.outlook;
    for (const series of Object.values(changes)) expect(series).toEqual(series.map(() => ZERO));
    expect(waterLossRatio).toEqual(waterLossRatio.map(() => ONE));
  });

  it('hurts nobody and opens nothing', () => {
    const { infectionRelativeRisk, pigmentRelativeRisk, trackMarkRelativeRisk, ...hurt } = nothing.risk;
    expect([infectionRelativeRisk, pigmentRelativeRisk, trackMarkRelativeRisk]).toEqual([ONE, ONE, ONE]);
    for (const [name, band] of Object.entries(hurt)) expect([name, band]).toEqual([name, ZERO]);
  });
});

describe('the dose of needling', () => {
  it('is linear in passes', () => {
    const density = (passes: number) =>
      cheek({ technique: { ...EXAMPLE_COURSE.technique, passes } }).delivered.punctureDensityPerCm2;
    expect(density(6).median / density(2).median).toBeCloseTo(3, 12);
    expect(density(6).p95 / density(2).p95).toBeCloseTo(3, 12);
  });

  it('never goes less deep for a deeper setting', () => {
    const depths = [0.25, 0.5, 1, 1.5, 2, 2.5, 3].map((mm) => cheek({ sessions: sessions(mm, 0) }).delivered);
    for (const point of ['p05', 'median', 'p95'] as const) {
      const reached = depths.map((delivered) => delivered.penetrationDepthMm[point]);
      expect(reached).toEqual(reached.toSorted((a, b) => a - b));
    }
  });

  it('brings more collagen with more sessions', () => {
    const gain = (...days: number[]) =>
      cheek({ sessions: sessions(1.5, ...days) }).outlook.papillaryCollagenChange[7]!.median;
    expect(gain(0, 30, 60)).toBeGreaterThan(gain(0, 30));
    expect(gain(0, 30)).toBeGreaterThan(gain(0));
  });

  it('brings less collagen to older skin', () => {
    const gain = (age: number) =>
      cheek({ person: { ...EXAMPLE_COURSE.person, age } }).outlook.papillaryCollagenChange[7]!.median;
    expect(gain(75)).toBeLessThan(gain(30));
  });
});

describe('home against practice on the same skin', () => {
  const practice = cheek({
    ...ROLLER_AT_HOME,
    technique: { rolls: 10, skinStretched: false, operator: 'trained' },
    hygiene: EXAMPLE_COURSE.hygiene,
  });
  const home = cheek(ROLLER_AT_HOME);

  it('is exactly 1 in the practice', () => {
    expect([
      practice.risk.infectionRelativeRisk,
      practice.risk.pigmentRelativeRisk,
      practice.risk.trackMarkRelativeRisk,
    ]).toEqual([ONE, ONE, ONE]);
  });

  it('goes less deep, less evenly, and infects more', () => {
    expect(home.delivered.penetrationDepthMm.median).toBeLessThan(practice.delivered.penetrationDepthMm.median);
    const relativeWidth = ({ p05, median, p95 }: Band) => (p95 - p05) / median;
    expect(relativeWidth(home.delivered.penetrationDepthMm)).toBeGreaterThan(
      relativeWidth(practice.delivered.penetrationDepthMm),
    );
    expect(home.risk.infectionRelativeRisk.p05).toBeGreaterThan(1);
    expect(home.risk.trackMarkRelativeRisk.median).toBeGreaterThan(1);
  });

  it('is worse for each thing that is done worse', () => {
    const clean = { ...ROLLER_AT_HOME, hygiene: EXAMPLE_COURSE.hygiene };
    const risk = (change: Partial<Course>) => cheek({ ...clean, ...change }).risk.infectionRelativeRisk.median;
    const { hygiene } = EXAMPLE_COURSE;
    expect(risk({})).toBeGreaterThan(1);
    expect(risk({ hygiene: { ...hygiene, dried: false } })).toBeGreaterThan(risk({}));
    expect(risk({ hygiene: { ...hygiene, wetSeconds: 10 } })).toBeGreaterThan(risk({}));
    expect(risk({ hygiene: { ...hygiene, cartridgeUses: 8 } })).toBeGreaterThan(risk({}));
  });
});

describe('what is not known', () => {
  it('is null and named, and nothing else is null', () => {
    const outlook = simulate({
      device: { kind: 'stamp', needleCount: 40, needleLengthMm: 1, needleDiameterUm: 200, faceAreaMm2: 100 },
      technique: { stampsPerPlace: 5, skinStretched: true, operator: 'trained' },
      sessions: [{ day: 0, zones: { hand: {}, cheek: {} } }],
    });
    const nulls = Object.entries(outlook.zones).flatMap(([zone, { outlook: changes, risk }]) => [
      ...Object.entries(changes)
        .filter(([, series]) => series.includes(null))
        .map(([name]) => `zones.${zone}.outlook.${name}`),
      ...Object.entries(risk)
        .filter(([, band]) => band === null)
        .map(([name]) => `zones.${zone}.risk.${name}`),
    ]);
    expect(nulls.toSorted()).toEqual(outlook.unknown.map((line) => line.split(':')[0]).toSorted());
    expect(nulls).toContain('zones.hand.outlook.lemperleGradeChange');
  });

  it('is the epidermis after a pen: it was measured after rollers only', () => {
    const pen = simulate();
    expect(pen.zones.cheek!.outlook.epidermalThicknessChange.slice(1)).toEqual(pen.days.slice(1).map(() => null));
    expect(pen.zones.cheek!.outlook.epidermalThicknessChange[0]).toEqual(ZERO);
    expect(pen.unknown.join()).toContain('zones.cheek.outlook.epidermalThicknessChange: it was measured twice');
    const practice = simulate({
      ...ROLLER_AT_HOME,
      technique: { rolls: 15, skinStretched: true, operator: 'trained' },
    });
    expect(practice.zones.cheek!.outlook.epidermalThicknessChange[7]!.p05).toBeGreaterThan(0);
    expect(practice.unknown.join()).not.toContain('epidermalThicknessChange');
  });

  it('widens the answer: photodamage that nobody has judged', () => {
    const width = ({ outlook }: ZoneResult) =>
      outlook.lemperleGradeChange[7]!.p95 - outlook.lemperleGradeChange[7]!.p05;
    const unknown = cheek({ person: { ...EXAMPLE_COURSE.person, photodamage: null } });
    expect(width(unknown)).toBeGreaterThan(width(cheek()));
  });
});
