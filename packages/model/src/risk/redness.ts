import type { NeedlingOrder } from '../needle/needle-skin.ts';
import type { RiskDraw } from './parameters.ts';

const REFERENCE_DENSITY_PER_CM2 = 1000;

/**
 * How many days the skin stays visibly red after a session, from what is dialled. Redness that grows after the third
 * day is no longer this: it is a red flag.
 * Sources: gone within 72 hours as a rule (case reports and labels); a vendor's chart of 2–7 days by depth.
 *
 * @example
 * rednessDays({ settingMm: 0, punctureDensityPerCm2: 0 }, { rednessDaysAtOneMm: 2, rednessDepthExponent: 0.5, rednessDensityExponent: 0.1 }) // => 0
 */
export function rednessDays(
  order: NeedlingOrder,
  draw: Pick<RiskDraw, 'rednessDaysAtOneMm' | 'rednessDepthExponent' | 'rednessDensityExponent'>,
): number {
  if (!(order.settingMm > 0 && order.punctureDensityPerCm2 > 0)) return 0;
  return (
    draw.rednessDaysAtOneMm *
    order.settingMm ** draw.rednessDepthExponent *
    (order.punctureDensityPerCm2 / REFERENCE_DENSITY_PER_CM2) ** draw.rednessDensityExponent
  );
}
