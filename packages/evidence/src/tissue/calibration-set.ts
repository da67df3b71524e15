import type { Measurement, Provenanced } from '../schema.ts';
import { THICKNESS_BODY } from './thickness-body.ts';
import { THICKNESS_FACE } from './thickness-face.ts';
import { THICKNESS_MENG } from './thickness-meng.ts';

/** A group of rows on which the model may be calibrated. What is in no group may inform a prior, not a fit. */
export interface CalibrationGroup extends Provenanced {
  readonly name: string;
  /** The measurement rows that belong to it. */
  readonly rows: readonly string[];
  /** Rows that join once their source has been read. */
  readonly afterConfirmation: readonly string[];
}

const CHOSEN = {
  provenance: 'POLICY',
  strength: 'P',
  sources: ['percuta-policy'],
  afterConfirmation: [],
} as const;

const ANATOMY_STUDIES = ['meng-2022', 'chopra-2015', 'sandby-moller-2003', 'egawa-2007', 'selcuk-en-7154'];

function published(row: Measurement): boolean {
  return row.provenance === 'READ' && row.sources.some((source) => ANATOMY_STUDIES.includes(source));
}

/** The whole calibration set: nothing else is fitted to. */
export const CALIBRATION_SET: readonly CalibrationGroup[] = [
  {
    ...CHOSEN,
    id: 'calibration.depth-and-closure',
    name: 'Depth and closure',
    rows: [
      'depth.roller-770um-hairless-rat',
      'depth-ratio.roller-770um-hairless-rat',
      'hole.roller-770um-surface-diameter',
      'closure.water-loss-roller-hairless-rat',
      'closure.pore-370um-hairless-rat',
      'closure.pore-770um-hairless-rat',
      'depth-ratio.pen-face-lift-strips',
      'closure.water-loss-0.5mm-pen-48h',
      'closure.water-loss-1.5mm-pen-48h',
      'micropores.lifetime-pooled',
      'micropores.closure-abdomen',
      'micropores.closure-upper-arm',
      'micropores.closure-forearm',
      'micropores.half-life-abdomen',
      'micropores.half-life-upper-arm',
      'micropores.half-life-forearm',
      'closure.water-loss-face-2012',
      'closure.water-loss-face-2017',
      'closure.elderly-against-young',
    ],
  },
  {
    ...CHOSEN,
    id: 'calibration.anatomy',
    name: 'Anatomy',
    rows: [...THICKNESS_MENG, ...THICKNESS_FACE, ...THICKNESS_BODY].filter(published).map((row) => row.id),
  },
  {
    ...CHOSEN,
    id: 'calibration.ageing',
    name: 'Ageing',
    rows: [
      'ageing.dermis-thickness',
      'ageing.epidermis-thickness-men',
      'ageing.epidermis-thickness-women',
      'ageing.collagen-i-exposed-first-decade',
      'ageing.collagen-i-exposed-ninth-decade',
      'ageing.collagen-i-exposed-ratio',
      'ageing.collagen-i-exposed-rate',
      'ageing.collagen-iii-exposed-first-decade',
      'ageing.collagen-iii-exposed-ninth-decade',
      'ageing.collagen-i-iii-protected',
      'ageing.elastin-protected-young',
      'ageing.elastin-protected-old',
      'ageing.elastin-exposed-young',
      'ageing.elastin-exposed-old',
      'turnover.procollagen-culture-young',
      'turnover.procollagen-culture-old',
      'turnover.procollagen-culture-ratio',
      'turnover.fibroblast-attachment-young',
      'turnover.fibroblast-attachment-old',
      'turnover.fibroblast-spreading-young',
      'turnover.fibroblast-spreading-old',
      'turnover.mmp1-mrna-old',
      'turnover.mmp1-protein-old',
      'turnover.oxidised-protein-old',
      'ageing.post-menopausal-loss',
      'mechanics.modulus-over-life',
    ],
  },
  {
    ...CHOSEN,
    id: 'calibration.turnover',
    name: 'Turnover',
    rows: [
      'turnover.fractional-synthesis-hourly',
      'turnover.fractional-synthesis-daily',
      'turnover.fast-pool-half-life',
      'turnover.mature-half-life-skin',
    ],
  },
  {
    ...CHOSEN,
    id: 'calibration.wound-dynamics',
    name: 'Dynamics of the wound',
    rows: [
      'healing.procollagen-pulsed-dye-laser',
      'healing.procollagen-1320nm-laser',
      'healing.fractional-to-full-co2',
      'healing.epidermis-recovered',
      'healing.gene-directions',
      'healing.human-time-course',
    ],
    afterConfirmation: ['healing.procollagen-i-full-co2', 'healing.procollagen-iii-full-co2', 'healing.mmp1-full-co2'],
  },
  {
    ...CHOSEN,
    id: 'calibration.response-to-needling',
    name: 'Response to needling',
    rows: [
      'needling.lotfi-epidermis',
      'needling.lotfi-papillary-collagen',
      'needling.lotfi-silver',
      'needling.alam-needled-3mo',
      'needling.alam-needled-6mo',
      'needling.alam-control-3mo',
      'needling.alam-control-6mo',
      'needling.ablon-wrinkles-d150',
      'needling.aust-stratum-spinosum-1y',
    ],
    note: 'Of the day-150 grades the one for wrinkles only.',
  },
];
