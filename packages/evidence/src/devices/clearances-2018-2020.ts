import { type Clearance, FACE_ZONES, NOTHING_KNOWN, UNCHECKED, UNKNOWN_LABEL_DAYS } from './device.ts';

const SKINPEN_LABEL_DAYS = { ...UNKNOWN_LABEL_DAYS, retinoidDays: 1 } as const;

/** Label text of the Exceed type, as a spa reproduces it: three months, and twice twelve months. */
const EXCEED_LABEL_DAYS = { toxinDays: 90, fillerDays: 365, retinoidDays: 'unknown', surgeryDays: 365 } as const;

const EXCEED_HARDWARE = {
  maximumDepthMm: 1.5,
  minimumDepthMm: 0,
  toleranceMm: 0.15,
  needleCount: 6,
  needleLengthMm: 1.5,
  strokesPerSecond: { low: 100, high: 150, unit: '1/s' },
  labelDays: EXCEED_LABEL_DAYS,
  unchecked: [
    {
      field: 'strokesPerSecond',
      value: '50 to 150 a second',
      ...UNCHECKED,
      note: 'Device labelling as recalled; the clearance says 100 to 150.',
    },
    {
      field: 'evaluatedMaximumDepthMm',
      value: 'up to 1.5 mm in the wrinkle study',
      ...UNCHECKED,
    },
  ],
} as const;

/** SkinPen: the De Novo request that founded the class, and the neck. */
export const SKINPEN_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'DEN160029',
    number: 'DEN160029',
    kind: 'De Novo',
    clearedOn: '2018-03-01',
    model: 'SkinPen Precision',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: 'unknown',
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 1.5,
      },
    ],
    maximumDepthMm: 2.5,
    minimumDepthMm: 0,
    depthStepMm: 0.25,
    motorSpeedRpm: 7000,
    labelDays: SKINPEN_LABEL_DAYS,
    isotretinoinCurrent: 'contraindicated',
    consumables: ['sterile cartridge', 'BioSheath, not sterile', 'Lift HG hydrogel'],
    unchecked: [
      {
        field: 'needleCount',
        value: '14, or 12',
        ...UNCHECKED,
        note: 'Labelling as recalled says 14; a clinic’s website says 12.',
      },
      {
        field: 'motorSpeedRpm',
        value: '6,300 to 7,700',
        ...UNCHECKED,
      },
    ],
    sources: ['F2', 'F6', 'F45', 'F23', 'F37'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'Eleven settings. Safety above 1.5 mm was not evaluated although the dial goes to 2.5 mm.',
  },
  {
    ...NOTHING_KNOWN,
    id: 'K202243',
    number: 'K202243',
    kind: '510(k)',
    clearedOn: '2021-04-02',
    model: 'SkinPen',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: [1, 2, 3, 4, 5, 6],
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 1.5,
      },
      {
        indication: 'wrinkles',
        zones: ['neck'],
        fitzpatrickTypes: [2, 3, 4],
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 2.5,
        evaluatedBy: 'physician',
      },
    ],
    maximumDepthMm: 2.5,
    minimumDepthMm: 0,
    depthStepMm: 0.25,
    motorSpeedRpm: 7000,
    labelDays: SKINPEN_LABEL_DAYS,
    isotretinoinCurrent: 'contraindicated',
    study:
      'Neck: 35 enrolled, 32 completed; four sessions on days 1, 30, 60 and 90, up to 2.5 mm in the hands of physicians.',
    sources: ['F3', 'F46', 'F2', 'F6', 'F23', 'F37'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'Settings and label as of DEN160029; 1.5 mm on the face is the SkinPen label’s.',
  },
];

/** Exceed: wrinkles first, acne scars a year later. */
export const EXCEED_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    ...EXCEED_HARDWARE,
    id: 'K180778',
    number: 'K180778',
    kind: '510(k)',
    clearedOn: '2018-09-07',
    model: 'Exceed',
    uses: [
      {
        indication: 'wrinkles',
        zones: ['glabella', 'periorbital', 'cheek'],
        zoneNote: 'Cheek stands for the cheek folds.',
        fitzpatrickTypes: [1, 2, 3],
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    sources: ['F4', 'F25'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    ...NOTHING_KNOWN,
    ...EXCEED_HARDWARE,
    id: 'K182407',
    number: 'K182407',
    kind: '510(k)',
    clearedOn: '2019-07-19',
    model: 'Exceed',
    uses: [
      {
        indication: 'acne-scars',
        zones: FACE_ZONES,
        fitzpatrickTypes: [1, 2, 3, 4],
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    sources: ['F47', 'F4', 'F25'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** Rejuvapen NXT: wrinkles around the eyes. One public compilation files it wrongly under acne scars. */
export const REJUVAPEN_CLEARANCES: readonly Clearance[] = [
  {
    ...NOTHING_KNOWN,
    id: 'K192138',
    number: 'K192138',
    kind: '510(k)',
    clearedOn: '2020-04-09',
    model: 'Rejuvapen NXT',
    uses: [
      {
        indication: 'wrinkles',
        zones: ['periorbital'],
        fitzpatrickTypes: [1, 2, 3, 4],
        minimumAgeYears: 22,
        evaluatedMaximumDepthMm: 'unknown',
      },
    ],
    needleCount: 12,
    sources: ['F48'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];
