import { SCALES, type Scale } from '@percuta/evidence';

/** The scales on which an outcome is graded here, or whose sum is kept: those with items, and the licensed ones. */
export const OUTCOME_SCALES: readonly Scale[] = SCALES.filter(
  ({ items, licensed, by }) => by !== undefined && (items !== undefined || licensed === true),
);

export const OUTCOME_SCALE_IDS = OUTCOME_SCALES.map(({ id }) => id) as [string, ...string[]];

/**
 * A scale by its id; null where it is not one to grade on. Source: the table of scales.
 *
 * @example
 * outcomeScale('scale-ecca').maximum // => 540
 * outcomeScale('scale-ctcae-5') // => null
 */
export function outcomeScale(id: string): Scale | null {
  return OUTCOME_SCALES.find((one) => one.id === id) ?? null;
}
