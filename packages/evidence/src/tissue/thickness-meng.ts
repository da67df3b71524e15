import type { Measurement } from '../schema.ts';
import type { Zone } from '../zones.ts';
import { fromStudy } from './study.ts';

type MeanSd = readonly [meanMm: number, sdMm: number];

interface Site {
  readonly site: string;
  readonly zone?: Zone;
  readonly epidermis: { readonly male: MeanSd; readonly female: MeanSd };
  readonly dermis: { readonly male: MeanSd; readonly female: MeanSd };
}

const SITES: Readonly<Record<string, Site>> = {
  forehead: {
    site: 'forehead',
    zone: 'forehead',
    epidermis: { male: [0.22, 0.03], female: [0.2, 0.03] },
    dermis: { male: [1.17, 0.28], female: [0.86, 0.16] },
  },
  glabella: {
    site: 'glabella',
    zone: 'glabella',
    epidermis: { male: [0.21, 0.03], female: [0.19, 0.02] },
    dermis: { male: [1.14, 0.3], female: [0.9, 0.23] },
  },
  temple: {
    site: 'temple',
    zone: 'temple',
    epidermis: { male: [0.19, 0.02], female: [0.18, 0.02] },
    dermis: { male: [1.06, 0.2], female: [0.8, 0.19] },
  },
  eyelid: {
    site: 'eyelid',
    zone: 'eyelid',
    epidermis: { male: [0.18, 0.03], female: [0.17, 0.02] },
    dermis: { male: [0.67, 0.14], female: [0.58, 0.11] },
  },
  'nasal-dorsum': {
    site: 'nasal dorsum',
    zone: 'nose',
    epidermis: { male: [0.2, 0.03], female: [0.19, 0.02] },
    dermis: { male: [1.03, 0.16], female: [0.93, 0.25] },
  },
  zygoma: {
    site: 'zygoma, cheek',
    zone: 'cheek',
    epidermis: { male: [0.19, 0.03], female: [0.2, 0.18] },
    dermis: { male: [1.14, 0.21], female: [0.87, 0.35] },
  },
  submandibular: {
    site: 'submandibular',
    epidermis: { male: [0.21, 0.09], female: [0.18, 0.03] },
    dermis: { male: [1.02, 0.24], female: [0.91, 0.34] },
  },
  neck: {
    site: 'neck',
    zone: 'neck',
    epidermis: { male: [0.19, 0.03], female: [0.17, 0.03] },
    dermis: { male: [0.98, 0.22], female: [0.99, 0.2] },
  },
};

const MENG = {
  sources: ['meng-2022'],
  provenance: 'READ',
  strength: 'C',
  unit: 'mm',
  method: 'high-frequency ultrasound',
} as const;

const PEOPLE = { male: 49, female: 69 } as const;

const ECHO_NOTE = 'The echo of entry, 2 to 4 times what histology shows: not to be used as the epidermis.';

/**
 * Face and neck by high-frequency ultrasound, healthy Chinese adults. Its "epidermis" is the echo of entry and 2 to 4
 * times what histology shows: take the epidermis from histology.
 */
export const THICKNESS_MENG: readonly Measurement[] = [
  ...Object.entries(SITES).flatMap(([key, site]) =>
    (['epidermis', 'dermis'] as const).flatMap((layer) =>
      (['male', 'female'] as const).flatMap((sex) =>
        fromStudy(MENG, {
          [`thickness.meng-${key}-${layer}-${sex}`]: {
            quantity: layer === 'epidermis' ? 'epidermis thickness, entrance echo' : 'dermis thickness',
            value: site[layer][sex][0],
            sd: site[layer][sex][1],
            n: PEOPLE[sex],
            population: 'healthy Chinese adults',
            sex,
            site: site.site,
            ...(site.zone === undefined ? {} : { zone: site.zone }),
            ...(layer === 'epidermis' ? { note: ECHO_NOTE } : {}),
          },
        }),
      ),
    ),
  ),
  ...fromStudy(MENG, {
    'thickness.meng-age-women': {
      quantity: 'thickness against age',
      value: null,
      sex: 'female',
      n: 69,
      site: 'forehead, glabella, zygoma, submandibular',
      finding: 'Thinner with age.',
    },
    'thickness.meng-age-men-zygoma-dermis': {
      quantity: 'correlation of dermis thickness with age',
      value: -0.327,
      unit: '1',
      sex: 'male',
      n: 49,
      site: 'zygoma',
      zone: 'cheek',
      finding: 'The only site that changes in men.',
    },
    'thickness.meng-bmi-women-neck-first': {
      quantity: 'correlation of neck thickness with body mass index, first figure',
      value: 0.392,
      unit: '1',
      sex: 'female',
      n: 69,
      site: 'neck',
      zone: 'neck',
      note: 'Two figures are printed together; which layer each is for is not on record.',
    },
    'thickness.meng-bmi-women-neck-second': {
      quantity: 'correlation of neck thickness with body mass index, second figure',
      value: 0.241,
      unit: '1',
      sex: 'female',
      n: 69,
      site: 'neck',
      zone: 'neck',
      note: 'Two figures are printed together; which layer each is for is not on record.',
    },
    'thickness.ultrasound-epidermis-to-histology': {
      quantity: 'epidermis by ultrasound to epidermis by histology',
      value: null,
      low: 2,
      high: 4,
      interval: 'range',
      unit: 'ratio',
      provenance: 'DERIVED',
      sources: ['percuta-derivation', 'meng-2022', 'chopra-2015'],
    },
  }),
];
