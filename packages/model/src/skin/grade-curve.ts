/** The constants of the curve over sessions, by the name of their column in the ensemble. */
export const GRADE_PARAMETERS = [
  'emaxTypicalEffect',
  'emaxEffectLogSd',
  'emaxHalfEffectSessions',
  'emaxWaningDays',
  'emaxKindWrinkles',
  'emaxKindScars',
] as const;

/** One draw of them. */
export type GradeDraw = Readonly<Record<(typeof GRADE_PARAMETERS)[number], number>>;

/**
 * Sessions that still act on a day, each fading from its own day on: what sums up in the curve over sessions (Emax with
 * waning). Days since the first session. A session of the same day does not act yet. The curve knows no delay, so that
 * it does not hold for the first weeks. A simple rival of the mechanism, Percuta policy.
 *
 * @example
 * sessionsStillActing([0, 30], 30, 100) // => 0.7408182206817179
 */
export function sessionsStillActing(sessionDays: readonly number[], day: number, waningDays: number): number {
  return sessionDays.reduce((sum, from) => (from < day ? sum + Math.exp((from - day) / waningDays) : sum), 0);
}

/**
 * The share of the highest effect that so many sessions give: half of it at `halfEffectSessions`.
 *
 * @example
 * emaxShare(2, 2) // => 0.5
 */
export function emaxShare(sessions: number, halfEffectSessions: number): number {
  return sessions / (sessions + halfEffectSessions);
}

/**
 * The highest relative effect on one kind of reading: the typical one, and how far this kind lies from it, in standard
 * deviations of the logarithm between kinds.
 *
 * @example
 * highestEffect({ typicalEffect: 0.5, effectLogSd: 0.2 }, 0) // => 0.5
 */
export function highestEffect(
  { typicalEffect, effectLogSd }: { readonly typicalEffect: number; readonly effectLogSd: number },
  kindZ: number,
): number {
  return typicalEffect * Math.exp(effectLogSd * kindZ);
}

/**
 * An effect as a relative change: up without end (`better` 1), down to nothing at most (−1), none where nobody knows
 * which way is better (0).
 *
 * @example
 * relativeChange(0.2, 1) // => 0.2
 * relativeChange(1000, -1) // => -1
 */
export function relativeChange(effect: number, better: 1 | -1 | 0): number {
  return better === -1 ? Math.expm1(-effect) : better * effect;
}
