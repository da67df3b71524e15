import type { NeedlingOrder } from '../needle/needle-skin.ts';
import type { RiskDraw } from './parameters.ts';

const REFERENCE_DENSITY_PER_CM2 = 250;
const HIGHEST_SCORE = 10;

/**
 * The pain score (0–10) that a person gives for the needling of a zone under the usual numbing cream, from what is
 * dialled; it flattens towards 10. Depth and number of needles raise it less than single needles do in volunteers,
 * because clinics numb more where they go deeper. It does not hold without numbing.
 * Sources: 1.0 mm roller 5.2 ± 1.7 (n = 9), rollers 1.3–4.5, 2.5 mm pen 5.4 and 3.1 (n = 15), 1.5 mm pen 1.1 (recalled);
 * Gill 2008 for length and number.
 *
 * @example
 * painScore({ settingMm: 0, punctureDensityPerCm2: 0 }, { painAtOneMm: 3, painDepthExponent: 0.5, painDensityExponent: 0.1 }) // => 0
 */
export function painScore(
  order: NeedlingOrder,
  draw: Pick<RiskDraw, 'painAtOneMm' | 'painDepthExponent' | 'painDensityExponent'>,
): number {
  if (!(order.settingMm > 0 && order.punctureDensityPerCm2 > 0)) return 0;
  const stimulus =
    draw.painAtOneMm *
    order.settingMm ** draw.painDepthExponent *
    (order.punctureDensityPerCm2 / REFERENCE_DENSITY_PER_CM2) ** draw.painDensityExponent;
  return -HIGHEST_SCORE * Math.expm1(-stimulus / HIGHEST_SCORE);
}
