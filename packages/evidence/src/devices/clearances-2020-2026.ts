import { type Clearance, FACE_ZONES, NOTHING_KNOWN } from './device.ts';

/** SkinStylus: scars of the abdomen, then wrinkles around the eyes. */
export const SKINSTYLUS_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'K200044',
    number: 'K200044',
    kind: '510(k)',
    clearedOn: '2020-04-10',
    model: 'SkinStylus SteriLock',
    uses: [
      {
        indication: 'hypertrophic-scars',
        zones: ['abdomen'],
        fitzpatrickTypes: 'unknown',
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    maximumDepthMm: 2.5,
    needleGauge: 32,
    study: '22 of 30 people responded (73 %, interval 58 to 89 %).',
    sources: ['F34'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    ...NOTHING_KNOWN,
    id: 'K253002',
    number: 'K253002',
    kind: '510(k)',
    clearedOn: '2026-02-19',
    model: 'SkinStylus',
    uses: [
      {
        indication: 'wrinkles',
        zones: ['periorbital'],
        fitzpatrickTypes: [1, 2, 3, 4, 5, 6],
        minimumAgeYears: 34,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    maximumDepthMm: 2.5,
    needleCount: 36,
    sources: ['F5'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** Dr. Pen: the clearance covers the exact A20 system and no other pen of that name. */
export const DR_PEN_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'K230420',
    number: 'K230420',
    kind: '510(k)',
    clearedOn: '2023-08-11',
    model: 'Dr. Pen A20 system',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: 'unknown',
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    maximumDepthMm: 2.0,
    recommendedDepthMm: 1.5,
    needleCount: 14,
    needleGauge: 33,
    sources: ['F5'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** Dermalogica PRO Pen. */
export const DERMALOGICA_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'K243800',
    number: 'K243800',
    kind: '510(k)',
    clearedOn: '2025-08-25',
    model: 'Dermalogica PRO Pen',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: 'unknown',
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    maximumDepthMm: 1.5,
    depthStepMm: 0.2,
    needleCount: 14,
    sources: ['F5'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** CODE-X. */
export const CODE_X_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'K252591',
    number: 'K252591',
    kind: '510(k)',
    clearedOn: '2026-05-13',
    model: 'CODE-X',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: 'unknown',
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    maximumDepthMm: 2.0,
    recommendedDepthMm: 1.5,
    sources: ['F5'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];
