import type { Question } from './question.ts';

const YES_NO = ['no', 'yes'] as const;
const WHICH_ZONES = { kind: 'zones', text: 'In which zones; left out, any may be meant', implies: 'yes' } as const;

/** The questions about the skin itself and what was done to it. A key is the name of the answer and its linkId. */
export const SKIN_QUESTIONS = {
  activeAcne: {
    text: 'Are there inflamed spots (pustules or cysts) in the area today?',
    options: YES_NO,
    details: { zones: WHICH_ZONES },
    mandatory: true,
  },
  koebnerDisease: {
    text: 'Do you have, or have you had, psoriasis, vitiligo or lichen planus?',
    options: ['no', 'history', 'active-elsewhere', 'active-in-field'],
    details: {},
    mandatory: true,
  },
  eczemaHistory: {
    text: 'Have you ever had eczema (atopic dermatitis)?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  rash: {
    text: 'Is there a rash or eczema in the area now?',
    options: YES_NO,
    details: { clearedOn: { kind: 'day', text: 'If there was one: the day it had cleared', riskier: 'later' } },
    mandatory: true,
  },
  warts: {
    text: 'Are there warts or molluscum in the area?',
    options: YES_NO,
    details: { zones: WHICH_ZONES },
    mandatory: true,
  },
  suspiciousLesion: {
    text: 'Is there a skin cancer, a rough sun spot (actinic keratosis) or a spot that nobody has looked at in the area?',
    options: YES_NO,
    details: { zones: WHICH_ZONES },
    mandatory: true,
  },
  brokenSkin: {
    text: 'Is the skin of the area open, sore or irritated now?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  sunburn: {
    text: 'Have you had a sunburn of the area in the past weeks?',
    options: YES_NO,
    details: { on: { kind: 'day', text: 'Day of the sunburn', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  tan: {
    text: 'Is the skin of the area tanned now?',
    options: YES_NO,
    details: { lastTannedOn: { kind: 'day', text: 'Last day of tanning', riskier: 'later' } },
    mandatory: true,
  },
  sunPlanned: {
    text: 'Do you plan strong sun (a beach holiday, skiing, a sunbed) in the coming weeks?',
    options: YES_NO,
    details: {
      firstDayOn: { kind: 'day', text: 'First day of strong sun', riskier: 'earlier', implies: 'yes' },
      lastDayOn: { kind: 'day', text: 'Last day of strong sun', riskier: 'later', implies: 'yes' },
    },
    mandatory: true,
  },
  toxin: {
    text: 'Have you had botulinum toxin (Botox and the like) in the face?',
    options: YES_NO,
    details: { on: { kind: 'day', text: 'Day of the last injection', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  filler: {
    text: 'Have you had filler in the area?',
    options: YES_NO,
    details: {
      on: { kind: 'day', text: 'Day of the last injection', riskier: 'later', implies: 'yes' },
      zones: WHICH_ZONES,
    },
    mandatory: true,
  },
  superficialProcedure: {
    text: 'Have you had a light peel, microdermabrasion, IPL or a non-ablative laser on the area?',
    options: YES_NO,
    details: { on: { kind: 'day', text: 'Day of the last one', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  ablativeProcedure: {
    text: 'Have you had an ablative laser or a medium or deep peel on the area?',
    options: YES_NO,
    details: { on: { kind: 'day', text: 'Day of the last one', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  facialSurgery: {
    text: 'Have you had surgery on your face?',
    options: YES_NO,
    details: { on: { kind: 'day', text: 'Day of the last operation', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  topicalRetinoid: {
    text: 'Do you use a cream with a retinoid or an acid (AHA, BHA) on the area?',
    options: YES_NO,
    details: { lastUsedOn: { kind: 'day', text: 'Day of the last use', riskier: 'later', implies: 'yes' } },
    mandatory: true,
  },
  pigmentMarks: {
    text: 'Do you have melasma, or did dark marks ever stay after an inflammation or an injury of your skin?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  rosacea: {
    text: 'Do you have rosacea? Papulopustular is the kind with bumps and pustules.',
    options: ['no', 'mild', 'papulopustular'],
    details: {},
    mandatory: true,
  },
  homeNeedling: {
    text: 'Have you needled or rolled your skin at home?',
    options: YES_NO,
    details: { lastOn: { kind: 'day', text: 'Day of the last time', riskier: 'later', implies: 'yes' } },
    mandatory: false,
  },
  changedSinceBooking: {
    text: 'Has anything changed since you booked: a new medicine, an illness, an injection or a treatment?',
    options: YES_NO,
    details: {},
    mandatory: false,
  },
} as const satisfies Readonly<Record<string, Question>>;
