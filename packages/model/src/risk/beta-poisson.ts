/**
 * The chance of infection from a dose of *S. aureus* (CFU carried below the barrier per cm²), 0 to 1, by the beta-Poisson
 * curve with `alpha` and the dose `n50` that infects half. Only good for comparing doses: its absolute level stands a
 * hundredfold above what clinics see, because the people of the data were occluded.
 * Source: refit of Singh 1971 (initial dose): alpha 0.224 (0.145–0.331), N50 537 (182–1,445).
 *
 * @example
 * infectionChance(537, 0.224, 537) // => 0.5
 * infectionChance(0, 0.224, 537) // => 0
 */
export function infectionChance(doseCfuPerCm2: number, alpha: number, n50: number): number {
  return -Math.expm1(-alpha * Math.log1p((doseCfuPerCm2 / n50) * (2 ** (1 / alpha) - 1)));
}
