import type { Device, Technique } from '../course/course.ts';
import { type DepthDistribution, shareDeeperThan } from './depth-distribution.ts';
import { depthRatio } from './depth-ratio.ts';
import type { NeedleDraw } from './parameters.ts';
import type { SkinLayers } from './skin-layers.ts';

/** What one session asks of one zone, as geometry has it. */
export interface NeedlingOrder {
  readonly settingMm: number;
  readonly punctureDensityPerCm2: number;
}

/** What the needles do in one zone at one session, for one draw. */
export interface Needling {
  readonly punctureDensityPerCm2: number;
  /** Mean depth reached in the skin, mm; the skin's own thickness at most. */
  readonly penetrationDepthMm: number;
  /** Share of the punctures that pass the stratum corneum. */
  readonly piercedFraction: number;
  /** Share of the surface that is wounded, overlap counted once. */
  readonly surfaceFraction: number;
  /** Share of the dermis that the channels take up, tapering to the tip. */
  readonly dermisVolumeFraction: number;
  /** Share of the punctures that reach the capillary loops, so that the skin may bleed. */
  readonly capillaryReachFraction: number;
  /** Share of the punctures that pass the dermis. */
  readonly dermisPassedFraction: number;
  readonly depth: DepthDistribution;
}

/** Who needles whom with what; the same for every order of a zone. */
export interface NeedlingContext {
  readonly device: Pick<Device, 'kind' | 'needleDiameterUm'>;
  readonly technique: Pick<Technique, 'skinStretched' | 'operator'>;
  readonly softZone: boolean;
  readonly layers: SkinLayers;
}

/**
 * What the needles of one session do in one zone: density per cm², depth in mm, shares 0 to 1, for one draw of the
 * constants. Density is linear in passes; a deeper setting never goes less deep. It does not hold for needles that
 * bend or are blunt, nor over a bone that stops them.
 * Sources: as `depthRatio`; hole width from Kalluri 2011 (70.7 µm from a 140 µm needle); the spread of depth between
 * needles and the unevenness of a hand are Percuta policy.
 *
 * @example
 * const draw = { depthRatioPen: 0.8, unstretchedDepthShare: 0.8, depthRatioRoller: 0.4, depthRatioStamp: 0.5, needleDepthCv: 0.1,
 *   holeDiameterShare: 0.5, densityFactor: 1, untrainedDensityFactor: 1, untrainedDepthShare: 1, untrainedScatterFactor: 2, capillaryLoopDepthMm: 0.05 };
 * const layers = layOut({ stratumCorneumMm: 0.015, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.2);
 * const context = { device: { kind: 'pen', needleDiameterUm: 250 }, technique: { skinStretched: true, operator: 'trained' }, softZone: false, layers };
 * needleSkin({ settingMm: 1, punctureDensityPerCm2: 1000 }, context, draw).penetrationDepthMm // => 0.8
 */
export function needleSkin(order: NeedlingOrder, context: NeedlingContext, draw: NeedleDraw): Needling {
  const { layers, technique } = context;
  const untrained = technique.operator === 'untrained';
  const density = order.punctureDensityPerCm2 * draw.densityFactor * (untrained ? draw.untrainedDensityFactor : 1);
  const depth = {
    meanMm: order.settingMm * depthRatio(context.device.kind, technique, { draw, softZone: context.softZone }),
    logSd: logSdFromCv(draw.needleDepthCv * (untrained ? draw.untrainedScatterFactor : 1)),
  };
  const holeRadiusMm = (context.device.needleDiameterUm * draw.holeDiameterShare) / 2000;
  const piercedFraction = shareDeeperThan(depth, layers.stratumCorneumMm);
  const surfaceFraction = coveredShare(density * piercedFraction, holeRadiusMm);
  return {
    punctureDensityPerCm2: density,
    penetrationDepthMm: Math.min(depth.meanMm, layers.dermisEndMm),
    piercedFraction,
    surfaceFraction,
    dermisVolumeFraction: surfaceFraction * meanTaper(depth.meanMm, layers.epidermisEndMm, layers.dermisEndMm),
    capillaryReachFraction: shareDeeperThan(depth, layers.epidermisEndMm + draw.capillaryLoopDepthMm),
    dermisPassedFraction: shareDeeperThan(depth, layers.dermisEndMm),
    depth,
  };
}

/**
 * The share of an area that discs of `radiusMm` cover when `densityPerCm2` of them fall on it at random, 0 to 1; overlap
 * counts once. Punctures in a fixed pattern would cover a little more.
 * Source: Poisson coverage, P. Hall 1988, Introduction to the Theory of Coverage Processes.
 *
 * @example
 * coveredShare(1000, 0) // => 0
 * Math.round(100 * coveredShare(250, 0.15)) // => 16
 */
export function coveredShare(densityPerCm2: number, radiusMm: number): number {
  return -Math.expm1((-densityPerCm2 / 100) * Math.PI * radiusMm * radiusMm);
}

function logSdFromCv(cv: number): number {
  return Math.sqrt(Math.log1p(cv * cv));
}

/** The mean over a layer of a cone's cross-section, as a share of its cross-section at the surface. */
function meanTaper(depthMm: number, topMm: number, bottomMm: number): number {
  if (!(depthMm > topMm)) return 0;
  const atTop = (1 - topMm / depthMm) ** 3;
  const atBottom = Math.max(0, 1 - bottomMm / depthMm) ** 3;
  return ((depthMm / 3) * (atTop - atBottom)) / (bottomMm - topMm);
}
