import type { Technique } from '../course/course.ts';
import { shareDeeperThan } from '../needle/depth-distribution.ts';
import type { Needling } from '../needle/needle-skin.ts';
import { infectionChance } from './beta-poisson.ts';
import type { RiskDraw } from './parameters.ts';

/** How clean one needling is. */
export interface Cleanliness {
  readonly operator: Technique['operator'];
  /** Powers of ten that the antiseptic takes off. */
  readonly reductionLog10: number;
  readonly cartridgeUses: number;
  /** How long channels stay open, hours. */
  readonly channelOpenHours: number;
  /** Where the living epidermis ends, mm: what goes deeper carries bacteria below the barrier. */
  readonly barrierMm: number;
}

/**
 * The dose of *S. aureus* carried below the barrier per cm² of skin, CFU. Two ways in: with the needle, from the wounded
 * surface, after the antiseptic, more with a used cartridge; and later through channels that are still open, where the
 * antiseptic no longer helps. An untrained hand multiplies both. Its level is not to be believed, only its ratios.
 * Sources: Reichel 2011 (load of the forehead), Donnelly 2009 (passage through channels); the shares carried and the
 * effects of re-use and of the hand are Percuta policy.
 *
 * @example
 * const draw = { skinLoadLog10PerCm2: 4, aureusShareLog10: -2, carriedShare: 0.1, laterEntrySharePerDay: 0, cartridgeReuseExponent: 1, untrainedContaminationFactor: 3 };
 * const needling = { surfaceFraction: 0.5, depth: { meanMm: 1, logSd: 0 } };
 * const clean = { operator: 'trained', reductionLog10: 1, cartridgeUses: 1, channelOpenHours: 48, barrierMm: 0.06 };
 * carriedDose(needling, clean, draw) // => 0.5
 * carriedDose(needling, { ...clean, reductionLog10: 0, cartridgeUses: 2 }, draw) // => 10
 */
export function carriedDose(
  needling: Pick<Needling, 'surfaceFraction' | 'depth'>,
  clean: Cleanliness,
  draw: CarriageDraw,
): number {
  const loadPerCm2 = 10 ** (draw.skinLoadLog10PerCm2 + draw.aureusShareLog10);
  const woundedBelow = needling.surfaceFraction * shareDeeperThan(needling.depth, clean.barrierMm);
  const reuse = clean.cartridgeUses === 1 ? 1 : clean.cartridgeUses ** draw.cartridgeReuseExponent;
  const withNeedle = 10 ** -clean.reductionLog10 * draw.carriedShare * reuse;
  const later = (draw.laterEntrySharePerDay * clean.channelOpenHours) / 24;
  const hand = clean.operator === 'untrained' ? draw.untrainedContaminationFactor : 1;
  return loadPerCm2 * woundedBelow * (withNeedle + later) * hand;
}

type CarriageDraw = Pick<
  RiskDraw,
  | 'skinLoadLog10PerCm2'
  | 'aureusShareLog10'
  | 'carriedShare'
  | 'laterEntrySharePerDay'
  | 'cartridgeReuseExponent'
  | 'untrainedContaminationFactor'
>;

/** A dose, and how often in a course it comes. */
export interface RepeatedDose {
  readonly doseCfuPerCm2: number;
  readonly times: number;
}

/**
 * The chance of infection over a whole course, 0 to 1, from the doses of its sessions, taken as independent. For ratios
 * only: see `infectionChance`.
 *
 * @example
 * courseInfectionChance([{ doseCfuPerCm2: 537, times: 2 }], { doseResponseAlpha: 0.224, doseResponseN50: 537 }) // => 0.75
 */
export function courseInfectionChance(
  doses: readonly RepeatedDose[],
  draw: Pick<RiskDraw, 'doseResponseAlpha' | 'doseResponseN50'>,
): number {
  let logSpared = 0;
  for (const { doseCfuPerCm2, times } of doses) {
    logSpared += times * Math.log1p(-infectionChance(doseCfuPerCm2, draw.doseResponseAlpha, draw.doseResponseN50));
  }
  return -Math.expm1(logSpared);
}

/**
 * One chance as a multiple of another, no unit; 1 where both are nothing, because nothing was done twice.
 *
 * @example
 * relativeRisk(0.02, 0.01) // => 2
 * relativeRisk(0, 0) // => 1
 */
export function relativeRisk(chance: number, referenceChance: number): number {
  return referenceChance > 0 ? chance / referenceChance : 1;
}
