import type { Measurement } from '../schema.ts';
import { RECALLED_MEDIUM } from './fact.ts';

const SCORE = { quantity: 'pain, 0 to 10', unit: 'points', strength: 'C' } as const;
const SECONDARY = { provenance: 'SECONDARY' } as const;

/** What needling was felt like. */
export const PAIN_SCORES: readonly Measurement[] = [
  {
    id: 'pain-roller-1mm-topical',
    value: 5.22,
    sd: 1.74,
    n: 9,
    method: '1.0 mm roller, topical anaesthetic',
    sources: ['F122'],
    ...SCORE,
    ...SECONDARY,
  },
  {
    id: 'pain-roller-1mm-pre-needling',
    value: 3.33,
    sd: 1.49,
    n: 9,
    method: '1.0 mm roller, topical anaesthetic after 0.5 mm pre-needling',
    sources: ['F122'],
    ...SCORE,
    ...SECONDARY,
  },
  {
    id: 'pain-pen-2.5mm',
    value: 5.37,
    sd: 0.99,
    n: 15,
    method: '2.5 mm pen',
    sources: ['F52'],
    ...SCORE,
    ...SECONDARY,
  },
  {
    id: 'pain-pen-2.5mm-pre-treatment',
    value: 3.1,
    sd: 1.09,
    n: 15,
    method: '2.5 mm pen after 0.5 mm pre-treatment',
    sources: ['F52'],
    ...SCORE,
    ...SECONDARY,
  },
  {
    id: 'pain-by-length',
    quantity: 'pain at three times the needle length (480 to 1,450 µm)',
    value: 7,
    unit: 'ratio',
    sources: ['F123'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'pain-by-number',
    quantity: 'pain at ten times the number of needles',
    value: 2,
    unit: 'ratio',
    sources: ['F123'],
    strength: 'C',
    ...SECONDARY,
  },
  {
    id: 'pain-mts-rollers',
    value: null,
    low: 1.3,
    high: 4.5,
    interval: 'range',
    method: 'MTS rollers, across studies',
    sources: ['F124'],
    ...SCORE,
    ...SECONDARY,
  },
  {
    id: 'pain-pen-1.5mm-lidocaine',
    value: 1.1,
    method: '1.5 mm pen with lidocaine',
    sources: ['alam-2014-pain'],
    ...SCORE,
    ...RECALLED_MEDIUM,
  },
  { id: 'pain-sham', value: 0.3, method: 'sham', sources: ['alam-2014-pain'], ...SCORE, ...RECALLED_MEDIUM },
];
