import { anaestheticAgents } from '../anaesthesia/anaesthetic-agents.ts';
import type { SidedZone } from '../plan/sided-zone.ts';
import { anaestheticLabel } from '../rules/time-out/anaesthetic-label.ts';
import type { Said, TimeOutFacts } from '../rules/time-out/time-out-facts.ts';
import type { UdiReading } from '../scan/udi-reading.ts';
import type { TimeOutSaid } from './entries/time-out-recorded.ts';

/** What was said, and what only the record and the registry know. */
export interface TimeOutKnown {
  readonly said: TimeOutSaid;
  readonly scan: UdiReading | null;
  readonly seenBefore: Said;
  readonly zones: readonly SidedZone[];
  readonly personMassKg: number | null;
}

/** The time-out as its rules read it: labels looked up, the cartridge as the record has it, nothing taken on trust. */
export function timeOutFactsOf({ said, scan, seenBefore, zones, personMassKg }: TimeOutKnown): TimeOutFacts {
  const { product, cautions = null, ...applied } = said.anaesthetic;
  const near = (zone: SidedZone) => said.nearEyeOrEar.find((one) => one.zone === zone);
  return {
    personMassKg,
    zones: zones.map((zone) => ({
      zone,
      eyeOrEarDistanceCm: near(zone)?.eyeOrEarDistanceCm ?? null,
      shielded: near(zone)?.shielded ?? null,
    })),
    cartridge: { scan, sealIntact: said.cartridge.sealIntact, dropped: said.cartridge.dropped, seenBefore },
    handpiece: said.handpiece,
    antisepsis: said.antisepsis,
    anaesthetic: {
      ...applied,
      cautions,
      agents: anaestheticAgents(product),
      label: product === null ? null : anaestheticLabel(product),
    },
    confirmedAloud: said.confirmedAloud,
    emergency: said.emergency,
    glide: said.glide,
  };
}
