import type { TimeOutSaid } from '@percuta/practice';
import { type AntisepticClock, FIRST_AGENT } from './antiseptic-clock.ts';
import { emptySaid } from './empty-said.ts';
import type { ItemId } from './time-out-items.ts';

/** A time-out under way, as this tablet keeps it: a reload or an empty battery loses no tap. */
export interface KeptTimeOut {
  readonly said: TimeOutSaid;
  readonly clock: AntisepticClock;
  /** When each item was settled, in milliseconds of this tablet’s clock. */
  readonly settledAtMs: Readonly<Partial<Record<ItemId, number>>>;
}

const KEY = 'percuta-time-out-';

export function readTimeOut(sessionId: string): KeptTimeOut {
  const empty: KeptTimeOut = {
    said: emptySaid(),
    clock: { agent: FIRST_AGENT, startedAtMs: null },
    settledAtMs: {},
  };
  try {
    const kept = sessionStorage.getItem(KEY + sessionId);
    return kept === null ? empty : { ...empty, ...(JSON.parse(kept) as Partial<KeptTimeOut>) };
  } catch {
    return empty;
  }
}

export function keepTimeOut(sessionId: string, kept: KeptTimeOut | null): void {
  try {
    if (kept === null) sessionStorage.removeItem(KEY + sessionId);
    else sessionStorage.setItem(KEY + sessionId, JSON.stringify(kept));
  } catch {
    // Storage is closed to us: what was said holds until the page is left.
  }
}
