import type { Question } from './question.ts';

const YES_NO = ['no', 'yes'] as const;

/** The general questions: pregnancy, infection, medicines, illness. A key is the name of the answer and its linkId. */
export const HEALTH_QUESTIONS = {
  pregnant: {
    text: 'Are you pregnant, or could you be? Everyone is asked; answer not-applicable if you cannot be.',
    options: ['not-applicable', 'no', 'yes'],
    details: {},
    mandatory: true,
  },
  breastfeeding: {
    text: 'Are you breast-feeding? Everyone is asked; answer not-applicable if that cannot be.',
    options: ['not-applicable', 'no', 'yes'],
    details: {},
    mandatory: true,
  },
  activeInfection: {
    text: 'Do you have a skin infection (bacterial, viral or fungal) in or near the area now?',
    options: YES_NO,
    details: {
      clearedOn: {
        kind: 'day',
        text: 'If you had one: the day it had cleared and antibiotics ended',
        riskier: 'later',
      },
    },
    mandatory: true,
  },
  herpesNow: {
    text: 'Do you have a cold sore or shingles now?',
    options: YES_NO,
    details: {
      healedOn: { kind: 'day', text: 'If you had one: the day on which the last crust was gone', riskier: 'later' },
    },
    mandatory: true,
  },
  herpesHistory: {
    text: 'Have you ever had cold sores or other herpes on your face?',
    options: YES_NO,
    details: {
      antiviralDecided: { kind: 'relief', text: 'A prescriber has already decided about medicine to prevent it' },
    },
    mandatory: true,
  },
  isotretinoin: {
    text: 'Do you take isotretinoin capsules (for acne), or have you taken them before?',
    options: ['no', 'stopped', 'now'],
    details: {
      stoppedOn: { kind: 'day', text: 'If stopped: the day of the last capsule', riskier: 'later', implies: 'stopped' },
    },
    mandatory: true,
  },
  anticoagulant: {
    text: 'Do you take a medicine that thins the blood, low-dose aspirin included?',
    options: YES_NO,
    details: {
      medicines: {
        kind: 'codes',
        text: 'Which ones',
        implies: 'yes',
        codes: [
          'aspirin',
          'clopidogrel',
          'prasugrel',
          'ticagrelor',
          'heparin',
          'apixaban',
          'dabigatran',
          'edoxaban',
          'rivaroxaban',
          'other',
          'acenocoumarol',
          'phenprocoumon',
          'warfarin',
        ],
      },
      inr: { kind: 'number', text: 'Latest INR', unit: '1', from: 0.5, to: 20, riskier: 'higher' },
      inrOn: { kind: 'day', text: 'Day on which that INR was measured', riskier: 'earlier' },
    },
    mandatory: true,
  },
  bleedingDisorder: {
    text: 'Do you have a bleeding or clotting disorder?',
    options: YES_NO,
    details: {
      platelets1e9PerL: {
        kind: 'number',
        text: 'Latest platelet count, if one is known',
        unit: '10*9/L',
        from: 0,
        to: 3000,
        riskier: 'lower',
      },
    },
    mandatory: true,
  },
  keloid: {
    text: 'Have you ever had a keloid or a thick, raised scar, anywhere on your body?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  immunosuppressed: {
    text: 'Is your immune system weakened, by an illness, a medicine or a transplant?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  cancerTreatment: {
    text: 'Do you have chemotherapy or radiotherapy now or planned, or did you have it before?',
    options: ['no', 'ended', 'now-or-planned'],
    details: {
      endedOn: { kind: 'day', text: 'If ended: the day of the last treatment', riskier: 'later', implies: 'ended' },
    },
    mandatory: true,
  },
  irradiatedField: {
    text: 'Has the skin to be treated ever been irradiated (radiotherapy)?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  systemicSteroid: {
    text: 'Do you take steroid tablets or have steroid infusions (prednisolone and the like)?',
    options: YES_NO,
    details: {
      prednisoloneMgPerDay: {
        kind: 'number',
        text: 'Dose a day, as prednisolone',
        unit: 'mg/d',
        from: 0,
        to: 2000,
        riskier: 'higher',
      },
      days: { kind: 'number', text: 'For how many days', unit: 'd', from: 0, to: 40_000, riskier: 'higher' },
    },
    mandatory: true,
  },
  diabetes: {
    text: 'Do you have diabetes?',
    options: YES_NO,
    details: {
      hba1cPercent: {
        kind: 'number',
        text: 'Latest HbA1c',
        unit: '%',
        from: 2,
        to: 25,
        riskier: 'higher',
      },
    },
    mandatory: true,
  },
  autoimmune: {
    text: 'Do you have, or have you had, an autoimmune disease?',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  connectiveTissueDisease: {
    text: 'Do you have scleroderma or another connective tissue disease (such as lupus)?',
    options: ['no', 'other', 'scleroderma'],
    details: {},
    mandatory: true,
  },
  bloodBorneVirus: {
    text: 'Do you know of an infection with HIV, hepatitis B or hepatitis C? Answer no if none is known to you.',
    options: YES_NO,
    details: {},
    mandatory: true,
  },
  metalAllergy: {
    text: 'Has an allergy to a metal been confirmed?',
    options: ['no', 'other-metal', 'nickel', 'steel'],
    details: {},
    mandatory: true,
  },
  anaestheticAllergy: {
    text: 'Are you allergic to a numbing cream or injection (local anaesthetic)?',
    options: YES_NO,
    details: { agents: { kind: 'names', text: 'To which, for example lidocaine', implies: 'yes' } },
    mandatory: true,
  },
  antisepticAllergy: {
    text: 'Are you allergic to something that skin is disinfected with?',
    options: YES_NO,
    details: { agents: { kind: 'names', text: 'To which, for example chlorhexidine', implies: 'yes' } },
    mandatory: true,
  },
  bodyImageScreen: {
    text: 'Do you worry so much about how a part of your body looks that it is hard to think of other things? A positive body image questionnaire (BDDQ or COPS) counts as yes.',
    options: YES_NO,
    details: {
      troubles: {
        kind: 'codes',
        text: 'What these worries do',
        implies: 'yes',
        codes: ['low-mood', 'people', 'work-or-school', 'avoiding'],
      },
      hoursADay: {
        kind: 'number',
        text: 'Time a day that goes into thinking about it',
        unit: 'h/d',
        from: 0,
        to: 24,
        riskier: 'higher',
        implies: 'yes',
      },
      copsScore: { kind: 'number', text: 'COPS score, if used', unit: '{score}', from: 0, to: 72, riskier: 'higher' },
    },
    mandatory: true,
  },
} as const satisfies Readonly<Record<string, Question>>;
