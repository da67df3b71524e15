/** A claim that a course raised the collagen of the dermis. */
export interface CollagenClaim {
  /** The claimed rise as a fraction of what was there: 4 for "+400 %". */
  readonly gainFraction: number;
  /** Within how many days. */
  readonly days: number;
}

/** What is measured of collagen synthesis in skin, and how far wounding was seen to raise it. */
export interface SynthesisBound {
  /** All collagen made by untreated skin, as a share of its collagen a day. */
  readonly basalSynthesisPerDay: number;
  /** Synthesis while it is raised, in multiples of basal. */
  readonly raisedFold: number;
  /** Days of raised synthesis in all, over all sessions. */
  readonly raisedDays: number;
}

export interface MassBalance {
  /** New collagen that would have to be kept, day after day, as a share of what was there. */
  readonly keptPerDay: number;
  /** The same in multiples of everything that untreated skin makes. */
  readonly timesBasalSynthesis: number;
  /** The most that could be gained if the whole dermis answered and not one extra molecule was ever broken down. */
  readonly largestGainFraction: number;
  /** Whether the claim stays within that. */
  readonly possible: boolean;
}

/**
 * Whether a claimed rise in collagen fits the books: what has to be made and kept, against what skin was measured to
 * make. An upper bound on mass, far above what is expected. It does not judge stains, which may rise several-fold in a
 * small spot, nor ultrasound density, nor appearance; none of these is mass.
 *
 * Sources: fractional synthesis by Babraj 2005; the raise by the laser series of Orringer 2004, 2005 and 2012.
 *
 * @example
 * const measured = { basalSynthesisPerDay: 0.00888, raisedFold: 5, raisedDays: 84 };
 * massBalance({ gainFraction: 4, days: 180 }, measured).possible // => false
 * massBalance({ gainFraction: 0.1, days: 180 }, measured).possible // => true
 */
export function massBalance(claim: CollagenClaim, bound: SynthesisBound): MassBalance {
  const keptPerDay = claim.gainFraction / claim.days;
  const raisedDays = Math.min(bound.raisedDays, claim.days);
  const largestGainFraction = bound.basalSynthesisPerDay * (bound.raisedFold - 1) * raisedDays;
  return {
    keptPerDay,
    timesBasalSynthesis: keptPerDay / bound.basalSynthesisPerDay,
    largestGainFraction,
    possible: claim.gainFraction <= largestGainFraction,
  };
}
