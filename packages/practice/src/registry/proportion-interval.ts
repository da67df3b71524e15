/** A share with its interval. Fractions, 95 %. */
export interface Proportion {
  readonly events: number;
  readonly of: number;
  /** Null where nobody was looked at. */
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
  /** How the interval came about. */
  readonly by: 'wilson' | 'rule of three' | 'nothing seen';
}

/** The 97.5 % point of the standard normal distribution. */
const Z = 1.959964;
const RULE_OF_THREE = 3;

/**
 * A share of events with its 95 % interval: Wilson's where there were some, from 0 to 3 in n where there was none (the
 * rule of three, from about n = 30 on; for fewer it is capped at 1). With nobody looked at it is 0 to 1. It takes each
 * for independent: several sessions of one person are not, and the interval is then too narrow. Source: Wilson 1927;
 * Hanley & Lippman-Hand 1983.
 *
 * @example
 * proportionInterval(5, 30) // => { share: 0.16666666666666666, by: "wilson" }
 * proportionInterval(0, 300).high // => 0.01
 * proportionInterval(0, 0).by // => "nothing seen"
 */
export function proportionInterval(events: number, of: number): Proportion {
  if (!Number.isInteger(events) || !Number.isInteger(of) || events < 0 || events > of) {
    throw new RangeError(`${events} of ${of} is no share.`);
  }
  if (of === 0) return { events, of, share: null, low: 0, high: 1, by: 'nothing seen' };
  if (events === 0) return { events, of, share: 0, low: 0, high: Math.min(1, RULE_OF_THREE / of), by: 'rule of three' };
  const share = events / of;
  const denominator = 1 + Z ** 2 / of;
  const centre = (share + Z ** 2 / (2 * of)) / denominator;
  const half = (Z / denominator) * Math.sqrt((share * (1 - share)) / of + Z ** 2 / (4 * of ** 2));
  return { events, of, share, low: Math.max(0, centre - half), high: Math.min(1, centre + half), by: 'wilson' };
}
