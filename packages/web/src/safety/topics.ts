import type { QuestionKey } from '@percuta/practice';
import type { TopicId } from '../words/en/safety.ts';

/** One turn of the conversation. */
export interface Topic {
  readonly id: TopicId;
  readonly asks: readonly QuestionKey[];
}

/** Which question is asked when. The first turn also asks age, skin type and where. */
export const TOPICS: readonly Topic[] = [
  { id: 'you', asks: ['pregnant', 'breastfeeding'] },
  {
    id: 'today',
    asks: ['activeInfection', 'herpesNow', 'activeAcne', 'rash', 'brokenSkin', 'sunburn', 'tan', 'sunPlanned'],
  },
  {
    id: 'healing',
    asks: [
      'keloid',
      'pigmentMarks',
      'herpesHistory',
      'eczemaHistory',
      'koebnerDisease',
      'rosacea',
      'warts',
      'suspiciousLesion',
    ],
  },
  {
    id: 'health',
    asks: [
      'bleedingDisorder',
      'immunosuppressed',
      'diabetes',
      'cancerTreatment',
      'irradiatedField',
      'autoimmune',
      'connectiveTissueDisease',
      'bloodBorneVirus',
      'bodyImageScreen',
    ],
  },
  { id: 'medicines', asks: ['anticoagulant', 'isotretinoin', 'systemicSteroid', 'topicalRetinoid'] },
  { id: 'allergies', asks: ['metalAllergy', 'anaestheticAllergy', 'antisepticAllergy'] },
  {
    id: 'before',
    asks: ['toxin', 'filler', 'superficialProcedure', 'ablativeProcedure', 'facialSurgery', 'homeNeedling'],
  },
];

/** Asked elsewhere: it only means something once a visit is booked. */
export const NOT_ASKED_HERE: readonly QuestionKey[] = ['changedSinceBooking'];
