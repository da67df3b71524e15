import { mark, round, type SvgNode } from '../charts/picture.ts';
import { epidermisMarks, type SkinCut, skinLineMark, surfaceYPx } from '../charts/skin-cut.ts';
import { type HolePhase, holePhase } from './needle-phase.ts';
import { ABOVE_PX, cutOf, type Hole, type SlabScene } from './slab-scene.ts';
import type { SkinMoment } from './state-at.ts';
import type { LayerStock } from './tissue-stock.ts';

/** Everything of a slab that moves, at one moment, from back to front. */
export function momentMarks(scene: SlabScene, stock: readonly LayerStock[], moment: SkinMoment): SvgNode[] {
  const cut = cutOf(scene, moment);
  const all = scene.holes[moment.session] ?? [];
  const phases = all.map((_, index) => holePhase(moment, { index, count: all.length }));
  const holes = all.filter((_, index) => phases[index] === 'after');
  return [
    ...stock.flatMap((layer, index) => layerMarks(layer, moment, index)),
    ...epidermisMarks(cut),
    ...holes.flatMap((hole) =>
      holeMarks(scene, moment, { hole, surfacePx: surfaceYPx(cut, hole.xMm * scene.pxPerMm) }),
    ),
    skinLineMark(cut),
    gapsMark(scene, moment, { cut, holes }),
    ...germMarks(scene, moment, holes),
    ...all.flatMap((hole, index) => needleMarks(scene, hole, phases[index] ?? 'after')),
  ];
}

function layerMarks(stock: LayerStock, { byLayer }: SkinMoment, layer: number): SvgNode[] {
  const some = (paths: readonly string[], share: number | undefined, whole: number) =>
    paths.slice(0, Math.max(0, Math.round((share ?? 0) * whole))).join('');
  return [
    mark('path', { d: some(stock.lasting, byLayer.lasting[layer], stock.whole.lasting), class: 'skin-lasting' }),
    mark('path', { d: some(stock.young, byLayer.young[layer], stock.whole.young), class: 'skin-young' }),
    mark('path', { d: some(stock.cells, byLayer.cells[layer], stock.whole.cells), class: 'skin-cell' }),
  ];
}

/** Holes close one after another: about its own share each goes from open to closed. */
const CLOSING_SHARE = 0.1;

function opennessOf({ closesAt }: Hole, open: number): number {
  return Math.min(1, Math.max(0, (open - closesAt) / CLOSING_SHARE + 0.5));
}

/** One hole: its part in the dermis by the slow clock, its mouth in the epidermis by the quick one. */
function holeMarks(
  scene: SlabScene,
  { open, water, secondsSince }: SkinMoment,
  { hole, surfacePx }: { readonly hole: Hole; readonly surfacePx: number },
): SvgNode[] {
  const { pxPerMm, side, aged } = scene;
  const wide = opennessOf(hole, open);
  const halfPx = (side.punctures.holeDiameterMm / 2) * pxPerMm;
  const at = (depthMm: number) => ({
    x: (hole.xMm + hole.tilt * depthMm) * pxPerMm,
    y: ABOVE_PX + depthMm * pxPerMm,
  });
  const [neck, tip] = [at(Math.min(aged.layers.epidermisEndMm, hole.depthMm)), at(hole.depthMm)];
  const [neckPx, mouthPx] = [Math.max(0.5, halfPx * wide), halfPx * water];
  const body = `M${round(neck.x - neckPx)} ${round(neck.y)}L${round(tip.x)} ${round(tip.y)}L${round(neck.x + neckPx)} ${round(neck.y)}`;
  const mouth = `M${round(neck.x - halfPx * water)} ${round(neck.y)}L${round(hole.xMm * pxPerMm - mouthPx)} ${round(surfacePx)}H${round(hole.xMm * pxPerMm + mouthPx)}L${round(neck.x + halfPx * water)} ${round(neck.y)}Z`;
  const trace = wide === 0 && secondsSince > TRACE_SECONDS;
  return [
    ...(trace ? [] : [mark('path', { d: `${body}Z`, class: wide > 0 ? 'skin-hole' : 'skin-hole skin-hole-closed' })]),
    ...(water > 0.02 ? [mark('path', { d: mouth, class: 'skin-hole' })] : []),
  ];
}

/** A hole that has closed is seen as a line for a while. */
const TRACE_SECONDS = 16 * 86_400;

/** Where the skin line is broken water is lost: it is drawn over in the colour of the hole. */
function gapsMark(
  { pxPerMm, side }: SlabScene,
  { water }: SkinMoment,
  { cut, holes }: { readonly cut: SkinCut; readonly holes: readonly Hole[] },
): SvgNode {
  const halfPx = (side.punctures.holeDiameterMm / 2) * pxPerMm * water;
  const d = holes.map(({ xMm }) => {
    const xPx = xMm * pxPerMm;
    return `M${round(xPx - halfPx)} ${round(surfaceYPx(cut, xPx))}h${round(2 * halfPx)}`;
  });
  return mark('path', { d: water > 0.02 ? d.join('') : '', class: 'skin-gap' });
}

/** So many dots stand for the cleaner of the two sides. */
const DOTS_OF_ONE = 3;
const DOTS_PER_SURFACE = 1 / 90;

/** Bacteria on one scale for both sides: on the skin, and carried into holes that are still open. */
function germMarks(scene: SlabScene, { open, session }: SkinMoment, holes: readonly Hole[]): SvgNode[] {
  if (session < 0 || holes.length === 0) return [];
  const { side, pxPerMm, widthPx } = scene;
  const inside = Array.from({ length: Math.round(DOTS_OF_ONE * side.carried) }, (_, index) => {
    const hole = holes[(index * 5) % holes.length];
    if (hole === undefined || opennessOf(hole, open) < 0.08) return '';
    const depthMm = hole.depthMm * (0.14 + 0.74 * ((index * 0.618 + session * 0.31) % 1));
    return dot((hole.xMm + hole.tilt * depthMm) * pxPerMm, ABOVE_PX + depthMm * pxPerMm);
  });
  const count = open > 0.02 ? Math.round(side.onSurface * DOTS_PER_SURFACE) : 0;
  const outside = Array.from({ length: count }, (_, index) => {
    const x = ((index * 0.618 + session * 0.17) % 1) * widthPx;
    return dot(x, ABOVE_PX - 3 - 3 * ((index * 0.377) % 1));
  });
  return [mark('path', { d: [...inside, ...outside].join(''), class: 'skin-germ' })];
}

const DOT_PX = 2.4;

function dot(x: number, y: number): string {
  return `M${round(x - DOT_PX)} ${round(y)}a${DOT_PX} ${DOT_PX} 0 1 0 ${DOT_PX * 2} 0a${DOT_PX} ${DOT_PX} 0 1 0 ${-DOT_PX * 2} 0`;
}

/** The needle over its hole, as far down as it is. */
function needleMarks({ name, pxPerMm, side }: SlabScene, { xMm, depthMm, tilt }: Hole, phase: HolePhase): SvgNode[] {
  if (phase === 'before' || phase === 'after') return [];
  const half = (side.punctures.needleDiameterMm / 2) * pxPerMm;
  const above = (1 - phase.inShare) * (depthMm * pxPerMm + ABOVE_PX);
  const [tipX, tipY] = [(xMm + tilt * depthMm) * pxPerMm - tilt * above, ABOVE_PX + depthMm * pxPerMm - above];
  const at = (upPx: number, asidePx: number) => `${round(tipX - tilt * upPx + asidePx)} ${round(tipY - upPx)}`;
  const taper = 0.55 * pxPerMm;
  const shaft = taper + 2 * ABOVE_PX + depthMm * pxPerMm;
  const d = `M${at(0, 0)}L${at(taper, half)}L${at(shaft, half)}L${at(shaft, -half)}L${at(taper, -half)}Z`;
  return [mark('path', { d, class: `skin-needle skin-needle-${name}` })];
}
