import type { Provenanced } from '../schema.ts';
import { RECALLED_MEDIUM } from './fact.ts';

/** A review of adverse events and how much it looked at. */
export interface HarmReview extends Provenanced {
  readonly review: string;
  readonly articles?: number;
  readonly randomisedTrials?: number;
  readonly prospectiveStudies?: number;
  readonly caseSeries?: number;
  readonly caseReports?: number;
  readonly retrospectiveStudies?: number;
  readonly patients?: number;
  readonly rollerProcedures?: number;
  readonly penProcedures?: number;
  /** How long the common effects lasted at most. */
  readonly commonUpToDays?: number;
  readonly found: string;
}

const REVIEW = { strength: 'S', provenance: 'SECONDARY' } as const;

/** Reviews of harm. None of them says how often a session infects. */
export const HARM_REVIEWS: readonly HarmReview[] = [
  {
    id: 'review-chu-2021',
    review: 'Chu 2021',
    articles: 85,
    randomisedTrials: 30,
    prospectiveStudies: 24,
    caseSeries: 16,
    caseReports: 12,
    retrospectiveStudies: 3,
    patients: 2805,
    rollerProcedures: 1758,
    penProcedures: 425,
    commonUpToDays: 7,
    found:
      'Common, for up to 7 days: redness and swelling, pain, pigment change, dryness, swollen nodes, irritant dermatitis. Lasting: pigment change, tram-track scars, granuloma. Risk factors: active infection, darker skin, metal allergy; most allergic events came with combination products.',
    sources: ['F107', 'F108'],
    ...REVIEW,
    note: 'How many people each pigment change was counted among is not on record.',
  },
  {
    id: 'review-gowda-2021',
    review: 'Gowda 2021',
    articles: 51,
    patients: 1029,
    found: 'Minimal adverse events.',
    sources: ['F109'],
    ...REVIEW,
  },
  {
    id: 'review-shen-2022',
    review: 'Shen 2022',
    randomisedTrials: 12,
    patients: 414,
    found: 'No infection and no secondary scar.',
    sources: ['F42', 'shen-2022'],
    ...REVIEW,
  },
  {
    id: 'review-sitohang-2021',
    review: 'Sitohang 2021',
    randomisedTrials: 9,
    found: 'No serious adverse event.',
    sources: ['F42', 'sitohang-2021'],
    ...REVIEW,
  },
  {
    id: 'review-juhasz-cohen-2020',
    review: 'Juhasz & Cohen 2020',
    articles: 58,
    patients: 1845,
    found: 'No serious adverse event.',
    sources: ['F98'],
    ...REVIEW,
  },
  {
    id: 'review-harris-2015',
    review: 'Harris 2015',
    articles: 18,
    found: 'No report of a bacterial infection.',
    sources: ['F53'],
    strength: 'S',
    provenance: 'READ',
  },
  {
    id: 'review-ramaut-2018',
    review: 'Ramaut 2018',
    found: 'Not read.',
    sources: ['ramaut-2018'],
    strength: 'S',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'review-atiyeh-2021',
    review: 'Atiyeh 2021',
    found: 'Not read.',
    sources: ['atiyeh-2021'],
    strength: 'S',
    ...RECALLED_MEDIUM,
  },
];
