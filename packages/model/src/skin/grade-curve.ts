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

/** One person's reading of the curve on a day. */
export interface GradeReading {
  /** Sessions that still act. */
  readonly acting: number;
  /** How strongly this person's skin answers; 1 for a middling person. */
  readonly response: number;
  readonly kind: 'wrinkles' | 'scars';
}

/**
 * How a grade of `before` changes by the curve over sessions, in grades, negative is better: it knows neither device,
 * depth nor density, has no delay, and never takes away more than the whole grade. Does not hold within four weeks of
 * the first session. Open-label bias excluded.
 *
 * @example
 * const curve = { emaxTypicalEffect: Math.log(2), emaxEffectLogSd: 0, emaxHalfEffectSessions: 0, emaxWaningDays: 400, emaxKindWrinkles: 0, emaxKindScars: 0 };
 * curveGradeChange(3, curve, { acting: 1, response: 1, kind: 'wrinkles' }) // => -1.5
 */
export function curveGradeChange(before: number, curve: GradeDraw, { acting, response, kind }: GradeReading): number {
  if (acting === 0) return 0;
  const kinds = { typicalEffect: curve.emaxTypicalEffect, effectLogSd: curve.emaxEffectLogSd };
  const kindZ = kind === 'wrinkles' ? curve.emaxKindWrinkles : curve.emaxKindScars;
  const share = emaxShare(acting, curve.emaxHalfEffectSessions);
  return before * relativeChange(response * highestEffect(kinds, kindZ) * share, -1);
}
