import { formatNumber } from '../numbers/format-number.ts';
import { label, mark, round, type SvgNode } from './picture.ts';
import { seededDice } from './seeded-dice.ts';

/** A hole in the skin at one moment: `openShare` 1 is as wide as the needle, 0 is closed. */
export interface Channel {
  readonly xPx: number;
  readonly depthMm: number;
  readonly openShare: number;
}

export interface SkinCut {
  readonly widthPx: number;
  readonly pxPerMm: number;
  /** How much skin is drawn below the line. */
  readonly depthMm: number;
  readonly epidermisMm: number;
  readonly needleDiameterMm: number;
  readonly channels: readonly Channel[];
  /** Room above the line; as much as its own unevenness needs, where nothing is said. */
  readonly abovePx?: number;
  /** How deep the dips of the surface are. */
  readonly furrowMm?: number;
  /** Collagen that age has left, as a share of that of young skin, and how much of it is in pieces. */
  readonly fibreShare?: number;
  readonly wornShare?: number;
}

/** Above the line there is room for its own unevenness. */
export const ABOVE_LINE_PX = 16;

/** A cut through skin at one honest scale: line, epidermis, dermis with its fibres, and what a needle left in it. */
export function skinCutMarks(cut: SkinCut): SvgNode[] {
  return [
    ...dermisMarks(cut),
    ...epidermisMarks(cut),
    ...cut.channels.map((channel) => channelMark(channel, cut)),
    ...rulerMarks(cut),
    skinLineMark(cut),
  ];
}

let lastDermis: { readonly of: string; readonly marks: readonly SvgNode[] } = { of: '', marks: [] };

/** What lies below the epidermis and stays as it is while time goes by. Where two of one skin are drawn it is drawn once. */
export function dermisMarks(cut: SkinCut): readonly SvgNode[] {
  const of = JSON.stringify({ ...cut, channels: [] });
  if (lastDermis.of !== of) lastDermis = { of, marks: drawDermis(cut) };
  return lastDermis.marks;
}

function drawDermis(cut: SkinCut): SvgNode[] {
  const bottom = aboveOf(cut) + cut.depthMm * cut.pxPerMm;
  const closed = `L${cut.widthPx} ${bottom}L0 ${bottom}Z`;
  return [mark('path', { d: polyline(surfaceOf(cut)) + closed, class: 'cut-dermis' }), ...fibres(cut), ...loops(cut)];
}

export function epidermisMarks(cut: SkinCut): SvgNode[] {
  const surface = surfaceOf(cut);
  const ridge = ridgeOf(cut, surface);
  const d = `${polyline(surface)}${polyline([...ridge].reverse()).replace('M', 'L')}Z`;
  return [mark('path', { d, class: 'cut-epidermis' }), mark('path', { d: polyline(ridge), class: 'cut-basal' })];
}

export function skinLineMark(cut: SkinCut): SvgNode {
  return mark('path', { d: polyline(surfaceOf(cut)), class: 'cut-line' });
}

/** How far below the top of the picture the surface lies at one place. */
export function surfaceYPx(cut: SkinCut, xPx: number): number {
  const { pxPerMm, furrowMm = FURROW_MM } = cut;
  const mm = xPx / pxPerMm;
  const swell = 0.018 * Math.sin(mm * 1.9) + 0.01 * Math.sin(mm * 4.3 + 1);
  const phase = (((mm + 0.35 * Math.sin(mm * 0.8)) % 1.05) + 1.05) % 1.05;
  const furrow = furrowMm * Math.exp(-(((phase - 0.52) / 0.055) ** 2));
  return aboveOf(cut) + (swell + furrow) * pxPerMm;
}

const aboveOf = ({ abovePx = ABOVE_LINE_PX }: SkinCut) => abovePx;

interface At {
  readonly x: number;
  readonly y: number;
}

const STEP_PX = 4;

/** A few hundredths of a millimetre, as on a cheek. */
const FURROW_MM = 0.05;

/** Slow swell with a furrow every so often. */
function surfaceOf(cut: SkinCut): At[] {
  return across(cut.widthPx).map((x) => ({ x, y: surfaceYPx(cut, x) }));
}

/** The lower border of the epidermis with its pegs; their mean depth is the epidermis’s thickness. */
function ridgeOf({ pxPerMm, epidermisMm }: SkinCut, surface: readonly At[]): At[] {
  return surface.map(({ x, y }) => {
    const mm = x / pxPerMm;
    const pegs = 0.28 * Math.sin(mm * 31) + 0.14 * Math.sin(mm * 17.3 + 2);
    return { x, y: y + epidermisMm * (1 + pegs) * pxPerMm };
  });
}

function across(widthPx: number): number[] {
  return Array.from({ length: Math.ceil(widthPx / STEP_PX) + 1 }, (_, index) => Math.min(index * STEP_PX, widthPx));
}

function polyline(points: readonly At[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

const FIBRE_LAYERS = ['dark', 'mid', 'light', 'dark', 'mid', 'light'] as const;

/**
 * Collagen bundles: fine near the top, coarse and woven below. They show what dermis is; how much of it age has left is
 * seen in how many there are, and what is in pieces is drawn in pieces.
 */
function fibres(cut: SkinCut): SvgNode[] {
  const { widthPx, pxPerMm, depthMm, epidermisMm, fibreShare = 1, wornShare = 0 } = cut;
  const dice = seededDice(48);
  const top = aboveOf(cut) + epidermisMm * 1.5 * pxPerMm;
  const heightPx = depthMm * pxPerMm - epidermisMm * pxPerMm;
  const papillaryPx = PAPILLARY_MM * pxPerMm;
  const each = Math.round((fibreShare * (widthPx * heightPx)) / 1500);
  const coarse = FIBRE_LAYERS.flatMap((kind) => {
    const strokes = Array.from({ length: each }, () =>
      coarseFibre(dice, { widthPx, top: top + papillaryPx, heightPx }),
    );
    const worn = Math.round(each * wornShare);
    const whole = mark('path', { d: strokes.slice(worn).join(''), class: `cut-fibre cut-fibre-${kind}` });
    const pieces = { d: strokes.slice(0, worn).join(''), class: `cut-fibre cut-fibre-${kind} cut-fibre-worn` };
    return worn === 0 ? [whole] : [whole, mark('path', pieces)];
  });
  const count = Math.round((fibreShare * (widthPx * papillaryPx)) / 170);
  const fine = Array.from({ length: count }, () => fineFibre(dice, { widthPx, top, heightPx: papillaryPx }));
  return [...coarse, mark('path', { d: fine.join(''), class: 'cut-fibre cut-fibre-fine' })];
}

const PAPILLARY_MM = 0.15;

interface FibreRoom {
  readonly widthPx: number;
  readonly top: number;
  readonly heightPx: number;
}

function coarseFibre(dice: () => number, { widthPx, top, heightPx }: FibreRoom): string {
  const from = { x: dice() * (widthPx + 160) - 120, y: top + dice() ** 0.9 * heightPx };
  const length = 46 + 70 * dice();
  const slope = (dice() - 0.5) * 0.55;
  const bow = length * (0.05 + 0.09 * dice()) * (dice() < 0.5 ? -1 : 1);
  return wave(from, { length, slope, bow });
}

function fineFibre(dice: () => number, { widthPx, top, heightPx }: FibreRoom): string {
  const from = { x: dice() * (widthPx + 40) - 20, y: top + dice() * heightPx };
  const length = 10 + 18 * dice();
  const slope = (dice() - 0.5) * 1.8;
  // One that rises begins lower: none comes out of the skin.
  const low = { x: from.x, y: from.y + Math.max(0, -slope * length) };
  return wave(low, { length, slope, bow: (dice() - 0.5) * 6 });
}

function wave(
  from: At,
  { length, slope, bow }: { readonly length: number; readonly slope: number; readonly bow: number },
) {
  const [dx, dy] = [length / 2, (length / 2) * slope];
  const bend = `${round(dx / 2)} ${round(dy / 2 - bow)} ${round(dx)} ${round(dy)}`;
  const back = `${round(dx / 2)} ${round(dy / 2 + bow)} ${round(dx)} ${round(dy)}`;
  return `M${round(from.x)} ${round(from.y)}q${bend}q${back}`;
}

/** Capillary loops of the papillae: what bleeds when a needle comes this far. */
function loops(cut: SkinCut): SvgNode[] {
  const { widthPx, pxPerMm, epidermisMm } = cut;
  const every = 0.41 * pxPerMm;
  const tip = aboveOf(cut) + epidermisMm * 1.25 * pxPerMm;
  const foot = tip + 0.2 * pxPerMm;
  const half = 0.022 * pxPerMm;
  const d = Array.from({ length: Math.ceil(widthPx / every) }, (_, index) => {
    const x = (index + 0.35) * every + 5 * Math.sin(index * 2.4);
    const low = foot + 4 * Math.sin(index * 1.7);
    return `M${round(x - half * 1.5)} ${round(low)}C${round(x - half * 1.6)} ${round(tip)} ${round(x + half * 1.6)} ${round(tip)} ${round(x + half * 1.5)} ${round(low)}`;
  });
  return [mark('path', { d: d.join(''), class: 'cut-loop' })];
}

/** Tenths of a millimetre at the edge of the page, so that nobody has to believe the scale. */
export function rulerMarks(cut: SkinCut): SvgNode[] {
  const { pxPerMm, depthMm } = cut;
  const tenths = Array.from({ length: Math.floor((depthMm - 0.5) * 10) }, (_, index) => index + 1);
  return tenths.flatMap((tenth) => {
    const y = round(aboveOf(cut) + (tenth / 10) * pxPerMm);
    const isHalf = tenth % 5 === 0;
    const tick = mark('line', { x1: 0, x2: isHalf ? 14 : 7, y1: y, y2: y, class: 'cut-ruler' });
    const text = `${formatNumber(tenth / 10, 1)}${tenth === 5 ? '\u00a0mm' : ''}`;
    return isHalf ? [tick, label(text, { x: 20, y: y + 4.5, class: 'cut-ruler-text' })] : [tick];
  });
}

function channelMark({ xPx, depthMm, openShare }: Channel, { pxPerMm, needleDiameterMm }: SkinCut): SvgNode {
  const tip = round(ABOVE_LINE_PX + depthMm * pxPerMm);
  const half = Math.max(0.8, (needleDiameterMm / 2) * openShare * pxPerMm);
  const top = ABOVE_LINE_PX + 1;
  const d = `M${round(xPx - half)} ${top}L${round(xPx + half)} ${top}L${round(xPx + 0.4)} ${tip}L${round(xPx - 0.4)} ${tip}Z`;
  return mark('path', { d, class: openShare > 0.2 ? 'cut-channel' : 'cut-channel cut-channel-closed' });
}
