import type { Device, Technique } from '../course/course.ts';
import type { NeedleDraw } from './parameters.ts';

/**
 * The mean depth that needles reach, as a share of what is dialled (pen) or of the needle's length (roller, stamp): no
 * unit, 0 to 1. A pen on skin that is not stretched, or on a soft zone, reaches `unstretchedDepthShare` of that; one
 * figure is known for both, so it is taken once. For roller and stamp a single distribution holds stretched and not,
 * because no measurement separates them. An untrained hand goes shallower on the whole and less surely.
 * Source: Sasaki 2019 (pen about 1, ex vivo), Kalluri 2011 (roller 0.2, rat), Donnelly 2014 (pressed array 0.5);
 * the effect of the hand is Percuta policy.
 *
 * @example
 * const draw = { depthRatioPen: 0.9, unstretchedDepthShare: 0.75, depthRatioRoller: 0.4, depthRatioStamp: 0.5, untrainedDepthShare: 0.8 };
 * depthRatio('pen', { skinStretched: true, operator: 'trained' }, { draw, softZone: false }) // => 0.9
 * depthRatio('pen', { skinStretched: false, operator: 'untrained' }, { draw, softZone: true }) // => 0.54
 */
export function depthRatio(
  kind: Device['kind'],
  technique: Pick<Technique, 'skinStretched' | 'operator'>,
  { draw, softZone }: { readonly draw: DepthRatioDraw; readonly softZone: boolean },
): number {
  const hand = technique.operator === 'untrained' ? draw.untrainedDepthShare : 1;
  return Math.min(1, hand * ratioByKind(kind, technique.skinStretched && !softZone, draw));
}

type DepthRatioDraw = Pick<
  NeedleDraw,
  'depthRatioPen' | 'unstretchedDepthShare' | 'depthRatioRoller' | 'depthRatioStamp' | 'untrainedDepthShare'
>;

function ratioByKind(kind: Device['kind'], firm: boolean, draw: DepthRatioDraw): number {
  if (kind === 'roller') return draw.depthRatioRoller;
  if (kind === 'stamp') return draw.depthRatioStamp;
  return firm ? draw.depthRatioPen : draw.depthRatioPen * draw.unstretchedDepthShare;
}
