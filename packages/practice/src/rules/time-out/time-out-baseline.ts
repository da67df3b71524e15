import { calendarDay } from '../calendar-day.ts';
import type { RuleContext } from '../rule.ts';
import type { TimeOutFacts } from './time-out-facts.ts';

/** A time-out in which everything is in order: no rule has anything to say. */
export const TIME_OUT_BASELINE: { readonly facts: TimeOutFacts; readonly context: RuleContext } = {
  context: { asOn: calendarDay('2026-11-24') },
  facts: {
    personMassKg: 70,
    zones: [{ zone: 'cheek', eyeOrEarDistanceCm: 4, shielded: false }],
    cartridge: {
      scan: {
        issuer: 'GS1',
        deviceIdentifier: '09506000134352',
        lot: 'AB1',
        expiresOn: '2027-12-31',
        manufacturedOn: null,
        serial: null,
        others: [],
        faults: [],
      },
      sealIntact: true,
      dropped: false,
      seenBefore: false,
    },
    handpiece: { cleaned: true, sheathed: true },
    antisepsis: { agent: 'isopropanol-70', labelWetSeconds: null, wetSeconds: 60, dried: true },
    anaesthetic: {
      used: false,
      label: null,
      compounded: false,
      agents: [],
      cautions: [],
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
  },
};
