import { measurement } from '@percuta/evidence';

const PER_CENT = 100;

/** Procollagen mRNA a week after injuries other than needling, as a rise on top of untreated (0.47 is +47 %). */
export const LASER_RISES = ['healing.procollagen-pulsed-dye-laser', 'healing.procollagen-1320nm-laser'].map((id) => ({
  id,
  day: measurement(id).atDay ?? Number.NaN,
  rise: (measurement(id).value ?? Number.NaN) / PER_CENT,
}));

const { low = Number.NaN, high = Number.NaN } = measurement('healing.fractional-to-full-co2');

/**
 * How strong a partial injury is against a full one, for lasers: the middle of 40 to 50 % (one fractional treatment
 * against full resurfacing). That it holds for lasers that do not wound the surface is a guess, so it is taken to be
 * off by a factor of nearly two either way. Percuta policy.
 */
export const PARTIAL_INJURY = { share: (low + high) / 2 / PER_CENT, logSd: 0.6, id: 'healing.fractional-to-full-co2' };
