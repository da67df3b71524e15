import type { Contraindication } from '../contraindications.ts';
import { POLICY, RECALLED_MEDIUM } from '../fact.ts';

const CLINICS = { strength: 'E', provenance: 'SECONDARY' } as const;
const LABEL_TEXT = { sources: ['F25'], strength: 'R', provenance: 'SECONDARY' } as const;

/** What was done to the skin a short while ago, or will be done to it soon after. */
export const RECENT_CONTRAINDICATIONS: readonly Contraindication[] = [
  {
    id: 'A25',
    condition: 'tan, or strong sun planned within 2 weeks after',
    verdicts: ['defer', 'caution'],
    classed: 'defer or caution',
    facts: [
      {
        says: 'No strong sun in the 2 weeks after.',
        figures: [{ what: 'after', value: 2, unit: 'wk' }],
        sources: ['F1'],
        strength: 'R',
        provenance: 'READ',
      },
      {
        says: 'SkinPen pre-care: no sun for 24 hours before.',
        figures: [{ what: 'before', value: 24, unit: 'h' }],
        sources: ['F37'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
      {
        says: '4 weeks without tanning for Fitzpatrick type III and above.',
        figures: [
          { what: 'before', value: 4, unit: 'wk' },
          { what: 'from Fitzpatrick type', low: 3, interval: 'bound', unit: 'grade' },
        ],
        ...POLICY,
      },
    ],
    rules: ['S27'],
    strengths: ['R'],
    sources: ['F1', 'F37'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'A26',
    condition: 'botulinum toxin not long ago',
    verdicts: ['defer'],
    classed: 'defer; the label decides where it is known',
    facts: [
      {
        says: 'Clinics: 2 weeks.',
        figures: [{ what: 'wait', value: 2, unit: 'wk' }],
        sources: ['F36', 'F38'],
        ...CLINICS,
      },
      { says: 'Exceed-type label text: 3 months.', figures: [{ what: 'wait', value: 3, unit: 'mo' }], ...LABEL_TEXT },
    ],
    rules: ['S28'],
    strengths: ['E', 'R'],
    sources: ['F36', 'F38', 'F25'],
    ...CLINICS,
  },
  {
    id: 'A27',
    condition: 'hyaluronic acid filler in the zone not long ago',
    verdicts: ['defer'],
    classed: 'defer; the label decides where it is known',
    facts: [
      { says: 'Clinics: 2 weeks.', figures: [{ what: 'wait', value: 2, unit: 'wk' }], sources: ['F36'], ...CLINICS },
      { says: 'A clinic: 6 months.', figures: [{ what: 'wait', value: 6, unit: 'mo' }], sources: ['F31'], ...CLINICS },
      { says: 'Exceed-type label text: 12 months.', figures: [{ what: 'wait', value: 12, unit: 'mo' }], ...LABEL_TEXT },
    ],
    rules: ['S28'],
    strengths: ['E', 'R'],
    sources: ['F36', 'F31', 'F25'],
    ...CLINICS,
  },
  {
    id: 'A28',
    condition: 'superficial peel or microdermabrasion not long ago',
    verdicts: ['defer'],
    classed: 'defer',
    facts: [
      {
        says: 'Clinics: 30 days.',
        figures: [{ what: 'wait', value: 30, unit: 'd' }],
        sources: ['F38', 'F39'],
        ...CLINICS,
      },
    ],
    rules: ['S30'],
    strengths: ['E'],
    sources: ['F38', 'F39'],
    ...CLINICS,
  },
  {
    id: 'A29',
    condition: 'ablative laser, medium or deep peel, or facial surgery',
    verdicts: ['defer'],
    classed: 'defer',
    facts: [
      {
        says: '6 to 12 months; 12 by the label text.',
        figures: [
          { what: 'wait', low: 6, high: 12, interval: 'range', unit: 'mo' },
          { what: 'wait by label', value: 12, unit: 'mo' },
        ],
        ...LABEL_TEXT,
      },
    ],
    rules: ['S30'],
    strengths: ['R', 'E'],
    ...LABEL_TEXT,
  },
  {
    id: 'A30',
    condition: 'non-ablative laser or IPL',
    verdicts: ['defer'],
    classed: 'defer',
    facts: [
      {
        says: '4 weeks.',
        figures: [{ what: 'wait', value: 4, unit: 'wk' }],
        sources: ['non-ablative-practice'],
        strength: 'E',
        ...RECALLED_MEDIUM,
      },
    ],
    rules: ['S30'],
    strengths: ['E'],
    sources: ['non-ablative-practice'],
    strength: 'E',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'A31',
    condition: 'topical retinoid or fruit acid',
    verdicts: ['defer'],
    classed: 'pause before the session',
    facts: [
      {
        says: 'SkinPen pre-care: 24 hours.',
        figures: [{ what: 'pause', value: 24, unit: 'h' }],
        sources: ['F37'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
      {
        says: 'Clinics: 5 to 7 days.',
        figures: [{ what: 'pause', low: 5, high: 7, interval: 'range', unit: 'd' }],
        sources: ['F31', 'F38'],
        ...CLINICS,
      },
      { says: 'Percuta takes 5 days.', figures: [{ what: 'pause', value: 5, unit: 'd' }], ...POLICY },
    ],
    rules: ['S31'],
    strengths: ['R', 'E'],
    sources: ['F37', 'F31', 'F38'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'A32',
    condition: 'waxing or depilation',
    verdicts: ['defer'],
    classed: 'defer',
    facts: [{ says: '7 days.', figures: [{ what: 'wait', value: 7, unit: 'd' }], sources: ['F38'], ...CLINICS }],
    rules: [],
    strengths: ['E'],
    sources: ['F38'],
    ...CLINICS,
    note: 'No rule acts on it yet.',
  },
  {
    id: 'A41',
    condition: 'cannot avoid sun, heat or sport for 72 hours, or an event within 7 days',
    verdicts: ['defer'],
    classed: 'find another date',
    facts: [
      {
        says: '72 hours without sun, heat and sport; no event within 7 days.',
        figures: [
          { what: 'without sun, heat and sport', value: 72, unit: 'h' },
          { what: 'no event within', value: 7, unit: 'd' },
        ],
        sources: ['F37'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
    ],
    rules: [],
    strengths: ['R', 'E'],
    sources: ['F37'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: 'No rule acts on it yet.',
  },
];
