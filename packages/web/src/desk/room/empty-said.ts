import type { CoursePlan, TimeOutSaid } from '@percuta/practice';

/** What stands for a device that nobody has in hand: the gate does not take it for the planned one. */
const NOT_IN_HAND = 'not in hand';

/** A time-out in which nobody has said anything. Nothing is taken for yes. */
export function emptySaid(): TimeOutSaid {
  return {
    device: NOT_IN_HAND,
    cartridge: { code: null, sealIntact: null, dropped: null, openedBeforePerson: null },
    deviceAloud: null,
    handpiece: { cleaned: null, sheathed: null },
    antisepsis: { agent: null, labelWetSeconds: null, wetSeconds: null, dried: null },
    anaesthetic: {
      used: null,
      product: null,
      compounded: null,
      lidocainePercent: null,
      massG: null,
      areaCm2: null,
      minutes: null,
      occluded: null,
      removed: null,
      reappliedOnNeedledSkin: null,
    },
    confirmedAloud: { identity: null, consent: null, photographs: null, exclusions: null, plan: null },
    emergency: { kit: null, complicationPlan: null },
    glide: { used: null, sterileSingleUse: null, containsActives: null },
    nearEyeOrEar: [],
    handsGlovesEyes: null,
    sharpsBox: null,
    spokenWith: null,
  };
}

/** Whether the planned device is the one that was said. */
export function isDeviceInHand(said: TimeOutSaid, plan: CoursePlan): boolean {
  return said.device === plan.device;
}

export function withoutDevice(said: TimeOutSaid): TimeOutSaid {
  return { ...said, device: NOT_IN_HAND, deviceAloud: null };
}
