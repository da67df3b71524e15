import type { Measurement, Provenanced } from '../schema.ts';
import { AGEING } from './ageing.ts';
import { AGEING_DERIVED } from './ageing-derived.ts';
import { BLEEDING } from './bleeding.ts';
import { CALIBRATION_SET } from './calibration-set.ts';
import { CLOSURE, CLOSURE_DERIVED } from './closure.ts';
import { CONTESTED_STATEMENTS } from './contested.ts';
import { COURSES } from './courses.ts';
import { HALO_DERIVED, MASS_BALANCE_DERIVED, MODEL_BEHAVIOUR, PLACEBO_DERIVED } from './derived.ts';
import { ELASTICITY } from './elasticity.ts';
import { FORCE } from './force.ts';
import { GEOMETRY } from './geometry.ts';
import { GEOMETRY_DERIVED } from './geometry-derived.ts';
import { HEALING } from './healing.ts';
import { MECHANICS, MECHANICS_DERIVED } from './mechanics.ts';
import { MICROPORES } from './micropores.ts';
import { MODEL_CONSTANTS } from './model-constants.ts';
import { NEEDLING_RESULTS } from './needling-results.ts';
import { PENETRATION } from './penetration.ts';
import { PROPOSED_PRIORS, PROPOSED_RANGES } from './proposed-priors.ts';
import { PUBLISHED_MODELS } from './published-models.ts';
import { SOLID_STATEMENTS } from './solid.ts';
import { THICKNESS_50MHZ } from './thickness-50mhz.ts';
import { THICKNESS_BODY } from './thickness-body.ts';
import { THICKNESS_FACE } from './thickness-face.ts';
import { THICKNESS_MENG } from './thickness-meng.ts';
import { TURNOVER } from './turnover.ts';
import { UNKNOWN_STATEMENTS } from './unknown.ts';
import { WOUND_KINETICS } from './wound-kinetics.ts';

interface MeasurementTable {
  readonly name: string;
  readonly kind: 'measurements';
  readonly rows: readonly Measurement[];
}

interface RecordTable {
  readonly name: string;
  readonly kind: 'records';
  readonly rows: readonly Provenanced[];
}

/** The measurement tables of tissue, in the order from needle to skin. */
export const TISSUE_MEASUREMENT_TABLES: readonly MeasurementTable[] = [
  { name: 'penetration', kind: 'measurements', rows: PENETRATION },
  { name: 'geometry', kind: 'measurements', rows: [...GEOMETRY, ...GEOMETRY_DERIVED] },
  { name: 'force', kind: 'measurements', rows: FORCE },
  { name: 'closure', kind: 'measurements', rows: [...CLOSURE, ...CLOSURE_DERIVED] },
  { name: 'micropores', kind: 'measurements', rows: MICROPORES },
  { name: 'bleeding', kind: 'measurements', rows: BLEEDING },
  {
    name: 'thickness',
    kind: 'measurements',
    rows: [...THICKNESS_MENG, ...THICKNESS_FACE, ...THICKNESS_50MHZ, ...THICKNESS_BODY],
  },
  { name: 'ageing', kind: 'measurements', rows: [...AGEING, ...AGEING_DERIVED] },
  { name: 'turnover', kind: 'measurements', rows: TURNOVER },
  { name: 'elasticity and wrinkles', kind: 'measurements', rows: ELASTICITY },
  { name: 'healing', kind: 'measurements', rows: [...HEALING, ...WOUND_KINETICS] },
  { name: 'needling results', kind: 'measurements', rows: [...NEEDLING_RESULTS, ...PLACEBO_DERIVED] },
  {
    name: 'model constants',
    kind: 'measurements',
    rows: [...MODEL_CONSTANTS, ...HALO_DERIVED, ...MASS_BALANCE_DERIVED, ...MODEL_BEHAVIOUR],
  },
  { name: 'proposed priors', kind: 'measurements', rows: [...PROPOSED_PRIORS, ...PROPOSED_RANGES] },
  { name: 'mechanics', kind: 'measurements', rows: [...MECHANICS, ...MECHANICS_DERIVED] },
];

/** The other tables of tissue: courses, published models, the calibration set, what may be said. */
export const TISSUE_RECORD_TABLES: readonly RecordTable[] = [
  { name: 'courses', kind: 'records', rows: COURSES },
  { name: 'published models', kind: 'records', rows: PUBLISHED_MODELS },
  { name: 'calibration set', kind: 'records', rows: CALIBRATION_SET },
  {
    name: 'statements',
    kind: 'records',
    rows: [...SOLID_STATEMENTS, ...CONTESTED_STATEMENTS, ...UNKNOWN_STATEMENTS],
  },
];
