import { CLEAR_PERSON, type ScreeningAnswers, type TimeOutSaid } from '@percuta/practice';

/** Every question with its mildest answer, on a day. */
export function clearAnswers(on: string): ScreeningAnswers {
  return { ...CLEAR_PERSON, answeredOn: on };
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

/** What is asked again on the day of a session, nothing new. */
export function sameAsBefore(on: string): ScreeningAnswers {
  const answers = ASKED_AGAIN.map((key) => [key, { answer: 'no' }] as const);
  return { answeredOn: on, ...Object.fromEntries(answers) };
}

/** A code as a cartridge with this serial carries it. */
export const cartridgeCode = (serial: string): string => `(01)09506000134352(17)291231(10)AB1(21)${serial}`;

/** A time-out in which everything is in order, with the cartridge of this code. */
export function allSaid(code: string): TimeOutSaid {
  return {
    device: 'skinpen',
    cartridge: { code, sealIntact: true, dropped: false },
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

/** Counted, disinfected, stopped bleeding. */
export const SIGNED_OUT = {
  cartridgesInSharps: 1,
  handpieceDisinfected: true,
  bleedingStopped: true,
  adverseEventNow: false,
  unsettledBecause: null,
};
