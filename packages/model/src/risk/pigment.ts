import type { HarmComparison, HarmfulNeedling } from './harm-comparison.ts';
import type { RiskDraw } from './parameters.ts';
import { woundVolumeMm } from './wound-volume.ts';

/**
 * The risk of pigment change against the same person and plan in trained hands, no unit. It grows with the wounded
 * volume, which stands for inflammation, and with what an untrained hand leaves undone (sun advice, test spot,
 * aftercare). Skin type and sun raise both sides alike and so do not show here; they belong to the absolute risk, of
 * which one small series gives 5 of 30 in types IV–V (Dogra 2014). How dose moves pigment has no number at all: both
 * constants are Percuta policy, wide.
 *
 * @example
 * const once = { surfaceFraction: 0.1, depth: { meanMm: 1, logSd: 0.1 } };
 * const twice = { surfaceFraction: 0.2, depth: { meanMm: 1, logSd: 0.1 } };
 * pigmentRelativeRisk({ plan: twice, reference: once, operator: 'trained' }, { pigmentInjuryExponent: 1, untrainedPigmentFactor: 1.5 }) // => 2
 */
export function pigmentRelativeRisk(
  { plan, reference, operator }: HarmComparison,
  draw: Pick<RiskDraw, 'pigmentInjuryExponent' | 'untrainedPigmentFactor'>,
): number {
  const hand = operator === 'untrained' ? draw.untrainedPigmentFactor : 1;
  return hand * volumeRatio(plan, reference) ** draw.pigmentInjuryExponent;
}

function volumeRatio(plan: HarmfulNeedling, reference: HarmfulNeedling): number {
  const before = woundVolumeMm(reference);
  return before > 0 ? woundVolumeMm(plan) / before : 1;
}
