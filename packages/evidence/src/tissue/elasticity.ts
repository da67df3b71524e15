import type { Measurement } from '../schema.ts';
import { fromStudy } from './study.ts';

const OHSHIMA = {
  sources: ['ohshima-2013'],
  provenance: 'READ',
  strength: 'C',
  unit: '1',
  n: 32,
  population: 'Japanese women',
  sex: 'female',
  site: 'cheek',
  zone: 'cheek',
  method: 'Cutometer',
} as const;

const POZNAN = {
  sources: ['poznan-2020'],
  provenance: 'READ',
  strength: 'C',
  value: null,
  interval: 'range',
  unit: 'ratio',
  n: 75,
  population: '25 to 55 years',
  sex: 'female',
  site: 'face',
} as const;

const TROJAHN = {
  sources: ['trojahn-2015'],
  provenance: 'READ',
  strength: 'C',
  unit: '1',
  n: 24,
  population: '31 to 37, 51 to 59, 74 to 79 years',
  sex: 'female',
  site: 'cheek',
  zone: 'cheek',
} as const;

const CORCUFF = {
  sources: ['corcuff-1987'],
  provenance: 'READ',
  strength: 'C',
  quantity: 'microrelief index (CDSS)',
  unit: '1',
  site: 'crow’s foot',
  zone: 'periorbital',
  note: 'Read off an axis.',
} as const;

const INFLECTIONS = {
  sources: ['thc218007'],
  provenance: 'READ',
  strength: 'C',
  unit: 'y',
  n: 815,
} as const;

/** Elasticity and wrinkles against age. */
export const ELASTICITY: readonly Measurement[] = [
  ...fromStudy(
    { sources: ['ryu-2008'], provenance: 'READ', strength: 'C' },
    {
      'elasticity.cutometer-face': {
        quantity: 'Cutometer parameters against age',
        value: null,
        unit: 'ratio',
        n: 96,
        population: '20 to 75 years',
        sex: 'female',
        site: 'face',
        method: 'Cutometer',
        finding: 'R2, R5 and R7 fall, R4 and R6 rise; R7 of the face the most.',
      },
    },
  ),
  ...fromStudy(OHSHIMA, {
    'elasticity.cheek-direction': {
      quantity: 'Cutometer parameters against age',
      value: null,
      finding: 'R2, R3, R7, R8 and F3 fall with age.',
    },
    'elasticity.cheek-r8-correlation': { quantity: 'correlation of R8 with age', value: -0.603 },
    'elasticity.cheek-f3-correlation': { quantity: 'correlation of F3 with age', value: -0.641 },
  }),
  ...fromStudy(POZNAN, {
    'elasticity.face-r2': { quantity: 'R2', low: 0.66, high: 0.82 },
    'elasticity.face-r5': { quantity: 'R5', low: 0.6, high: 0.92 },
    'elasticity.face-r7': { quantity: 'R7', low: 0.37, high: 0.52 },
    'elasticity.face-r0': { quantity: 'R0', low: 0.2, high: 0.33, unit: 'mm', sources: ['poznan-jofa-46'] },
    'elasticity.face-r8-to-r0': { quantity: 'R8 to R0', low: 66, high: 82, unit: '%', sources: ['poznan-jofa-46'] },
  }),
  ...fromStudy(
    { sources: ['kim-2019'], provenance: 'READ', strength: 'C' },
    {
      'elasticity.midface-r2-r7': {
        quantity: 'R2 and R7 against age',
        value: null,
        unit: 'ratio',
        n: 129,
        population: 'Korean women',
        sex: 'female',
        site: 'midface',
        finding: 'Both fall with age; the correlations are significant, the tables were not read.',
      },
    },
  ),
  ...fromStudy(
    { sources: ['physioagesolutions-com'], provenance: 'READ', strength: 'E', unit: '%' },
    {
      'elasticity.marketing-at-18': { quantity: 'elasticity by a vendor’s rule', value: 90, population: '18 years' },
      'elasticity.marketing-at-80': {
        quantity: 'elasticity by a vendor’s rule',
        value: 35,
        population: '80 years',
        finding: 'Falls by about 1 % a year. Weak.',
      },
      'elasticity.marketing-rate': {
        quantity: 'change of elasticity by a vendor’s rule',
        value: -1,
        approximate: true,
        unit: '%/y',
      },
    },
  ),
  ...fromStudy(TROJAHN, {
    'wrinkles.cheek-age-correlation': { quantity: 'correlation of wrinkle score with age', value: 0.901 },
    'wrinkles.cheek-residual-deformation-correlation': {
      quantity: 'correlation of residual deformation with wrinkle score',
      value: 0.606,
    },
  }),
  ...fromStudy(
    { sources: ['akazaki-2002'], provenance: 'READ', strength: 'C' },
    {
      'wrinkles.crows-foot-depth': {
        quantity: 'wrinkle depth against age',
        value: null,
        unit: 'mm',
        n: 101,
        population: '20 to 80 years',
        sex: 'female',
        site: 'crow’s foot',
        zone: 'periorbital',
        finding: 'Flat to 40, rises fast from 40 to 60, level from 60.',
      },
    },
  ),
  ...fromStudy(CORCUFF, {
    'wrinkles.crows-foot-microrelief-young': {
      value: null,
      low: 1.0,
      high: 1.1,
      interval: 'range',
      approximate: true,
      population: 'young',
    },
    'wrinkles.crows-foot-microrelief-old': { value: 1.5, population: 'old' },
    'wrinkles.crows-foot-lines-formed': {
      quantity: 'age by which lines have formed',
      value: null,
      high: 35,
      interval: 'bound',
      unit: 'y',
    },
  }),
  ...fromStudy(
    { sources: ['takema-1997'], provenance: 'READ', strength: 'C' },
    {
      'wrinkles.eight-zones': {
        quantity: 'wrinkle parameters against age',
        value: null,
        unit: '1',
        n: 136,
        sex: 'female',
        site: 'eight zones of the face',
        finding: 'All rise; the corner of the eye the most, the cheek the least.',
      },
    },
  ),
  ...fromStudy(INFLECTIONS, {
    'wrinkles.inflection-rt': { quantity: 'age at which Rt turns', value: 48 },
    'wrinkles.inflection-rm': { quantity: 'age at which Rm turns', value: 46 },
    'wrinkles.inflection-rz': { quantity: 'age at which Rz turns', value: 56 },
  }),
  ...fromStudy(
    { sources: ['tsukahara-2004'], provenance: 'READ', strength: 'C' },
    {
      'wrinkles.two-populations': {
        quantity: 'wrinkles and sagging in two populations',
        value: null,
        unit: 'grade',
        n: 155,
        population: '85 Caucasian and 70 Japanese people',
        finding: 'Greater and earlier in the first. Never used: the product does not know ethnicity.',
      },
    },
  ),
];
