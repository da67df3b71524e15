import type { Unknown } from '../devices/device.ts';
import type { Provenanced } from '../schema.ts';
import { type Fact, RECALLED_MEDIUM } from './fact.ts';

/** The ceilings of one product by its own label. `null`: the label as we hold it does not say. */
export interface LabelCeilings {
  readonly lidocainePercent: number | null;
  readonly maximumLidocaineMg: number | null;
  readonly maximumLidocaineMgPerKg: number | null;
  readonly maximumGrams: number | null;
  readonly maximumAreaCm2: number | null;
  readonly minimumMinutes: number | null;
  readonly maximumMinutes: number | null;
  readonly intactSkinOnly: boolean | null;
}

/** A topical anaesthetic with its label’s limits and what else is known of it. */
export interface Anaesthetic extends Provenanced {
  readonly name: string;
  readonly contents: readonly {
    readonly agent: string;
    readonly low: number;
    readonly high: number;
    readonly unit: '%';
  }[];
  /** Without one a clinician decides and the person is observed (rule T06). */
  readonly hasApprovedLabel: boolean | Unknown;
  readonly ceilings: LabelCeilings;
  readonly facts: readonly Fact[];
}

const NO_CEILINGS: LabelCeilings = {
  lidocainePercent: null,
  maximumLidocaineMg: null,
  maximumLidocaineMgPerKg: null,
  maximumGrams: null,
  maximumAreaCm2: null,
  minimumMinutes: null,
  maximumMinutes: null,
  intactSkinOnly: null,
};

/** The products on record. The label of the product in hand decides over every figure here. */
export const ANAESTHETICS: readonly Anaesthetic[] = [
  {
    id: 'lidocaine-4-solution',
    name: 'lidocaine solution 4 %',
    contents: [{ agent: 'lidocaine', low: 4, high: 4, unit: '%' }],
    hasApprovedLabel: true,
    ceilings: { ...NO_CEILINGS, lidocainePercent: 4, maximumLidocaineMg: 300, maximumLidocaineMgPerKg: 4.5 },
    facts: [
      {
        says: 'Below 300 mg and never above 4.5 mg/kg; usual doses are 0.6 to 3.0 mg/kg.',
        figures: [
          { what: 'ceiling', high: 300, interval: 'bound', unit: 'mg' },
          { what: 'ceiling', high: 4.5, interval: 'bound', unit: 'mg/kg' },
          { what: 'usual dose', low: 0.6, high: 3.0, interval: 'range', unit: 'mg/kg' },
        ],
        sources: ['F110'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['F110'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'lidocaine-tetracaine-7-7',
    name: 'lidocaine-tetracaine 7 %/7 % cream',
    contents: [
      { agent: 'lidocaine', low: 7, high: 7, unit: '%' },
      { agent: 'tetracaine', low: 7, high: 7, unit: '%' },
    ],
    hasApprovedLabel: true,
    ceilings: {
      ...NO_CEILINGS,
      lidocainePercent: 7,
      maximumGrams: 59,
      maximumAreaCm2: 400,
      maximumMinutes: 120,
      intactSkinOnly: true,
    },
    facts: [
      {
        says: '59 g on 400 cm² for up to 120 minutes gave a peak of 220 ng/ml. Signs in the nervous system can begin at 1,000 ng/ml and toxicity lies above 5,000. Intact skin only; tetracaine adds to it.',
        figures: [
          { what: 'cream applied', value: 59, unit: 'g' },
          { what: 'area', value: 400, unit: 'cm2' },
          { what: 'time', high: 120, interval: 'bound', unit: 'min' },
          { what: 'peak lidocaine', value: 220, unit: 'ng/ml' },
          { what: 'signs can begin', value: 1000, unit: 'ng/ml' },
          { what: 'toxic above', low: 5000, interval: 'bound', unit: 'ng/ml' },
        ],
        sources: ['F41'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
      {
        says: 'Not for people hypersensitive to PABA.',
        sources: ['F41'],
        strength: 'R',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['F41'],
    strength: 'R',
    provenance: 'SECONDARY',
    note: '59 g, 400 cm² and 120 minutes are the largest use that the label reports; they serve as ceilings.',
  },
  {
    id: 'lidocaine-tetracaine-23-7',
    name: 'compounded lidocaine 23 %, tetracaine 7 %',
    contents: [
      { agent: 'lidocaine', low: 23, high: 23, unit: '%' },
      { agent: 'tetracaine', low: 7, high: 7, unit: '%' },
    ],
    hasApprovedLabel: false,
    ceilings: NO_CEILINGS,
    facts: [
      {
        says: 'On the face for 2 hours (n = 52) the median peak was 1.15 µg/ml and the highest 3.4; higher in men and on larger faces. Irritant dermatitis led to pigment change in some.',
        figures: [
          { what: 'people', value: 52, unit: 'count' },
          { what: 'time on the face', value: 2, unit: 'h' },
          { what: 'median peak', value: 1150, unit: 'ng/ml' },
          { what: 'highest peak', value: 3400, unit: 'ng/ml' },
        ],
        sources: ['F111'],
        strength: 'C',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['F111'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
  {
    id: 'emla-2.5-2.5',
    name: 'EMLA, lidocaine 2.5 %, prilocaine 2.5 %',
    contents: [
      { agent: 'lidocaine', low: 2.5, high: 2.5, unit: '%' },
      { agent: 'prilocaine', low: 2.5, high: 2.5, unit: '%' },
    ],
    hasApprovedLabel: true,
    ceilings: {
      ...NO_CEILINGS,
      lidocainePercent: 2.5,
      maximumGrams: 60,
      maximumAreaCm2: 600,
      minimumMinutes: 60,
      maximumMinutes: 300,
    },
    facts: [
      {
        says: 'Adults in the EU: up to 60 g on 600 cm² for 1 to 5 hours.',
        figures: [
          { what: 'cream', high: 60, interval: 'bound', unit: 'g' },
          { what: 'area', high: 600, interval: 'bound', unit: 'cm2' },
          { what: 'time', low: 1, high: 5, interval: 'range', unit: 'h' },
        ],
        sources: ['emla-smpc'],
        strength: 'R',
        ...RECALLED_MEDIUM,
      },
      {
        says: 'Usually 2 g on 10 cm² for an hour or longer. Risk of methaemoglobinaemia (G6PD deficiency, sulfonamides, dapsone).',
        figures: [
          { what: 'cream on 10 cm²', value: 2, unit: 'g' },
          { what: 'time', low: 1, interval: 'bound', unit: 'h' },
        ],
        sources: ['F112'],
        strength: 'C',
        provenance: 'SECONDARY',
      },
      {
        says: 'Works after 60 minutes under occlusion.',
        figures: [{ what: 'time to effect, occluded', value: 60, unit: 'min' }],
        sources: ['F113'],
        strength: 'C',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['emla-smpc', 'F112', 'F113'],
    strength: 'R',
    ...RECALLED_MEDIUM,
  },
  {
    id: 'lidocaine-4-liposomal',
    name: 'liposomal lidocaine 4 %',
    contents: [{ agent: 'lidocaine', low: 4, high: 4, unit: '%' }],
    hasApprovedLabel: 'unknown',
    ceilings: { ...NO_CEILINGS, lidocainePercent: 4 },
    facts: [
      {
        says: 'Works after 30 minutes.',
        figures: [{ what: 'time to effect', value: 30, unit: 'min' }],
        sources: ['F113'],
        strength: 'C',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['F113'],
    strength: 'C',
    provenance: 'SECONDARY',
    note: 'Limits of its label are not on record.',
  },
  {
    id: 'blt-compounded',
    name: 'compounded benzocaine 20 %, lidocaine 6 to 8 %, tetracaine 4 %',
    contents: [
      { agent: 'benzocaine', low: 20, high: 20, unit: '%' },
      { agent: 'lidocaine', low: 6, high: 8, unit: '%' },
      { agent: 'tetracaine', low: 4, high: 4, unit: '%' },
    ],
    hasApprovedLabel: false,
    ceilings: NO_CEILINGS,
    facts: [
      {
        says: 'No approved label. Supervise; at most 20 to 30 minutes on a small area.',
        figures: [{ what: 'time, at most', low: 20, high: 30, interval: 'range', unit: 'min' }],
        sources: ['F114'],
        strength: 'E',
        provenance: 'SECONDARY',
      },
    ],
    sources: ['F114'],
    strength: 'E',
    provenance: 'SECONDARY',
  },
];

/** What holds for every topical anaesthetic. */
export const ANAESTHETIC_FACTS: readonly (Fact & { readonly id: string })[] = [
  {
    id: 'anaesthetic-fda-2024',
    says: 'Avoid over-the-counter strengths above 4 %, large areas, irritated or broken skin, wrapping and occlusion: arrhythmia, seizures and breathing trouble are reported.',
    figures: [{ what: 'over-the-counter lidocaine', high: 4, interval: 'bound', unit: '%' }],
    sources: ['F115'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'anaesthetic-triggers',
    says: 'Without a label that says otherwise: flagged above 4.5 mg/kg applied, above 400 cm², above 4 %, under occlusion, or put on again after needling began; on needled skin it is blocked. A full face of about 500 to 600 cm² with 30 g of 23 % carries 6,900 mg, which at 70 kg is 99 mg/kg: every compounded use is flagged and needs a physician and observation.',
    figures: [
      { what: 'applied lidocaine', high: 4.5, interval: 'bound', unit: 'mg/kg' },
      { what: 'area', high: 400, interval: 'bound', unit: 'cm2' },
      { what: 'strength', high: 4, interval: 'bound', unit: '%' },
      { what: 'full face', low: 500, high: 600, interval: 'range', unit: 'cm2' },
      { what: 'example, applied', value: 6900, unit: 'mg' },
      { what: 'example, by weight', value: 99, unit: 'mg/kg' },
    ],
    sources: ['percuta-policy', 'F110', 'F115', 'F41'],
    strength: 'P',
    provenance: 'POLICY',
  },
  {
    id: 'anaesthetic-four-levers',
    says: 'Amount, area, site and time are the four levers. People have died with compounded high strengths on large areas.',
    sources: ['F116'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
];

/** Signs of local anaesthetic systemic toxicity that a practice looks for. */
export const ANAESTHETIC_TOXICITY_SIGNS = [
  'tingling around the mouth',
  'metallic taste',
  'ringing in the ears',
  'drowsiness',
  'twitching',
] as const;

/** What is on the skin, and on whom. */
export interface AppliedLidocaine {
  readonly grams: number;
  readonly lidocainePercent: number;
  readonly weightKg: number;
}

/**
 * Lidocaine applied: mg = grams × per cent × 10, and the same per kg of body weight. Applied, not absorbed: it flags
 * every compounded use on a full face. `null` where a figure is not a positive finite number. Source: arithmetic.
 *
 * @example
 * appliedLidocaine({ grams: 30, lidocainePercent: 23, weightKg: 70 }).mg // => 6900
 * Math.round(appliedLidocaine({ grams: 30, lidocainePercent: 23, weightKg: 70 }).mgPerKg) // => 99
 */
export function appliedLidocaine(applied: AppliedLidocaine): { readonly mg: number; readonly mgPerKg: number } | null {
  const figures = [applied.grams, applied.lidocainePercent, applied.weightKg];
  if (!figures.every((figure) => Number.isFinite(figure) && figure > 0)) return null;
  const mg = applied.grams * applied.lidocainePercent * 10;
  return { mg, mgPerKg: mg / applied.weightKg };
}
