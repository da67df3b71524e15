import {
  anaestheticAgents,
  anaestheticLabel,
  checkTimeOut,
  type Finding,
  readUdi,
  type SessionRecord,
  type TimeOutFacts,
  type TimeOutSaid,
} from '@percuta/practice';

/** What of the session the rules of the time-out read besides what is said. */
export interface RoomFacts {
  readonly zones: SessionRecord['session']['zones'];
  readonly personMassKg: number | null;
  readonly today: string;
}

/**
 * What the rules refuse of the time-out as it is said so far: at once, on this tablet. What nobody has said yet is an
 * open item and not a finding; whether the cartridge was used before only the practice's record knows.
 */
export function localRefusals(said: TimeOutSaid, room: RoomFacts): readonly Finding[] {
  return checkTimeOut(factsOf(said, room), room.today).findings.filter(
    ({ verdict, missing, rule }) =>
      missing.length === 0 && verdict !== 'fine' && !(rule === 'T01' && said.cartridge.code === null),
  );
}

function factsOf(said: TimeOutSaid, { zones, personMassKg, today }: RoomFacts): TimeOutFacts {
  const { product, cautions = null, ...applied } = said.anaesthetic;
  const near = (zone: string) => said.nearEyeOrEar.find((one) => one.zone === zone);
  const { code, sealIntact, dropped } = said.cartridge;
  return {
    personMassKg,
    zones: zones.map(({ zone }) => ({
      zone,
      eyeOrEarDistanceCm: near(zone)?.eyeOrEarDistanceCm ?? null,
      shielded: near(zone)?.shielded ?? null,
    })),
    cartridge: { scan: code === null ? null : readUdi(code, today), sealIntact, dropped, seenBefore: null },
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
