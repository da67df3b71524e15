import type { Limit } from '../schema.ts';

/** Who and when: age, waiting times and laboratory bounds of the screening rules. */
const SCREENING_LIMITS = [
  {
    id: 'minimumAgeYears',
    value: 18,
    unit: 'y',
    meaning: 'Below this age needling is not offered (S01).',
    sources: ['F1', 'F44', 'percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'infectionClearDays',
    value: 7,
    unit: 'd',
    meaning: 'Days from resolution of a skin infection, or the end of antibiotics, to needling (S05).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'herpesHealedDays',
    value: 14,
    unit: 'd',
    meaning: 'Days from the last crust of a cold sore or zoster to needling (S06).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'isotretinoinDays',
    value: 180,
    unit: 'd',
    meaning: 'Within this time after isotretinoin a clinician decides (S10).',
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
    note: 'The source says 6 months.',
  },
  {
    id: 'inrMaximum',
    value: 3.5,
    unit: '1',
    meaning: 'Highest INR on warfarin at which minor skin procedures go ahead (S11, S12).',
    sources: ['F11'],
    strength: 'G',
    provenance: 'SECONDARY',
  },
  {
    id: 'inrMaximumAgeDays',
    value: 7,
    unit: 'd',
    meaning: 'An INR older than this counts as not known (S12).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'plateletsMinimum1e9PerL',
    value: 50,
    unit: '10^9/l',
    meaning: 'Platelet count below which needling is refused (S13).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'cancerTherapyDays',
    value: 180,
    unit: 'd',
    meaning: 'Within this time after chemo- or radiotherapy a clinician decides, with the oncologist (S17).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'prednisoloneMgPerDay',
    value: 10,
    unit: 'mg',
    meaning: 'Prednisolone-equivalent dose a day above which a steroid counts as high (S18).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'prednisoloneDays',
    value: 14,
    unit: 'd',
    meaning: 'Duration from which a high steroid dose defers needling (S18).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'hba1cMaximumPercent',
    value: 8,
    unit: '%',
    meaning: 'HbA1c above which diabetes counts as not controlled (S19).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'skinDiseaseStableMonths',
    value: 12,
    unit: 'mo',
    meaning: 'Months of stable psoriasis, vitiligo, lichen planus, eczema or autoimmune disease to ask for (S21).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'rashClearDays',
    value: 28,
    unit: 'd',
    meaning: 'Days that the field must have been clear of rash or eczema (S22).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'sunburnDays',
    value: 14,
    unit: 'd',
    meaning: 'Days from sunburn to needling (S26).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'sunPlannedAfterDays',
    value: 14,
    unit: 'd',
    meaning: 'Strong sun planned within this time after a session defers it (S27).',
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
    note: 'The source says 2 weeks.',
  },
  {
    id: 'tanFreeDays',
    value: 28,
    unit: 'd',
    meaning: 'Days without tanning before a session for Fitzpatrick type 3 and above (S27).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'tanFreeFitzpatrickType',
    value: 3,
    unit: 'grade',
    meaning: 'Fitzpatrick type from which `tanFreeDays` holds (S27).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'fitzpatrickCautionType',
    value: 4,
    unit: 'grade',
    meaning: 'Fitzpatrick type from which the pigment caution is given (S34).',
    sources: ['F16', 'F43'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    id: 'bddCopsScore',
    value: 40,
    unit: 'points',
    meaning: 'Cosmetic Procedure Screening score from which the body dysmorphia screen is positive (S38).',
    sources: ['bdd-screens'],
    strength: 'E',
    provenance: 'RECALLED-medium',
    status: 'awaiting-clinical-check',
    usedBecause: 'The screen needs a bound; a false positive costs one conversation.',
  },
  {
    id: 'screeningMaximumAgeDays',
    value: 30,
    unit: 'd',
    meaning: 'A screening answer older than this is asked again (S40).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
] as const satisfies readonly Limit[];

/** After another treatment: waiting times of S28, S30 and S31. The device’s label comes first where it is known. */
const WAITING_LIMITS = [
  {
    id: 'toxinDefaultDays',
    value: 14,
    unit: 'd',
    meaning: 'Days from botulinum toxin to needling where the device’s label is silent or unknown (S28).',
    sources: ['F36', 'F38'],
    strength: 'E',
    provenance: 'SECONDARY',
  },
  {
    id: 'toxinLabelDays',
    value: 90,
    unit: 'd',
    meaning: 'Longest wait after a neuromodulator that label text asks for (S28).',
    sources: ['F25'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'The source says 3 months.',
  },
  {
    id: 'fillerDefaultDays',
    value: 28,
    unit: 'd',
    meaning: 'Days from filler in the zone to needling where the device’s label is silent or unknown (S28).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
    note: 'Sources give 2 weeks (clinics), 6 months (a clinic) and 12 months (a label).',
  },
  {
    id: 'fillerLabelDays',
    value: 365,
    unit: 'd',
    meaning: 'Longest wait after filler that label text asks for (S28).',
    sources: ['F25'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'The source says 12 months.',
  },
  {
    id: 'superficialProcedureDays',
    value: 28,
    unit: 'd',
    meaning: 'Days from a superficial peel, microdermabrasion, non-ablative laser or IPL to needling (S30).',
    sources: ['F38', 'F39', 'percuta-policy'],
    strength: 'E',
    provenance: 'SECONDARY',
    note: 'Clinics say 30 days after superficial peels; 4 weeks after non-ablative light are recalled.',
  },
  {
    id: 'ablativeProcedureDays',
    value: 180,
    unit: 'd',
    meaning: 'Shortest wait after ablative laser, medium or deep peel or facial surgery (S30).',
    sources: ['F25'],
    strength: 'E',
    provenance: 'SECONDARY',
    note: 'The sources say 6 to 12 months.',
  },
  {
    id: 'ablativeProcedureLabelDays',
    value: 365,
    unit: 'd',
    meaning: 'Wait after facial surgery, surgical scars included, that label text asks for (S30).',
    sources: ['F25'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'The source says 12 months.',
  },
  {
    id: 'retinoidDefaultDays',
    value: 5,
    unit: 'd',
    meaning: 'Days without topical retinoid or acid before a session where the label is silent or unknown (S31).',
    sources: ['percuta-policy', 'F31', 'F38'],
    strength: 'P',
    provenance: 'POLICY',
    note: 'Clinics say 5 to 7 days.',
  },
  {
    id: 'retinoidLabelDays',
    value: 1,
    unit: 'd',
    meaning: 'Days without topical retinoid or acid by the SkinPen pre-care (S31).',
    sources: ['F37'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'The source says 24 hours.',
  },
] as const satisfies readonly Limit[];

/** The plan: depth, interval, number of sessions, who may do it. */
const PLAN_LIMITS = [
  {
    id: 'evaluatedDepthFaceMm',
    value: 1.5,
    unit: 'mm',
    meaning: 'Depth on the face above which the founding device was not evaluated (P03).',
    sources: ['F2', 'F6'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'depthToleranceMm',
    value: 0.15,
    unit: 'mm',
    meaning:
      'Depth tolerance taken where a device’s own is not known; planned depth plus this stays within hard limits (P02).',
    sources: ['F4', 'percuta-policy'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'Known for Exceed; carried over to other devices as policy.',
  },
  {
    id: 'intervalBlockDays',
    value: 14,
    unit: 'd',
    meaning: 'Interval below which a plan is refused (P07).',
    sources: ['F54', 'percuta-policy'],
    strength: 'S',
    provenance: 'SECONDARY',
    note: 'The shortest interval found in a trial on facial scars; refusing below it is policy.',
  },
  {
    id: 'intervalNormDays',
    value: 28,
    unit: 'd',
    meaning: 'Interval below which a clinician decides (P08).',
    sources: ['F53', 'percuta-policy'],
    strength: 'S',
    provenance: 'READ',
    note: 'The review’s norm is 4 weeks; the bound is policy.',
  },
  {
    id: 'intervalPigmentRiskDays',
    value: 42,
    unit: 'd',
    meaning: 'Interval below which a clinician decides for Fitzpatrick type 5 or 6, or after pigment marks (P08).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'intervalPigmentRiskFitzpatrickType',
    value: 5,
    unit: 'grade',
    meaning: 'Fitzpatrick type from which `intervalPigmentRiskDays` holds (P08).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'sessionsMaximum',
    value: 6,
    unit: 'count',
    meaning: 'Sessions planned without re-assessment above which a caution is given (P09).',
    sources: ['F53', 'F56'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    id: 'sessionsBeforeReview',
    value: 3,
    unit: 'count',
    meaning: 'Sessions after which the result is looked at (P09).',
    sources: ['F53', 'percuta-policy'],
    strength: 'S',
    provenance: 'READ',
  },
  {
    id: 'homeDepthMm',
    value: 0,
    unit: 'mm',
    meaning: 'Depth that Percuta gives for needling at home: none (P12).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'jurisdictionStaleMonths',
    value: 12,
    unit: 'mo',
    meaning: 'A jurisdiction’s row checked longer ago than this is stale and warns (P13).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
] as const satisfies readonly Limit[];

/** The time-out: antisepsis and anaesthetic. */
const TIME_OUT_LIMITS = [
  {
    id: 'chlorhexidineDistanceCm',
    value: 3,
    unit: 'cm',
    meaning: 'Distance from eye or ear within which chlorhexidine needs a shield or a clinician (T05).',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'lidocaineMgPerKg',
    value: 4.5,
    unit: 'mg/kg',
    meaning:
      'Lidocaine applied per body weight above which a clinician decides, unless the label says otherwise (T06).',
    sources: ['F110'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'lidocaineMaximumMg',
    value: 300,
    unit: 'mg',
    meaning: 'A single dose of lidocaine 4 % solution stays below this (its label).',
    sources: ['F110'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'lidocainePercent',
    value: 4,
    unit: '%',
    meaning: 'Lidocaine strength above which a clinician decides, unless the label says otherwise (T06).',
    sources: ['F115'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'lidocaineAreaCm2',
    value: 400,
    unit: 'cm2',
    meaning: 'Area covered above which a clinician decides, unless the label says otherwise (T06).',
    sources: ['F41', 'percuta-policy'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'The label of the 7/7 cream reports 400 cm²; using it as a trigger for every product is policy.',
  },
] as const satisfies readonly Limit[];

/** Every threshold that a rule acts on. */
export const LIMITS = [...SCREENING_LIMITS, ...WAITING_LIMITS, ...PLAN_LIMITS, ...TIME_OUT_LIMITS] as const;

export type LimitId = (typeof LIMITS)[number]['id'];

const BY_ID: ReadonlyMap<string, Limit> = new Map(LIMITS.map((row: Limit) => [row.id, row]));

/** A limit id that the table does not hold: a fault of ours. */
export class UnknownLimitFault extends Error {
  readonly limitId: string;

  constructor(limitId: string) {
    super(`No limit ${limitId} in the table.`);
    this.name = 'UnknownLimitFault';
    this.limitId = limitId;
  }
}

/**
 * One threshold with its unit, source and strength. In the unit of its row. Limits of devices are not here: they are
 * in the device registry. Throws `UnknownLimitFault` for an id that the table does not hold. Source: those of the row.
 *
 * @example
 * limit('intervalBlockDays').value // => 14
 * limit('plateletsMinimum1e9PerL').unit // => '10^9/l'
 */
export function limit(id: LimitId): Limit {
  const row = BY_ID.get(id);
  if (row === undefined) throw new UnknownLimitFault(id);
  return row;
}
