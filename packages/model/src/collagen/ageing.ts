import type { HealingConstants } from '../healing/constants.ts';
import type { HealingPerson } from '../healing/course.ts';

const DAYS_PER_YEAR = 365.25;

/** Synthetic capacity does not fall below this share of that at 25 years. */
const LOWEST_REPAIR_CAPACITY = 0.6;

/** The years of age in which women lose collagen faster: ten after a menopause at 51. */
const MENOPAUSE_LOSS_YEARS = { from: 51, to: 61 } as const;

/** No skin is all fragments; photodamage cannot multiply past this. */
const HIGHEST_FRAGMENTED_SHARE = 0.9;

/** What time does to skin that is left alone, and what age leaves of its power to repair. */
export interface Ageing {
  /** Relative loss of collagen per area a day. */
  readonly collagenLossPerDay: number;
  /** Share of mature collagen that is fragmented on day 0. */
  readonly fragmentedShare: number;
  /** Relative growth of that share a day. */
  readonly fragmentedGrowthPerDay: number;
  /** Synthetic capacity of the fibroblasts as a share of that at 25 years. */
  readonly repairCapacity: number;
}

/**
 * The ageing of untreated skin at the start of a course. Rates are held for the whole course, so it does not hold over
 * more than a few years, nor for a woman who passes menopause within it. Fragmentation grows in proportion to age.
 *
 * Sources: Branchet 1990, Shuster 1975 and El-Domyati 2002 for the loss, Brincat 1987 for menopause, Varani 2006 for
 * capacity, Varani 2001 for photodamage; the absolute share of fragments is Percuta policy.
 *
 * @example
 * ageing(EXAMPLE_HEALING, { ageYears: 25, sex: 'male', photodamage: 0 }).repairCapacity // => 1
 * ageing(EXAMPLE_HEALING, { ageYears: 50, sex: 'male', photodamage: 0 }).fragmentedShare // => 0.06
 */
export function ageing(constants: HealingConstants, person: HealingPerson): Ageing {
  const { ageYears, sex, photodamage } = person;
  const afterMenopause =
    sex === 'female' && ageYears >= MENOPAUSE_LOSS_YEARS.from && ageYears < MENOPAUSE_LOSS_YEARS.to;
  const lossPerYear =
    constants.collagenLossPerYear * (1 + (constants.photodamageLossRatio - 1) * photodamage) +
    (afterMenopause ? constants.menopauseLossPerYear : 0);
  const fragmentedShare =
    ((constants.fragmentedShareAt50 * ageYears) / 50) * (1 + (constants.photodamageFragmentRatio - 1) * photodamage);
  return {
    collagenLossPerDay: lossPerYear / DAYS_PER_YEAR,
    fragmentedShare: Math.min(HIGHEST_FRAGMENTED_SHARE, fragmentedShare),
    fragmentedGrowthPerDay: 1 / (Math.max(ageYears, 1) * DAYS_PER_YEAR),
    repairCapacity: Math.max(LOWEST_REPAIR_CAPACITY, 1 - constants.repairLossPerYearOfAge * Math.max(0, ageYears - 25)),
  };
}

/**
 * Rate at which mature collagen is lost and replaced, a day.
 *
 * @example
 * matureTurnoverPerDay({ ...EXAMPLE_HEALING, matureHalfLifeYears: 15 }) // => 0.00012651557025962953
 */
export function matureTurnoverPerDay(constants: HealingConstants): number {
  return Math.LN2 / (constants.matureHalfLifeYears * DAYS_PER_YEAR);
}
