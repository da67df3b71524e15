import { answeredShare, exposureOf } from './exposure.ts';
import type { SignalSpread } from './spread-signal.ts';
import { unitCell } from './unit-cell.ts';

/** From the channel's wall to where a lone puncture's grid ends: e^-12 of the signal is left there. */
const DIFFUSION_LENGTHS = 12;
const RINGS = 240;

/** What a lone puncture with a long channel leaves around it, far from its ends and over all time. */
export interface Halo {
  /** Where each ring ends, mm. */
  readonly outerMm: Float64Array;
  /** The area of each ring, mm². */
  readonly areaMm2: Float64Array;
  /** What each ring sees of the signal, per mm²: it sums to 1 over the plane. */
  readonly exposurePerMm2: Float64Array;
}

/**
 * How far a signal goes before it fades, mm: the root of its diffusivity over its decay.
 *
 * @example
 * diffusionLengthMm({ diffusivityMm2PerDay: 0.16, decayPerDay: 16 }) // => 0.1
 */
export function diffusionLengthMm({ diffusivityMm2PerDay, decayPerDay }: SignalSpread): number {
  return Math.sqrt(diffusivityMm2PerDay / decayPerDay);
}

/**
 * The halo of a lone, long channel of `channelRadiusMm`: the plane solution, K0(r/λ) outside the channel, with λ the
 * diffusion length.
 *
 * @example
 * const halo = haloOf({ diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, 0.06);
 * shareOfSignalWithin(halo, 100) // => 1
 */
export function haloOf(spread: SignalSpread, channelRadiusMm: number): Halo {
  const radiusMm = channelRadiusMm + DIFFUSION_LENGTHS * diffusionLengthMm(spread);
  const grid = unitCell({ radiusMm, depthMm: 1 }, { rings: RINGS, slabs: 1 });
  const exposurePerMm2 = exposureOf(grid, spread, { radiusMm: channelRadiusMm, depth: { meanMm: 1, logSd: 0 } });
  return { outerMm: grid.across.edgesMm.subarray(1), areaMm2: grid.across.volumes, exposurePerMm2 };
}

/**
 * The share of a lone puncture's signal that fades within `radiusMm` of its axis, 0 to 1.
 *
 * @example
 * shareOfSignalWithin(haloOf({ diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, 0.06), 0) // => 0
 */
export function shareOfSignalWithin(halo: Halo, radiusMm: number): number {
  let share = 0;
  let innerMm = 0;
  halo.outerMm.forEach((outerMm, ring) => {
    const reached = Math.min(outerMm, Math.max(innerMm, radiusMm));
    const part = (reached ** 2 - innerMm ** 2) / (outerMm ** 2 - innerMm ** 2);
    share += part * (halo.exposurePerMm2[ring] as number) * (halo.areaMm2[ring] as number);
    innerMm = outerMm;
  });
  return share;
}

/**
 * The area that answers to a lone puncture, mm², where the tissue answers with `reachMm2`: π times the square of the
 * halo radius of the coverage formula.
 *
 * @example
 * answeredAreaMm2(haloOf({ diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, 0.06), 0) // => 0
 */
export function answeredAreaMm2(halo: Halo, reachMm2: number): number {
  return halo.exposurePerMm2.reduce(
    (area, exposure, ring) => area + answeredShare(exposure, reachMm2) * (halo.areaMm2[ring] as number),
    0,
  );
}

const BISECTIONS = 80;

/**
 * How strongly the tissue must answer, mm², for a lone puncture to have a halo of `haloRadiusMm`: the inverse of
 * `answeredAreaMm2`. It is the area that a puncture would set off if nothing were ever set off twice, and grows faster
 * than the area itself, because more signal mostly reaches tissue that already answers.
 *
 * @example
 * const halo = haloOf({ diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, 0.06);
 * answeredAreaMm2(halo, reachOfHalo(halo, 0.14)) // => Math.PI * 0.14 ** 2
 */
export function reachOfHalo(halo: Halo, haloRadiusMm: number): number {
  const area = Math.PI * haloRadiusMm ** 2;
  let [low, high] = [area, area];
  while (answeredAreaMm2(halo, high) < area) high *= 2;
  for (let i = 0; i < BISECTIONS; i++) {
    const middle = (low + high) / 2;
    if (answeredAreaMm2(halo, middle) < area) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
