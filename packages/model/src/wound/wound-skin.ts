import type { Wound } from '../healing/index.ts';
import { meanLengthBelowMm } from '../needle/depth-distribution.ts';
import { coveredShare, type Needling } from '../needle/needle-skin.ts';
import type { SkinLayers } from '../needle/skin-layers.ts';
import type { WoundDraw } from './parameters.ts';

/**
 * What one session's punctures do to the layers that heal: for each layer the share that is stimulated, which is the
 * share of the area within one halo radius of a puncture times the mean share of the layer's height that a needle
 * crosses; and the same for the epidermis as its injury. All 0 to 1. The product takes depth and place as independent,
 * and the halo as a cylinder; the reference micro-wound bounds both errors (`micro-wound/lumping.ts`): next to nothing for
 * needles that pass the papillary layer, up to a third of that layer's answer for those that end just below it.
 * Sources: halo radius from diffusion against decay (Percuta derivation, 0.14 mm); that the benefit of density
 * saturates follows from it and is a hypothesis that no study has tested.
 *
 * @example
 * const layers = layOut({ stratumCorneumMm: 0.015, epidermisMm: 0.06, papillaryMm: 0.15 }, 1.15);
 * const needling = { punctureDensityPerCm2: 1e6, depth: { meanMm: 0.71, logSd: 0 } };
 * woundSkin(needling, { layers, day: 0 }, { haloRadiusMm: 0.14 }) // => { day: 0, coverage: [1, 1, 0], epidermalInjury: 1 }
 */
export function woundSkin(
  needling: Pick<Needling, 'punctureDensityPerCm2' | 'depth'>,
  { layers, day }: { readonly layers: SkinLayers; readonly day: number },
  draw: WoundDraw,
): Wound {
  const reached = coveredShare(needling.punctureDensityPerCm2, draw.haloRadiusMm);
  const { depth } = needling;
  const { epidermisEndMm, papillaryEndMm, upperReticularEndMm, dermisEndMm } = layers;
  const belowEpidermis = meanLengthBelowMm(depth, epidermisEndMm);
  const belowPapillary = meanLengthBelowMm(depth, papillaryEndMm);
  const belowUpperReticular = meanLengthBelowMm(depth, upperReticularEndMm);
  const belowDermis = meanLengthBelowMm(depth, dermisEndMm);
  return {
    day,
    coverage: [
      reached * crossedShare(belowEpidermis - belowPapillary, papillaryEndMm - epidermisEndMm),
      reached * crossedShare(belowPapillary - belowUpperReticular, upperReticularEndMm - papillaryEndMm),
      reached * crossedShare(belowUpperReticular - belowDermis, dermisEndMm - upperReticularEndMm),
    ],
    epidermalInjury: reached * crossedShare(depth.meanMm - belowEpidermis, epidermisEndMm),
  };
}

/** The mean length of needle within a layer, as a share of the layer's height. */
function crossedShare(lengthMm: number, heightMm: number): number {
  return heightMm > 0 ? Math.min(1, Math.max(0, lengthMm / heightMm)) : 0;
}
