/** Somebody has put a lot aside, or called it back. */
export interface LotHold {
  readonly kind: 'quarantine' | 'recall';
  readonly because: string;
  /** ISO day. */
  readonly on: string;
}

/** What the practice's own stock says of one lot. */
export interface LotFacts {
  readonly lot: string;
  /** Cartridges that came in; 0 where nobody entered any. */
  readonly received: number;
  readonly used: number;
  /** The earliest ISO day of expiry on any box of it; null where no box was entered. */
  readonly expiresOn: string | null;
  /** Holds that stand, oldest first. What was ended is not among them. */
  readonly holds: readonly LotHold[];
}

/** What may be done with a lot. */
export type LotState = 'recalled' | 'quarantined' | 'expired' | 'used up' | 'usable';

/**
 * What may be done with a lot on an ISO day of the practice, and why; the gravest comes first: a recall outlasts every
 * other reason. The day of expiry itself counts as in date. A lot that never came in is `usable`: its cartridges are
 * told apart by their serials, and one without a serial is held back by its count. Source: Percuta policy; 21 CFR 801.20.
 *
 * @example
 * lotStanding({ lot: 'AB1', received: 20, used: 4, expiresOn: '2027-12-31', holds: [] }, '2026-11-24').state // => "usable"
 * lotStanding({ lot: 'AB1', received: 20, used: 4, expiresOn: '2026-11-23', holds: [] }, '2026-11-24').because // => "Lot AB1 expired on 2026-11-23."
 * lotStanding({ lot: 'AB1', received: 4, used: 4, expiresOn: '2027-12-31', holds: [] }, '2026-11-24').state // => "used up"
 */
export function lotStanding(facts: LotFacts, today: string): { readonly state: LotState; readonly because: string } {
  const { lot, received, used, expiresOn, holds } = facts;
  const recall = holds.find(({ kind }) => kind === 'recall');
  const hold = recall ?? holds[0];
  if (recall !== undefined) {
    return { state: 'recalled', because: `Lot ${lot} was recalled on ${recall.on}: ${sentence(recall.because)}` };
  }
  if (hold !== undefined) {
    return { state: 'quarantined', because: `Lot ${lot} is in quarantine since ${hold.on}: ${sentence(hold.because)}` };
  }
  if (expiresOn !== null && expiresOn < today) {
    return { state: 'expired', because: `Lot ${lot} expired on ${expiresOn}.` };
  }
  if (received > 0 && used >= received) {
    return { state: 'used up', because: `All ${received} cartridges of lot ${lot} were used.` };
  }
  return { state: 'usable', because: '' };
}

function sentence(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
