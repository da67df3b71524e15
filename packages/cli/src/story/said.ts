import {
  CLEAR_PERSON,
  type CoursePlan,
  EXAMPLE_COURSE_PLAN,
  type ScreeningAnswers,
  type TimeOutSaid,
} from '@percuta/practice';

/** Every question with its mildest answer, and what is special about this person. */
export function answersOn(on: string, special: ScreeningAnswers = {}): ScreeningAnswers {
  return { ...CLEAR_PERSON, answeredOn: on, ...special };
}

const ASKED_AGAIN = [
  'activeInfection',
  'herpesNow',
  'activeAcne',
  'brokenSkin',
  'sunburn',
  'tan',
  'sunPlanned',
  'pregnant',
  'changedSinceBooking',
] as const;

/** What is asked again on the day: nothing is new. */
export function nothingNew(on: string): ScreeningAnswers {
  return { answeredOn: on, ...Object.fromEntries(ASKED_AGAIN.map((key) => [key, { answer: 'no' }] as const)) };
}

/** Both cheeks, for acne scars, three times. */
export function cheeks(settingMm: number): CoursePlan {
  return { ...EXAMPLE_COURSE_PLAN, zones: EXAMPLE_COURSE_PLAN.zones.map((zone) => ({ ...zone, settingMm })) };
}

/** The code of a cartridge, by its serial. */
export const cartridge = (serial: string): string => `(01)09506000134352(17)281231(10)AB1(21)${serial}`;

/** Everything is said, and in order, with this cartridge. */
export function timeOut(serial: string): TimeOutSaid {
  return {
    device: 'skinpen',
    cartridge: { code: cartridge(serial), sealIntact: true, dropped: false },
    handpiece: { cleaned: true, sheathed: true },
    antisepsis: { agent: 'isopropanol-70', labelWetSeconds: null, wetSeconds: 60, dried: true },
    anaesthetic: {
      used: false,
      product: null,
      compounded: false,
      lidocainePercent: null,
      massG: null,
      areaCm2: null,
      minutes: null,
      occluded: false,
      removed: null,
      reappliedOnNeedledSkin: false,
    },
    confirmedAloud: { identity: true, consent: true, photographs: true, exclusions: true, plan: true },
    emergency: { kit: true, complicationPlan: true },
    glide: { used: true, sterileSingleUse: true, containsActives: false },
    nearEyeOrEar: [],
    handsGlovesEyes: true,
    sharpsBox: true,
    spokenWith: 'the person',
  };
}

export const SIGN_IN = { identifiers: ['name', 'date of birth'], photographs: 'taken', personMassKg: 62 };

export const SIGN_OUT = {
  cartridgesInSharps: 1,
  handpieceDisinfected: true,
  bleedingStopped: true,
  adverseEventNow: false,
  unsettledBecause: null,
};
