import type { HarmComparison, HarmfulNeedling } from './harm-comparison.ts';
import type { RiskDraw } from './parameters.ts';

/**
 * The risk of track marks and scars against the same person and plan in trained hands with a new cartridge, no unit. It
 * grows with the wounded surface and with the square of depth, counted over all needles so that uneven ones weigh more;
 * with used, blunt needles; and with an untrained hand. That scars begin where injury outruns repair is a hypothesis,
 * and an interval acts on both sides alike; neither is in it. Two of 30 in one series (Dogra 2014) is the only count;
 * every constant here is Percuta policy, wide.
 *
 * @example
 * const same = { surfaceFraction: 0.1, depth: { meanMm: 1, logSd: 0.1 } };
 * const draw = { trackInjuryExponent: 1, trackReuseExponent: 1, untrainedTrackFactor: 3 };
 * trackMarkRelativeRisk({ plan: same, reference: same, operator: 'untrained', cartridgeUses: 2 }, draw) // => 6
 */
export function trackMarkRelativeRisk(
  { plan, reference, operator, cartridgeUses }: HarmComparison & { readonly cartridgeUses: number },
  draw: Pick<RiskDraw, 'trackInjuryExponent' | 'trackReuseExponent' | 'untrainedTrackFactor'>,
): number {
  const hand = operator === 'untrained' ? draw.untrainedTrackFactor : 1;
  const before = deepInjury(reference);
  const ratio = before > 0 ? deepInjury(plan) / before : 1;
  return hand * ratio ** draw.trackInjuryExponent * cartridgeUses ** draw.trackReuseExponent;
}

/** Surface times mean squared depth; of a lognormal the mean square is the squared mean × exp(variance of the log). */
function deepInjury({ surfaceFraction, depth }: HarmfulNeedling): number {
  return surfaceFraction * depth.meanMm ** 2 * Math.exp(depth.logSd ** 2);
}
