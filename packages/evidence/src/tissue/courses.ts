import type { Provenance, Provenanced } from '../schema.ts';

/** A field of a course that is only recalled and in use all the same. One not in use is left `null` in the course. */
export interface UncheckedField {
  readonly field: string;
  readonly provenance: Provenance;
  readonly status: 'awaiting-clinical-check';
  readonly usedBecause: string;
}

/** A course of sessions that was given and measured. Its results are measurement rows. */
export interface Course extends Provenanced {
  readonly name: string;
  readonly design: string;
  /** Who was analysed; `null` where not reported. */
  readonly n: number | null;
  readonly enrolled?: number;
  readonly people?: string;
  readonly goal: 'ageing' | 'acne-scars' | 'mixed';
  readonly deviceKind: 'roller' | 'pen' | 'laser' | 'mixed' | 'unknown';
  readonly sessions: number | null;
  readonly intervalDays: number | null;
  /** Needle length, or the deepest setting; `null` where not on record. */
  readonly needleLengthMm: number | null;
  readonly passes: number | null;
  /** When it was measured, in words. */
  readonly measuredWhen: string;
  readonly measured: readonly string[];
  readonly unchecked: readonly UncheckedField[];
  readonly results: readonly string[];
}

const OPEN = { provenance: 'READ', strength: 'C', passes: null, unchecked: [] } as const;

/** Human courses that may be calibrated on, or compared with. Those held out are elsewhere, without results. */
export const COURSES: readonly Course[] = [
  {
    ...OPEN,
    id: 'course.el-domyati-2015a',
    name: 'El-Domyati 2015a',
    sources: ['el-domyati-2015a'],
    design: 'single arm, biopsies at 0, 1 and 3 months',
    n: 10,
    people: 'Fitzpatrick III to IV, Glogau II to III',
    goal: 'ageing',
    deviceKind: 'unknown',
    sessions: 6,
    intervalDays: 14,
    needleLengthMm: null,
    measuredWhen: '1 and 3 months',
    measured: ['collagen I, III and VII', 'new collagen', 'tropoelastin', 'total elastin'],
    results: ['needling.el-domyati-2015a-collagens', 'needling.el-domyati-2015a-elastin'],
    note: 'A roller of 1.5 mm is recalled only.',
  },
  {
    ...OPEN,
    id: 'course.lotfi-2013',
    name: 'Lotfi 2013',
    sources: ['lotfi-2013'],
    design: 'single arm, biopsy 8 weeks after the end',
    n: 30,
    people: 'Fitzpatrick III to IV',
    goal: 'ageing',
    deviceKind: 'roller',
    sessions: 5,
    intervalDays: 28,
    needleLengthMm: 1.5,
    measuredWhen: '8 weeks after the last session',
    measured: ['epidermal thickness', 'papillary collagen by Masson', 'new fibres by silver'],
    results: ['needling.lotfi-epidermis', 'needling.lotfi-papillary-collagen', 'needling.lotfi-silver'],
  },
  {
    ...OPEN,
    id: 'course.ablon-2018',
    name: 'Ablon 2018',
    sources: ['ablon-2018'],
    design: 'open, single centre',
    n: 48,
    people: '35 to 75 years',
    goal: 'ageing',
    deviceKind: 'pen',
    sessions: 4,
    intervalDays: 30,
    needleLengthMm: 1.5,
    measuredWhen: 'day 150',
    measured: ['Lemperle wrinkles in 9 areas', 'laxity', 'texture'],
    unchecked: [
      {
        field: 'needleLengthMm',
        provenance: 'RECALLED-medium',
        status: 'awaiting-clinical-check',
        usedBecause:
          'The course cannot be simulated without a depth; 1.5 mm is the deepest that the pen (Exceed) goes.',
      },
    ],
    results: ['needling.ablon-wrinkles-d150', 'needling.ablon-laxity-d150', 'needling.ablon-texture-d150'],
  },
  {
    ...OPEN,
    id: 'course.alam-2014',
    name: 'Alam 2014',
    sources: ['alam-2014'],
    strength: 'S',
    design: 'randomised, split face, raters blind; the other side had the anaesthetic only',
    n: 15,
    enrolled: 20,
    goal: 'acne-scars',
    deviceKind: 'roller',
    sessions: 3,
    intervalDays: 14,
    needleLengthMm: null,
    measuredWhen: '3 and 6 months',
    measured: ['Goodman quantitative scar score'],
    results: [
      'needling.alam-needled-3mo',
      'needling.alam-needled-6mo',
      'needling.alam-control-3mo',
      'needling.alam-control-6mo',
    ],
    note: 'A needle length of 2 mm is a faint recollection only, and no constant. From which session the months are counted is not on record.',
  },
  {
    ...OPEN,
    id: 'course.mohamed-2018',
    name: 'Mohamed 2018',
    sources: ['mohamed-2018'],
    provenance: 'SECONDARY',
    design: 'open',
    n: 40,
    people: '20 ageing, 20 smokers, 33 to 60 years',
    goal: 'ageing',
    deviceKind: 'unknown',
    sessions: 6,
    intervalDays: 14,
    needleLengthMm: 1,
    passes: 6,
    measuredWhen: 'not on record',
    measured: ['global class'],
    results: [
      'needling.mohamed-excellent',
      'needling.mohamed-very-good',
      'needling.mohamed-good',
      'needling.mohamed-poor',
    ],
    note: 'The passes went in 8 directions. What the secondary source says of the smokers does not match their number.',
  },
  {
    ...OPEN,
    id: 'course.aust-2008a',
    name: 'Aust 2008a',
    sources: ['aust-2008a'],
    design: 'retrospective; histology in 20; vitamins A and C for 4 weeks before',
    n: 480,
    goal: 'mixed',
    deviceKind: 'roller',
    sessions: 1,
    intervalDays: null,
    needleLengthMm: 3,
    measuredWhen: 'biopsy at 6 months, epidermis at 1 year',
    measured: ['rating by patients', 'histology', 'stratum spinosum'],
    unchecked: [
      {
        field: 'needleLengthMm',
        provenance: 'RECALLED-medium',
        status: 'awaiting-clinical-check',
        usedBecause: 'The epidermis at one year anchors the slowest clock of the model, and its course needs a length.',
      },
    ],
    results: ['needling.aust-patients-better', 'needling.aust-collagen-elastin', 'needling.aust-stratum-spinosum-1y'],
    note: 'Mostly one session, up to four.',
  },
  {
    ...OPEN,
    id: 'course.de-filippi-sartori-2022',
    name: 'de Filippi Sartori 2022',
    sources: ['de-filippi-sartori-2022'],
    provenance: 'SECONDARY',
    design: 'split face, biopsy at 30 days; fractional CO2, for comparison',
    n: 16,
    goal: 'mixed',
    deviceKind: 'laser',
    sessions: 1,
    intervalDays: null,
    needleLengthMm: null,
    measuredWhen: 'day 30',
    measured: ['Picrosirius intensity'],
    results: ['needling.sartori-co2-before', 'needling.sartori-co2-after', 'needling.sartori-co2-change'],
  },
  {
    ...OPEN,
    id: 'course.foppiani-2025',
    name: 'Foppiani 2025',
    sources: ['foppiani-2025'],
    strength: 'S',
    design: 'meta-analysis of satisfaction, 21 studies',
    n: 723,
    goal: 'mixed',
    deviceKind: 'mixed',
    sessions: null,
    intervalDays: null,
    needleLengthMm: null,
    measuredWhen: 'mixed',
    measured: ['share satisfied', 'erythema'],
    results: ['needling.foppiani-satisfied', 'needling.foppiani-erythema'],
    note: 'Level of evidence IV.',
  },
  {
    ...OPEN,
    id: 'course.harris-2015',
    name: 'Harris 2015',
    sources: ['harris-2015'],
    strength: 'S',
    design: 'review, 18 studies',
    n: null,
    goal: 'acne-scars',
    deviceKind: 'mixed',
    sessions: 3,
    intervalDays: 28,
    needleLengthMm: 1.5,
    measuredWhen: 'mixed',
    measured: ['whether the change was significant'],
    results: ['needling.harris-significant'],
    note: 'Sessions, interval and length are medians.',
  },
  {
    ...OPEN,
    id: 'course.shen-2022',
    name: 'Shen 2022',
    sources: ['shen-2022'],
    provenance: 'SECONDARY',
    strength: 'S',
    design: 'meta-analysis of 12 randomised trials',
    n: 414,
    goal: 'acne-scars',
    deviceKind: 'mixed',
    sessions: null,
    intervalDays: null,
    needleLengthMm: null,
    measuredWhen: 'mixed',
    measured: ['scar score'],
    results: ['needling.shen-scar-score'],
  },
];
