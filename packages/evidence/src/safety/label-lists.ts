import type { Provenanced } from '../schema.ts';

/** What one text lists against needling. Order and grouping are ours. */
export interface LabelList extends Provenanced {
  readonly from: string;
  readonly asOf: string | null;
  /** How the text puts it. */
  readonly force: 'may not be suitable' | 'should not be used' | 'precaution';
  readonly conditions: readonly string[];
}

/** The regulator’s page and the two labels on record, side by side. */
export const LABEL_LISTS: readonly LabelList[] = [
  {
    id: 'list-fda-page',
    from: 'FDA, page on microneedling devices',
    asOf: '2025-10-15',
    force: 'may not be suitable',
    conditions: [
      'clotting or bleeding disorder',
      'immune deficiency or suppression',
      'uncontrolled diabetes',
      'anticoagulants: warfarin, heparin, low-dose aspirin',
      'active bacterial, viral or fungal skin infection',
      'hepatitis or HIV infection',
      'eczema, psoriasis, vitiligo or autoimmune disease, now or before',
      'active rash on the face',
      'cold sore now',
      'isotretinoin now or within the past 6 months',
      'actinic keratoses, keloid (or a history of it), warts, birthmarks or moles in the area',
      'darker skin type: risk of pigment change, some devices not studied',
      'tan, or sun planned in the 2 weeks after',
      'malignancy, or chemotherapy, radiotherapy or steroids now or soon',
      'pregnancy or breast-feeding',
      'allergy to stainless steel or to topical or local anaesthetics',
    ],
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
  },
  {
    id: 'list-skinpen-label',
    from: 'SkinPen label, as clinics transcribe it',
    asOf: null,
    force: 'should not be used',
    conditions: [
      'active skin cancer in the area',
      'open wounds, sores or irritated skin in the area',
      'allergy to stainless steel or anaesthetics',
      'haemorrhagic or haemostatic disorder',
      'pregnancy or nursing',
      'isotretinoin being taken',
    ],
    sources: ['F23', 'F24'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'list-skinpen-precautions',
    from: 'SkinPen label, as clinics transcribe it',
    asOf: null,
    force: 'precaution',
    conditions: [
      'not within the orbital rim',
      'not evaluated above 1.5 mm',
      'universal precautions',
      'not for bringing substances through the skin',
    ],
    sources: ['F23', 'F24'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    id: 'list-exceed-label',
    from: 'Exceed-type label text, as a spa reproduces it with its Supragel; beyond the lists above',
    asOf: null,
    force: 'should not be used',
    conditions: [
      'plastic surgery of the face, fillers included, within 12 months',
      'surgical scars of the face younger than 12 months',
      'neuromodulator within 3 months',
      'steroids at a high dose',
      'systemic infection: hepatitis, HIV',
      'contact dermatitis to metal, anaesthetic or an ingredient of the gel',
    ],
    sources: ['F25'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];
