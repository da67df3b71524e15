import { bandInWords, formatBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { words } from '../words/en.ts';
import type { MaybeBand } from '../worker/protocol.ts';
import { NARROW_PX } from './chart-frame.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, niceTicks, type Scale } from './scale.ts';
import { SIDES, type Side, type TwoCourses } from './two-courses.ts';

export interface DepthReached {
  readonly widthPx: number;
  readonly anatomy: { readonly epidermisMm: number; readonly dermisMm: number };
  readonly lanes: TwoCourses<DepthLane | null>;
}

export interface DepthLane {
  readonly dialledMm: number;
  readonly reachedMm: MaybeBand;
  readonly needleDiameterMm: number;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly skin: number;
  readonly bottom: number;
  readonly y: Scale;
  readonly deepestMm: number;
  readonly laneX: TwoCourses<number>;
  /** From one needle of a lane to the next. */
  readonly gapPx: number;
  /** Where the dermis ends: text below it stands on the page and not on skin. */
  readonly dermisEnd: number;
  readonly isNarrow: boolean;
}

const PX_PER_MM = 150;
const TAPER_MM = 0.6;
/** The gap between the two halves of the page, as the words above and below are set. */
const GUTTER_PX = 48;

/**
 * How far the needles come in the same skin, to scale in both directions: for each side the shallow, the middle and the
 * deep one of the model's ninety in a hundred. Practice filled, home hollow.
 */
export function depthReachedPicture(chart: DepthReached): Picture {
  const layout = layOut(chart);
  return {
    widthPx: chart.widthPx,
    heightPx: Math.ceil(layout.bottom) + 8,
    title: words.compare.depthTitle,
    summary: words.compare.depthSummary(said(chart, 'practice'), said(chart, 'home')),
    table: {
      caption: words.compare.depthTitle,
      columns: words.compare.depthColumns,
      rows: SIDES.map((side) => [
        words.compare.sides[side],
        chart.lanes[side] === null ? words.outlook.refusedShort : `${formatNumber(chart.lanes[side].dialledMm, 2)} mm`,
        said(chart, side),
      ]),
    },
    marks: [
      ...skinMarks(chart, layout),
      ...rulerMarks(layout),
      ...SIDES.flatMap((side) => laneMarks(chart, layout, side)),
      mark('line', { x1: layout.left - 8, x2: layout.right, y1: layout.skin, y2: layout.skin, class: 'skin-line' }),
    ],
  };
}

function said(chart: DepthReached, side: Side): string {
  const reached = chart.lanes[side]?.reachedMm ?? null;
  return reached === null ? words.notKnown : bandInWords(formatBand(reached, 2, 'mm'));
}

function layOut({ widthPx, anatomy, lanes }: DepthReached): Layout {
  const deepest = Math.max(
    anatomy.dermisMm + anatomy.epidermisMm,
    ...SIDES.flatMap((side) => [lanes[side]?.dialledMm ?? 0, lanes[side]?.reachedMm?.p95 ?? 0]),
  );
  const narrow = widthPx < NARROW_PX;
  const deepestMm = Math.ceil((deepest + 0.2) * 10) / 10;
  const [left, skin] = [narrow ? 44 : 48, narrow ? 72 : 44];
  const bottom = skin + deepestMm * PX_PER_MM;
  const gutter = narrow ? 16 : GUTTER_PX;
  return {
    left,
    right: widthPx,
    skin,
    bottom,
    deepestMm,
    y: linearScale([0, deepestMm], [skin, bottom]),
    laneX: { practice: left + (narrow ? 22 : 48), home: (widthPx + gutter) / 2 + (narrow ? 22 : 24) },
    dermisEnd: skin + (anatomy.epidermisMm + anatomy.dermisMm) * PX_PER_MM,
    isNarrow: narrow,
    gapPx: narrow ? 46 : Math.max(64, ((widthPx - gutter) / 2 - left - 96) / 2.5),
  };
}

function skinMarks({ anatomy }: DepthReached, { left, right, skin, bottom, y }: Layout): SvgNode[] {
  const dermisEnds = Math.min(y(anatomy.epidermisMm + anatomy.dermisMm), bottom);
  const band = (from: number, to: number, name: string) =>
    mark('rect', { x: left, y: round(from), width: right - left, height: round(to - from), class: name });
  return [
    band(skin, y(anatomy.epidermisMm), 'skin-epidermis'),
    band(y(anatomy.epidermisMm), dermisEnds, 'skin-dermis'),
    mark('line', { x1: left, x2: right, y1: round(dermisEnds), y2: round(dermisEnds), class: 'dermis-line' }),
    label(words.compare.dermisEnds, { x: right - 4, y: dermisEnds + 18, class: 'axis at-end' }),
  ];
}

function rulerMarks({ left, y, deepestMm }: Layout): SvgNode[] {
  const tenths = Array.from({ length: Math.floor(deepestMm * 10 + 1e-9) + 1 }, (_, index) => index / 10);
  const ticks = tenths.map((mm) => {
    const reach = Math.round(mm * 10) % 5 === 0 ? 12 : 6;
    return mark('line', { x1: left - reach, x2: left, y1: round(y(mm)), y2: round(y(mm)), class: 'ruler' });
  });
  const numbers = niceTicks([0, deepestMm], Math.ceil(deepestMm / 0.5)).map((mm) =>
    label(formatNumber(mm, mm === 0 ? 0 : 1), { x: left - 18, y: y(mm) + 4.5, class: 'axis at-end' }),
  );
  return [...ticks, ...numbers];
}

function laneMarks(chart: DepthReached, layout: Layout, side: Side): SvgNode[] {
  const lane = chart.lanes[side];
  const x = layout.laneX[side];
  const title = layout.isNarrow
    ? [label(words.compare.sides[side], { x: x - 20, y: 20, class: `chart-word series-${side}` })]
    : [];
  if (lane === null) {
    return [
      ...title,
      label(words.outlook.refused, { x: x - 20, y: layout.y(0.5), class: 'chart-word on-skin refused' }),
    ];
  }
  const end = x + 2 * layout.gapPx + (layout.isNarrow ? 28 : 72);
  const dialled = round(layout.y(lane.dialledMm));
  const set = [
    mark('line', { x1: x - 20, x2: end, y1: dialled, y2: dialled, class: `dialled dialled-${side}` }),
    label(words.compare.dialled[side](lane.dialledMm), {
      x: end,
      y: dialled + 18,
      class: `axis ${groundOf(dialled + 18, layout)} at-end series-${side}`,
    }),
  ];
  if (lane.reachedMm === null)
    return [...title, ...set, label(words.notKnown, { x, y: layout.y(0.5), class: 'axis on-skin' })];
  const { p05, median, p95 } = lane.reachedMm;
  const needles = [p05, median, p95].flatMap((depthMm, index) =>
    needleMarks({ depthMm, isMiddle: index === 1, x: x + index * layout.gapPx }, { layout, side, lane }),
  );
  return [...title, ...set, ...needles];
}

function needleMarks(
  at: { readonly depthMm: number; readonly isMiddle: boolean; readonly x: number },
  { layout, side, lane }: { readonly layout: Layout; readonly side: Side; readonly lane: DepthLane },
): SvgNode[] {
  const half = (lane.needleDiameterMm / 2) * PX_PER_MM;
  const tip = round(layout.y(at.depthMm));
  const shoulder = round(tip - TAPER_MM * PX_PER_MM);
  const top = layout.isNarrow ? 36 : 0;
  const x = round(at.x);
  const d =
    shoulder > top
      ? `M${round(x - half)} ${top}V${shoulder}L${x} ${tip}L${round(x + half)} ${shoulder}V${top}`
      : shortNeedle(x, half, { top, tip, shoulder });
  const weight = at.isMiddle ? 'middle' : 'edge';
  return [
    mark('path', { d, class: `depth-needle depth-needle-${side} depth-needle-${weight}` }),
    ...tipLabel({ ...at, x }, tip, layout),
  ];
}

const ROOMY_GAP_PX = 130;

/** Beside the tip where there is room; on a narrower page only the middle one is written, below its tip. */
function tipLabel(
  { depthMm, isMiddle, x }: { readonly depthMm: number; readonly isMiddle: boolean; readonly x: number },
  tip: number,
  layout: Layout,
): SvgNode[] {
  const text = `${formatNumber(depthMm, 2)}${isMiddle ? '\u00a0mm' : ''}`;
  if (layout.gapPx >= ROOMY_GAP_PX) {
    const textY = Math.max(tip - 1, layout.y(0.1) + 14);
    return [
      label(text, { x: x + 14, y: textY, class: `${isMiddle ? 'chart-value' : 'axis'} ${groundOf(textY, layout)}` }),
    ];
  }
  return isMiddle
    ? [label(text, { x, y: tip + 17, class: `axis-strong ${groundOf(tip + 17, layout)} at-middle` })]
    : [];
}

function groundOf(y: number, { dermisEnd }: Layout): 'on-skin' | 'halo' {
  return y < dermisEnd ? 'on-skin' : 'halo';
}

/** A needle of which only a part of the tip has come below the top of the picture. */
function shortNeedle(
  x: number,
  half: number,
  { top, tip, shoulder }: { readonly top: number; readonly tip: number; readonly shoulder: number },
): string {
  const cut = (half * (tip - top)) / (tip - shoulder);
  return `M${round(x - cut)} ${top}L${x} ${tip}L${round(x + cut)} ${top}`;
}
