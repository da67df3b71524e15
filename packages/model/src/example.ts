import type { Course } from './course/course.ts';
import { MODEL_PARAMETERS } from './draws.ts';
import { EXAMPLE_HEALING } from './healing/index.ts';
import type { NeedleDraw } from './needle/parameters.ts';
import type { Ensemble, Parameters } from './parameters.ts';
import type { RiskDraw } from './risk/parameters.ts';
import { GRADE_PARAMETERS, type GradeDraw } from './skin/grade-curve.ts';
import type { SkinDraw } from './skin/parameters.ts';
import type { WoundDraw } from './wound/parameters.ts';

/**
 * One plausible value of every constant, for examples and tests only: round figures near the priors. What is believed
 * stands in the evidence package and is handed in.
 */
export const EXAMPLE_DRAW: NeedleDraw & WoundDraw & SkinDraw & RiskDraw = {
  depthRatioPen: 0.85,
  unstretchedDepthShare: 0.75,
  depthRatioRoller: 0.45,
  depthRatioStamp: 0.5,
  needleDepthCv: 0.15,
  holeDiameterShare: 0.5,
  densityFactor: 1,
  untrainedDensityFactor: 1,
  untrainedDepthShare: 0.85,
  untrainedScatterFactor: 2,
  capillaryLoopDepthMm: 0.05,
  haloRadiusMm: 0.14,
  dermisThinningPerYear: 0.004,
  personResponseLogSd: 0.3,
  papillaryStainGain: 4,
  echoDensityGain: 1.5,
  dermalThicknessShare: 0.7,
  elasticityPerPapillaryCollagen: 0.3,
  wrinkleResponse: 1.2,
  wrinkleGradePlateau: 3,
  acneScarResponse: 1.2,
  acneScarBaselineGrade: 2.8,
  texturePerWrinkle: 0.7,
  waterLossOpeningFold: 3,
  openLabelBiasShare: 0.25,
  papillaryStainError: 0.2,
  echoDensityError: 0.1,
  epidermalThicknessError: 0.1,
  dermalThicknessError: 0.05,
  elasticityError: 0.05,
  lemperleError: 0.3,
  acneScarError: 0.3,
  textureError: 0.1,
  waterLossError: 0.15,
  skinLoadLog10PerCm2: 3.7,
  aureusShareLog10: -2,
  carriedShare: 0.03,
  laterEntrySharePerDay: 0.001,
  cartridgeReuseExponent: 0.6,
  untrainedContaminationFactor: 3,
  doseResponseAlpha: 0.224,
  doseResponseN50: 537,
  pigmentInjuryExponent: 1,
  untrainedPigmentFactor: 1.5,
  trackInjuryExponent: 1,
  trackReuseExponent: 0.3,
  untrainedTrackFactor: 2,
  painAtOneMm: 3.3,
  painDepthExponent: 0.6,
  painDensityExponent: 0.1,
  rednessDaysAtOneMm: 2,
  rednessDepthExponent: 0.5,
  rednessDensityExponent: 0.1,
  channelLifetimeRatio: 2.5,
};

const EXAMPLE_GRADES: GradeDraw = {
  emaxTypicalEffect: 0.5,
  emaxEffectLogSd: 0.2,
  emaxHalfEffectSessions: 1,
  emaxWaningDays: 400,
  emaxKindWrinkles: 0.2,
  emaxKindScars: -0.2,
};

const DRAWS = 64;

/** The example's constants, spread by up to a tenth either way so that bands have a width. */
const EXAMPLE_ENSEMBLE: Ensemble = {
  draws: DRAWS,
  seed: 1,
  sha256: 'sha256:example',
  columns: Object.fromEntries(
    [...MODEL_PARAMETERS, ...GRADE_PARAMETERS].map((name, place) => {
      const middle = { ...EXAMPLE_HEALING, ...EXAMPLE_DRAW, ...EXAMPLE_GRADES }[name];
      return [
        name,
        Float64Array.from(
          { length: DRAWS },
          (_, k) => middle * (0.9 + (0.2 * ((k * (2 * place + 1)) % DRAWS)) / DRAWS),
        ),
      ];
    }),
  ),
};

const FACE = { epidermisMm: 0.06, stratumCorneumMm: 0.0145, papillaryMm: 0.15, maleDermisFactor: 1.2 };

/** Parameters for examples and tests only: two zones of a face and a hand. */
export const EXAMPLE_PARAMETERS: Parameters = {
  ensemble: EXAMPLE_ENSEMBLE,
  zones: {
    cheek: {
      ...FACE,
      dermisMeanMm: 1.2,
      dermisSdMm: 0.3,
      soft: false,
      wrinklesAreGraded: true,
      acneScarsAreGraded: true,
      capMm: 1.5,
    },
    eyelid: {
      ...FACE,
      epidermisMm: 0.045,
      dermisMeanMm: 0.7,
      dermisSdMm: 0.15,
      soft: true,
      wrinklesAreGraded: true,
      acneScarsAreGraded: false,
      capMm: 0,
    },
    hand: {
      ...FACE,
      epidermisMm: 0.09,
      dermisMeanMm: 1,
      dermisSdMm: 0.3,
      soft: false,
      wrinklesAreGraded: false,
      acneScarsAreGraded: false,
      capMm: null,
    },
  },
  antiseptics: {
    none: { leastLog10: 0, likeliestLog10: 0, mostLog10: 0, effectSeconds: 0, gateSeconds: 0 },
    soap: { leastLog10: 0, likeliestLog10: 0.5, mostLog10: 1, effectSeconds: 60, gateSeconds: 60 },
    'isopropanol-70': { leastLog10: 0.5, likeliestLog10: 1.2, mostLog10: 1.8, effectSeconds: 60, gateSeconds: 60 },
    'povidone-iodine': { leastLog10: 0.5, likeliestLog10: 1.2, mostLog10: 2, effectSeconds: 120, gateSeconds: 120 },
    'hypochlorous-acid': { leastLog10: 0.1, likeliestLog10: 0.6, mostLog10: 2, effectSeconds: 60, gateSeconds: 60 },
    'chlorhexidine-alcohol': { leastLog10: 1, likeliestLog10: 1.8, mostLog10: 3, effectSeconds: 30, gateSeconds: 30 },
  },
  limits: { youngestAgeYears: 18, shortestIntervalDays: 14, evaluatedDepthMm: 1.5 },
  sources: ['An example, not evidence.'],
};

/** A course for examples and tests: two monthly sessions of a pen on the cheek. */
export const EXAMPLE_COURSE: Course = {
  person: { age: 48, sex: 'female', fitzpatrickType: 3, photodamage: 0.4 },
  device: { kind: 'pen', needleCount: 12, needleDiameterUm: 250, strokesPerSecond: 100, tipWidthMm: 8 },
  technique: { glideSpeedMmPerSecond: 20, passes: 4, skinStretched: true, operator: 'trained' },
  hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
  sessions: [
    { day: 0, zones: { cheek: { settingMm: 1.5 } } },
    { day: 30, zones: { cheek: { settingMm: 1.5 } } },
  ],
  horizonDays: 90,
};
