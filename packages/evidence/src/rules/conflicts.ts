import type { Conflict } from './rule.ts';

/** S10: how long after isotretinoin. */
export const ISOTRETINOIN_CONFLICT: Conflict = [
  {
    from: 'FDA, microneedling page of 15 October 2025',
    says: 'Isotretinoin now or in the past 6 months is on the list of reasons why needling may not suit a person.',
    restsOn: 'Regulator’s advice to patients; names no study.',
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
  },
  {
    from: 'ASDS 2017 (Waldman et al.) and ACS(I) 2017 (Mysore et al.)',
    says: 'The evidence does not justify delaying superficial peels and non-ablative or fractional lasers; dermabrasion and full-face ablative work are best avoided within 6 months. The ASDS abstract does not name needling.',
    restsOn: 'Two specialist guidelines; needling is reached by analogy with superficial work.',
    sources: ['F8', 'F9'],
    strength: 'G',
    provenance: 'READ',
  },
];

/** S11: needling under an anticoagulant or antiplatelet medicine. */
export const ANTICOAGULANT_CONFLICT: Conflict = [
  {
    from: 'FDA, microneedling page of 15 October 2025',
    says: 'Warfarin, heparin and low-dose aspirin are on the list of reasons why needling may not suit a person.',
    restsOn: 'Regulator’s advice to patients.',
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
  },
  {
    from: 'UCSD guidance (ACCP grade 1C), BJD 2015 (Palamaras & Semkova), Iyengar et al. 2020',
    says: 'Vitamin K antagonists and aspirin continue through minor skin procedures; on warfarin avoid treating above INR 3.5; nothing supports an interruption. Data on direct oral anticoagulants are sparse.',
    restsOn: 'Guideline and reviews of minor skin surgery; interrupting is the more dangerous act.',
    sources: ['F10', 'F11', 'F12'],
    strength: 'G',
    provenance: 'SECONDARY',
  },
];

/** S14: tendency to keloid or hypertrophic scars. */
export const KELOID_CONFLICT: Conflict = [
  {
    from: 'FDA page and Exceed-type label text',
    says: 'Keloid now or in the past: may not be suitable, and contraindicated on many labels.',
    restsOn: 'Regulator’s page; label text as a spa reproduces it.',
    sources: ['F1', 'F25'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    from: 'Clearance K200044 (SkinStylus) and a review',
    says: 'Needling is studied on hypertrophic scars, and one device is cleared for them on the abdomen.',
    restsOn: 'A 510(k) study with 22 of 30 responders; a review. Neither concerns a person who forms keloids.',
    sources: ['F34', 'F35'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** S28: how long after botulinum toxin or filler. */
export const INJECTABLES_CONFLICT: Conflict = [
  {
    from: 'Clinics',
    says: 'Two weeks after botulinum toxin; after filler two weeks, or 6 months in one clinic’s text.',
    restsOn: 'Practice without references.',
    sources: ['F36', 'F38', 'F31'],
    strength: 'E',
    provenance: 'SECONDARY',
  },
  {
    from: 'Exceed-type label text',
    says: 'Three months after a neuromodulator; 12 months after facial surgery, fillers included.',
    restsOn: 'Label text as a spa reproduces it; that of the exact device decides.',
    sources: ['F25'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
];

/** S31: how long without topical retinoids or acids. */
export const RETINOID_CONFLICT: Conflict = [
  {
    from: 'SkinPen pre-care',
    says: '24 hours without topical retinoids and acids.',
    restsOn: 'Maker’s pre-care sheet.',
    sources: ['F37'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    from: 'Clinics',
    says: '5 to 7 days without them.',
    restsOn: 'Practice without references.',
    sources: ['F31', 'F38'],
    strength: 'E',
    provenance: 'SECONDARY',
  },
];

/** S34: pigment risk in darker skin. */
export const DARKER_SKIN_CONFLICT: Conflict = [
  {
    from: 'Cohen & Elbuluk, JAAD 2016',
    says: 'In skin of colour needling compares favourably with lasers for safety.',
    restsOn: 'Review.',
    sources: ['F43'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    from: 'Dogra 2014, and the FDA page',
    says: 'Pigment change in 5 of 30 people of types IV–V (16.7 %, 95 % CI 7–34 %) and tram-track scars in 2 of 30; the FDA warns of darkening and lightening.',
    restsOn: 'One small series; regulator’s page. Intervals computed by Percuta.',
    sources: ['F16', 'F1'],
    strength: 'C',
    provenance: 'SECONDARY',
  },
];

/** S39: a known blood-borne virus. */
export const BLOOD_BORNE_VIRUS_CONFLICT: Conflict = [
  {
    from: 'FDA, microneedling page of 15 October 2025',
    says: 'Hepatitis or HIV infection is on the list of reasons why needling may not suit a person.',
    restsOn: 'Regulator’s advice to patients.',
    sources: ['F1'],
    strength: 'R',
    provenance: 'READ',
  },
  {
    from: 'Percuta',
    says: 'A well-controlled infection is no ground for refusing; the same standard precautions hold for everyone.',
    restsOn: 'Policy: an automatic refusal would discriminate and protect nobody.',
    sources: ['percuta-policy'],
    strength: 'P',
    provenance: 'POLICY',
  },
];

/** P08: how long between two sessions. */
export const INTERVAL_CONFLICT: Conflict = [
  {
    from: 'Alam RCT (facial acne scars)',
    says: 'Three sessions two weeks apart.',
    restsOn: 'A randomised trial, 20 people, 15 analysed; the shortest interval found in a trial.',
    sources: ['F54'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    from: 'Harris review 2015 and most studies',
    says: 'Four weeks apart is the norm; usual advice is four to six weeks.',
    restsOn: 'Review of 18 studies; practice. The best interval is not known.',
    sources: ['F53', 'F50'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
];

/** T05: chlorhexidine on the face. */
export const CHLORHEXIDINE_CONFLICT: Conflict = [
  {
    from: 'Tran 2021 (swabs of the face)',
    says: 'After 4 % chlorhexidine 10 % of swabs still grew bacteria; after 70 % isopropanol 71 %, 5 % povidone-iodine 81 %, 0.01 % hypochlorous acid 95 %.',
    restsOn: 'A study with n = 21.',
    sources: ['F14'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
  {
    from: 'Review of chlorhexidine eye and ear injury',
    says: 'Toxic to cornea and middle ear; eleven keratitis cases; advises against it on face and head and names povidone-iodine instead.',
    restsOn: 'Review of sentinel cases.',
    sources: ['F15'],
    strength: 'S',
    provenance: 'SECONDARY',
  },
];

/** T06: how much local anaesthetic. */
export const ANAESTHETIC_CONFLICT: Conflict = [
  {
    from: 'Lidocaine 4 % solution label, and the FDA warning of 26 March 2024',
    says: 'Less than 300 mg and never above 4.5 mg/kg; avoid more than 4 %, large areas, broken skin and wrapping.',
    restsOn: 'Drug label and regulator’s warning on over-the-counter products.',
    sources: ['F110', 'F115'],
    strength: 'R',
    provenance: 'SECONDARY',
  },
  {
    from: 'EMLA 2.5/2.5, adult EU product information',
    says: 'Up to 60 g on up to 600 cm² for 1 to 5 hours, which the bare milligram trigger would flag.',
    restsOn: 'Product information, recalled and not yet checked; a product’s own label decides.',
    sources: ['emla-smpc'],
    strength: 'R',
    provenance: 'RECALLED-medium',
    status: 'awaiting-clinical-check',
    usedBecause: 'It shows why the label of the product in hand decides, and opens nothing by itself.',
  },
];
