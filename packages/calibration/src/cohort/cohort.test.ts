import { assembleParameters } from '@percuta/evidence/ensemble';
import { GRADE_PARAMETERS, MODEL_PARAMETERS, OBSERVATION_LINKS, seededRandom, simulateCourse } from '@percuta/model';
import { describe, expect, it } from 'vitest';
import { studySetting } from '../measurements/fitted-studies.ts';
import { layOutCohort, simulateCohort } from './cohort.ts';
import { OBSERVABLES, STUDY_LINKS } from './observables.ts';
import { STAND_INS } from './people.ts';
import { medianDraw } from './study-draw.ts';

const meanOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('the people who stand for a study', () => {
  it('have the mean and the spread of any number of people, and no traits that go together by chance', () => {
    for (const trait of ['age', 'response', 'dermis'] as const) {
      expect(meanOf(STAND_INS.map((one) => one[trait]))).toBe(0);
      expect(meanOf(STAND_INS.map((one) => one[trait] ** 2))).toBe(1);
    }
    expect(meanOf(STAND_INS.map((one) => one.age * one.response))).toBe(0);
    expect(meanOf(STAND_INS.map(({ photodamage }) => photodamage))).toBeCloseTo(0.5, 12);
    expect(meanOf(STAND_INS.map(({ photodamage }) => (photodamage - 0.5) ** 2))).toBeCloseTo(1 / 12, 12);
  });
});

describe('a cohort', () => {
  it('is the model itself: one person’s skin comes out as from a simulated course', () => {
    const draw = { ...medianDraw(), personResponseLogSd: 0, dermisThinningPerYear: 0 };
    const setting = { ...studySetting('lotfi-2013'), ageMeanYears: 50, ageSdYears: 0 };
    const zone = { ...setting.zone, dermisSdMm: 0, maleDermisFactor: 1 };
    const cohort = layOutCohort({ ...setting, zone }, [90, 180]);
    simulateCohort(cohort, draw);
    const columns = {
      ...Object.fromEntries(GRADE_PARAMETERS.map((name) => [name, Float64Array.of(1)])),
      ...Object.fromEntries(MODEL_PARAMETERS.map((name) => [name, Float64Array.of(draw[name])])),
    };
    const parameters = assembleParameters({ draws: 1, seed: 1, sha256: '', columns }, []);
    const expected = STAND_INS.map(({ sex, photodamage }) => {
      const person = { age: 50, sex, fitzpatrickType: null, photodamage };
      const hygiene = { antiseptic: 'soap', wetSeconds: 0, dried: true, cartridgeUses: 1 } as const;
      const course = { ...setting.course, person, hygiene, horizonDays: 180 };
      const outlook = simulateCourse(
        course,
        { ...parameters, zones: { ...parameters.zones, cheek: zone } },
        seededRandom(1),
      );
      const day = outlook.days.indexOf(180);
      return {
        epidermis: outlook.zones.cheek!.outlook.epidermalThicknessChange[day]!.median,
        papillary: outlook.zones.cheek!.outlook.papillaryCollagenChange[day]!.median,
      };
    });
    STAND_INS.forEach((_, person) => {
      const skin = cohort.skins[2 * person + 1]!;
      expect(skin.epidermalExcess).toBeCloseTo(expected[person]!.epidermis, 10);
      const untreated = (1 + skin.papillaryCollagenChange) / (1 + expected[person]!.papillary);
      expect(untreated).toBeLessThan(1);
      expect(untreated).toBeGreaterThan(0.985);
    });
  });

  it('that is not needled only ages', () => {
    const setting = studySetting('lotfi-2013');
    const cohort = layOutCohort({ ...setting, course: { ...setting.course, sessions: [] } }, [0, 180]);
    simulateCohort(cohort, medianDraw());
    STAND_INS.forEach((_, person) => {
      expect(cohort.skins[2 * person]!.papillaryCollagenChange).toBe(0);
      const change = cohort.skins[2 * person + 1]!.papillaryCollagenChange;
      expect(change).toBeLessThan(0);
      expect(change).toBeGreaterThan(-0.02);
      expect(cohort.skins[2 * person + 1]!.epidermalExcess).toBe(0);
    });
  });

  it('leaves the draw as it was', () => {
    const draw = medianDraw();
    simulateCohort(layOutCohort(studySetting('ablon-2018'), [150]), draw);
    expect(draw).toEqual(medianDraw());
  });
});

describe('what studies observe', () => {
  it('has a link for every observable of the contract but the share improved', () => {
    const linked = Object.keys(STUDY_LINKS);
    expect(OBSERVABLES.filter((name) => !linked.includes(name))).toEqual(['improved-fraction']);
  });

  it('is the model’s own link, in the unit of the study', () => {
    const skin = {
      papillaryCollagenChange: 0.1,
      upperReticularCollagenChange: 0.05,
      dermalCollagenChange: 0.04,
      epidermalExcess: 0.3,
      openSurface: 0.2,
      wrinkleGradeBefore: 2.5,
    };
    const draw = medianDraw();
    const link = (name: string) => OBSERVATION_LINKS.find(({ observable }) => observable === name)!;
    const stain = STUDY_LINKS['papillary-collagen-stain-change-percent'].observe(skin, draw, null);
    expect(stain).toBeCloseTo(100 * link('papillary-collagen-stain-change').observe(skin, draw), 12);
    const water = STUDY_LINKS['water-loss-change-percent'].observe(skin, draw, null);
    expect(water).toBeCloseTo(100 * (link('water-loss-ratio').observe(skin, draw) - 1), 12);
    const scars = STUDY_LINKS['acne-scar-grade-change'].observe(skin, draw, 2 * draw.acneScarBaselineGrade);
    expect(scars).toBeCloseTo(2 * link('acne-scar-grade-change').observe(skin, draw), 12);
  });
});
