import { ANTISEPTICS } from '@percuta/evidence';

/** Agents that skin may be made ready with: doing nothing, and soap alone, are none. */
export const AGENTS = ANTISEPTICS.filter(({ agent }) => agent !== 'none' && agent !== 'soap');

/** The usual one. */
export const FIRST_AGENT = 'isopropanol-70';

/** How long an agent has to stay wet, in seconds; null where that is not on record. */
export function wetSecondsOf(agent: string): number | null {
  return ANTISEPTICS.find((one) => one.agent === agent)?.contact?.gateSeconds ?? null;
}

/** When the antiseptic went on, as this tablet counts; null before. In milliseconds of its clock. */
export interface AntisepticClock {
  readonly agent: string;
  readonly startedAtMs: number | null;
}

/** Where the antiseptic is at a moment. */
export type AntisepticPhase =
  | { readonly phase: 'before' }
  | { readonly phase: 'wet'; readonly remainingSeconds: number; readonly share: number }
  | { readonly phase: 'drying'; readonly heldSeconds: number; readonly dryingSeconds: number };

/** Wet until the time of the agent is over, then drying for as long as it takes. */
export function antisepticPhase({ agent, startedAtMs }: AntisepticClock, nowMs: number): AntisepticPhase {
  const wanted = wetSecondsOf(agent);
  if (startedAtMs === null || wanted === null) return { phase: 'before' };
  const elapsed = Math.max(0, (nowMs - startedAtMs) / 1000);
  if (elapsed < wanted) return { phase: 'wet', remainingSeconds: wanted - elapsed, share: elapsed / wanted };
  return { phase: 'drying', heldSeconds: wanted, dryingSeconds: elapsed - wanted };
}
