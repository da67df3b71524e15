/**
 * What an open study would report of a true change: the true change and, on top, the share of the report that hope
 * adds, whichever way is better. `share` is the bias as a share of the reported change, 0 to below 1; outlooks leave
 * it out, predictions of open studies put it in.
 * Source: Alam 2014, control against needled side (0.42 of the change at 3 months, 0.12 at 6); centred at 0.25.
 *
 * @example
 * withOpenLabelBias(-0.75, 0.25) // => -1
 */
export function withOpenLabelBias(trueChange: number, share: number): number {
  return trueChange / (1 - Math.min(share, HIGHEST_SHARE));
}

/** No draw may turn a small change into an endless one. */
const HIGHEST_SHARE = 0.9;
