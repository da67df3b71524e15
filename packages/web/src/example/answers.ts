import { CLEAR_PERSON, type ScreeningAnswers } from '@percuta/practice';

/** The day on which the example people answered and on which the rules are asked: a fixed one, so that nothing ages. */
export const EXAMPLE_DAY = '2026-11-24';

type Said = Partial<ScreeningAnswers>;

/** What each example person said that is not the mildest answer. Invented, as the people are. */
const SAID: Readonly<Record<string, Said>> = {
  'woman-29': { herpesNow: { answer: 'yes' }, herpesHistory: { answer: 'yes' } },
  'man-37': {},
  'woman-48': {
    isotretinoin: { answer: 'stopped', stoppedOn: '2026-07-18' },
    anticoagulant: { answer: 'yes', medicines: ['aspirin'] },
  },
  'woman-55': {
    pigmentMarks: { answer: 'yes' },
    topicalRetinoid: { answer: 'yes', lastUsedOn: '2026-11-22' },
  },
  'man-67': {
    anticoagulant: { answer: 'yes', medicines: ['warfarin'], inr: 3.8, inrOn: '2026-11-22' },
    suspiciousLesion: { answer: 'yes', zones: ['cheek'] },
    systemicSteroid: { answer: 'unknown' },
  },
};

/** The screening of an example person: every question answered, but for what is left open on purpose. */
export function answersOf(
  personId: string,
  skin: { readonly age: number; readonly fitzpatrickType: 1 | 2 | 3 | 4 | 5 | 6 },
): ScreeningAnswers {
  return {
    ...CLEAR_PERSON,
    answeredOn: EXAMPLE_DAY,
    ageYears: skin.age,
    fitzpatrickType: skin.fitzpatrickType,
    fitzpatrickBasis: 'measured',
    ...SAID[personId],
  };
}
