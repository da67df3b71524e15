import type { HealingConstants } from './constants.ts';

/** The ages between which slower closure was seen (Kelchen 2016: 25.6 against 77.3 years). */
const YOUNG_YEARS = 25;
const OLD_YEARS = 77;

/** No data above 90 years: the slowing stops there. */
const OLDEST_YEARS = 90;

/** The two clocks by which the wounded epidermis closes. */
export interface ClosureClocks {
  /** Time constant of water loss, hours. */
  readonly waterHours: number;
  /** Half-life of the open channel, hours. */
  readonly channelHalfLifeHours: number;
}

/**
 * How fast the barrier closes at an age: water loss in hours, the continuous channel in a day or two. Slower with age,
 * in a straight line through the two ages compared by Kelchen 2016, who gives the direction; how much is a guess with a
 * wide prior. Does not hold for occluded skin, which stays open far longer (Gupta 2011).
 *
 * @example
 * closureClocks(EXAMPLE_HEALING, 25) // => { waterHours: 6, channelHalfLifeHours: 23 }
 * closureClocks(EXAMPLE_HEALING, 77) // => { waterHours: 9, channelHalfLifeHours: 34.5 }
 */
export function closureClocks(constants: HealingConstants, ageYears: number): ClosureClocks {
  const years = Math.max(0, Math.min(OLDEST_YEARS, ageYears) - YOUNG_YEARS);
  const slowing = 1 + ((constants.elderlyClosureRatio - 1) * years) / (OLD_YEARS - YOUNG_YEARS);
  return {
    waterHours: constants.waterBarrierHours * slowing,
    channelHalfLifeHours: constants.channelHalfLifeHours * slowing,
  };
}
