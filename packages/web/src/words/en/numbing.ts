import type { AnaestheticCautionId, Verdict } from '@percuta/evidence';

/** Numbing cream, as it is accounted for before the first puncture. Short: read at arm’s length. */
export const numbingWords = {
  other: 'Another product',
  otherName: 'Its name, as on the tube',
  fromProduct: 'As on the label. Change it if the tube says otherwise.',
  range: (low: number, high: number) => `Between ${low} and ${high}: as on the tube.`,
  weight: (kg: number) => `Weight ${kg} kg, from the sign-in`,
  noWeight: 'No weight was taken at the sign-in. Without it the dose cannot be worked out.',
  person: 'Ask the person: any of these?',
  personHint: 'Choose all that fit, or none of them.',
  none: 'None of these',
  cautions: {
    'ester-or-paba-allergy': 'Reacted to tetracaine, benzocaine or PABA',
    'amide-allergy': 'Reacted to lidocaine, prilocaine or a numbing injection',
    'methaemoglobinaemia-risk': 'Methaemoglobinaemia, G6PD deficiency, sulfonamide or dapsone',
    'class-i-antiarrhythmic': 'Medicine for the heart’s rhythm (class I)',
    'liver-failure': 'Liver failure',
    'seizure-disorder': 'Seizures or epilepsy',
    'pregnant-or-breastfeeding': 'Pregnant or breast-feeding',
  } satisfies Record<AnaestheticCautionId, string>,
  again: 'Put on again where needling began?',
  checkTitle: 'How much that is',
  notYet: 'Say how much, and it is worked out here.',
  lead: {
    refuse: 'Not allowed',
    defer: 'Not yet',
    ask: 'A clinician decides; observe the person',
    caution: 'With care',
    fine: 'Within its label',
  } satisfies Record<Verdict, string>,
  missing: 'Still to be said before the start.',
  signs: 'Signs of too much, and what to do',
  signsLead: 'Look and ask for:',
};
