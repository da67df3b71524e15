/** Water loss within a tenth of the skin's own counts as closed. */
const CLOSED_EXCESS = 0.1;

/**
 * How many hours water loss stays more than a tenth above the skin's own after a session that injures
 * `epidermalInjury` of the surface (0 to 1): 0 where it never does. Uncovered skin; occluded skin stays open longer.
 *
 * @example
 * barrierOpenHours({ epidermalInjury: 0, waterLossOpeningFold: 3, waterHours: 6 }) // => 0
 * Math.round(barrierOpenHours({ epidermalInjury: 1, waterLossOpeningFold: 3, waterHours: 6 })) // => 20
 */
export function barrierOpenHours(opening: {
  readonly epidermalInjury: number;
  /** Extra water loss of fully injured skin as a multiple of the skin's own. */
  readonly waterLossOpeningFold: number;
  /** Time constant of closure. */
  readonly waterHours: number;
}): number {
  const excess = opening.waterLossOpeningFold * opening.epidermalInjury;
  return excess > CLOSED_EXCESS ? opening.waterHours * Math.log(excess / CLOSED_EXCESS) : 0;
}

/**
 * How many hours channels stay open after a session, from their half-life: the measured lifetimes are about two and a
 * half half-lives. `pierced` is the share of punctures that pass the stratum corneum; where none does, nothing is open.
 * Sources: micropore half-lives 20–26 h and lifetimes 58–63 h (35 people, arm and abdomen), on arms, partly occluded.
 *
 * @example
 * channelOpenHours({ pierced: 1, channelHalfLifeHours: 24, lifetimeRatio: 2.5 }) // => 60
 */
export function channelOpenHours(opening: {
  readonly pierced: number;
  readonly channelHalfLifeHours: number;
  readonly lifetimeRatio: number;
}): number {
  return opening.pierced * opening.channelHalfLifeHours * opening.lifetimeRatio;
}
