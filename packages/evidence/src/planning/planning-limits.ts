import type { Limit } from '../schema.ts';

const POLICY = { sources: ['percuta-policy'], strength: 'P', provenance: 'POLICY' } as const;

/** What a search over plans may count on, and what it may not pass. */
export const PLANNING_LIMITS = [
  {
    id: 'planShallowestMm',
    value: 0.5,
    unit: 'mm',
    meaning: 'Setting below which no plan is proposed, because no effect on the dermis has been measured there.',
    restsOn: ['unknown.home-rollers'],
    note: 'A limit of the evidence, not of safety: a clinician may well go shallower.',
    ...POLICY,
  },
  {
    id: 'planHarmRatioMost',
    value: 2,
    unit: 'ratio',
    meaning: 'Lasting harm of a plan, in multiples of the usual course, that it may pass only with `planHarmChance`.',
    note: 'How dose moves pigment and marks has no number at all; the bound is a choice.',
    ...POLICY,
  },
  {
    id: 'planHarmRatioMostPigmentRisk',
    value: 1,
    unit: 'ratio',
    meaning:
      'The same for people at risk of pigment change: Fitzpatrick types from `planPigmentRiskFitzpatrickType`, a type that is not known, or pigment marks before.',
    sources: ['F16', 'percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
    restsOn: ['harm-pigment-dogra-2014'],
  },
  {
    id: 'planPigmentRiskFitzpatrickType',
    value: 4,
    unit: 'grade',
    meaning: 'Fitzpatrick type from which a plan has to keep to the stricter bound of lasting harm.',
    sources: ['F16', 'percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
    restsOn: ['harm-pigment-dogra-2014'],
    note: 'The same types as in rule S34; the one series that counted pigment change was in types IV and V.',
  },
  {
    id: 'planHarmChance',
    value: 0.1,
    unit: 'fraction',
    meaning: 'Chance with which a plan may pass its bound of lasting harm.',
    ...POLICY,
  },
  {
    id: 'planRednessDaysMost',
    value: 7,
    unit: 'd',
    meaning: 'Days of visible redness after a session that a plan may pass only with `planRednessChance`.',
    sources: ['F107', 'F108', 'percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
    restsOn: ['review-chu-2021'],
    note: 'Common effects lasted up to seven days in the review.',
  },
  {
    id: 'planRednessChance',
    value: 0.05,
    unit: 'fraction',
    meaning: 'Chance with which redness may last longer than `planRednessDaysMost`.',
    ...POLICY,
  },
  {
    id: 'planGentlestBenefitShare',
    value: 0.33,
    unit: 'fraction',
    meaning: 'Share of the strongest plan’s benefit that a plan keeps at least to be called the gentlest worth having.',
    ...POLICY,
  },
] as const satisfies readonly Limit[];

/** The course that lasting harm is counted in multiples of, and how its two kinds are weighed. */
export const USUAL_COURSE_ROWS = [
  {
    id: 'usualCourseSettingMm',
    value: 1.5,
    unit: 'mm',
    meaning: 'Setting of the usual course: the median over 18 studies of acne scars.',
    sources: ['F53'],
    strength: 'S',
    provenance: 'READ',
    restsOn: ['protocol-acne-scar-norm'],
  },
  {
    id: 'usualCourseSessions',
    value: 3,
    unit: 'count',
    meaning: 'Sessions of the usual course, by the same median; four weeks apart.',
    sources: ['F53'],
    strength: 'S',
    provenance: 'READ',
    restsOn: ['protocol-acne-scar-norm'],
  },
  {
    id: 'usualCoursePasses',
    value: 4,
    unit: 'count',
    meaning:
      'Passes of the usual course with the pen that is planned. Studies count passes in too many ways for a median.',
    ...POLICY,
  },
  {
    id: 'harmWeightPigment',
    value: 5,
    unit: 'count',
    meaning: 'Weight of pigment change in lasting harm: people among 30 in the one series that counted it and marks.',
    sources: ['F16'],
    strength: 'C',
    provenance: 'SECONDARY',
    restsOn: ['harm-pigment-dogra-2014'],
  },
  {
    id: 'harmWeightTrackMarks',
    value: 2,
    unit: 'count',
    meaning: 'Weight of track marks in lasting harm: people among the same 30.',
    sources: ['F16'],
    strength: 'C',
    provenance: 'SECONDARY',
    restsOn: ['harm-tram-track-dogra-2014'],
  },
] as const satisfies readonly Limit[];

/** What a pen is taken to be where its record leaves it open, and how a trained hand moves it. */
export const ORDINARY_PEN_ROWS = [
  { id: 'ordinaryPenNeedleCount', value: 12, unit: 'count', meaning: 'Needles of an ordinary cartridge.', ...POLICY },
  { id: 'ordinaryPenNeedleDiameterUm', value: 250, unit: 'um', meaning: 'Diameter of its needles.', ...POLICY },
  { id: 'ordinaryPenStrokesPerSecond', value: 100, unit: '1/s', meaning: 'Strokes a second.', ...POLICY },
  { id: 'ordinaryPenTipWidthMm', value: 8, unit: 'mm', meaning: 'Width of the tip.', ...POLICY },
  { id: 'ordinaryGlideMmPerSecond', value: 20, unit: 'mm/s', meaning: 'Speed at which the tip glides.', ...POLICY },
  {
    id: 'ordinaryDepthStepMm',
    value: 0.25,
    unit: 'mm',
    meaning: 'Step of the depth dial where it is not on record.',
    note: 'The step of the founding device.',
    ...POLICY,
  },
  {
    id: 'ordinaryDeepestMm',
    value: 2.5,
    unit: 'mm',
    meaning: 'How deep a search looks where a device’s maximum is not on record. Looking is not allowing.',
    ...POLICY,
  },
] as const satisfies readonly Limit[];

const ALL = [...PLANNING_LIMITS, ...USUAL_COURSE_ROWS, ...ORDINARY_PEN_ROWS] as const;

export type PlanningLimitId = (typeof ALL)[number]['id'];

const BY_ID: ReadonlyMap<string, Limit> = new Map(ALL.map((row: Limit) => [row.id, row]));

/** A planning limit that the table does not hold: a fault of ours. */
class UnknownPlanningLimitFault extends Error {
  constructor(id: string) {
    super(`No planning limit ${id} in the table.`);
    this.name = 'UnknownPlanningLimitFault';
  }
}

/**
 * One figure of the search over plans with its unit, source and strength, in the unit of its row. Limits of rules and of
 * devices are not here. Throws for an id that the table does not hold. Source: those of the row.
 *
 * @example
 * planningLimit('planShallowestMm').value // => 0.5
 * planningLimit('usualCourseSessions').strength // => 'S'
 */
export function planningLimit(id: PlanningLimitId): Limit {
  const row = BY_ID.get(id);
  if (row === undefined) throw new UnknownPlanningLimitFault(id);
  return row;
}
