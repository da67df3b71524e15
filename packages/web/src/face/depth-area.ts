import { label, mark, type Picture, round, type SvgNode } from '../charts/picture.ts';
import { linearScale, niceTicks, type Scale } from '../charts/scale.ts';
import { bandInWords, formatBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { commonWords } from '../words/en/common.ts';
import { faceWords as words } from '../words/en/face.ts';
import type { MaybeBand } from '../worker/protocol.ts';

/** One zone of a plan: how wide it is in the picture, and how deep it is set and reached. */
export interface DepthAreaPart {
  readonly name: string;
  readonly settingMm: number;
  /** What is needled of it. */
  readonly areaCm2: number;
  readonly sparedCm2: number;
  readonly reachedMm: MaybeBand;
}

export interface DepthArea {
  readonly widthPx: number;
  readonly parts: readonly DepthAreaPart[];
}

interface Layout {
  readonly x: Scale;
  readonly y: Scale;
  readonly right: number;
  readonly bottomMm: number;
}

const LEFT = 40;
const SKIN = 24;
const PLOT_PX = 184;
const BOTTOM = SKIN + PLOT_PX;
/** A column that is narrower says nothing in itself. */
const LEAST_NAMED_PX = 44;

/** The plan’s area by depth: each zone as wide as its area, deepest first, down from the skin line. */
export function depthAreaPicture({ widthPx, parts }: DepthArea): Picture {
  const columns = parts.toSorted((a, b) => b.settingMm - a.settingMm);
  const total = sumOf(columns, ({ areaCm2 }) => areaCm2);
  const bottomMm = Math.max(1, ...columns.map(({ settingMm }) => settingMm)) + 0.25;
  const right = widthPx - 16;
  const layout: Layout = {
    x: linearScale([0, Math.max(total, 1)], [LEFT, right]),
    y: linearScale([0, bottomMm], [SKIN, BOTTOM]),
    right,
    bottomMm,
  };
  return {
    widthPx,
    heightPx: BOTTOM + 26,
    title: words.depthArea,
    summary: summaryOf(columns, total),
    table: {
      caption: words.depthArea,
      columns: words.depthAreaRows,
      rows: columns.map(rowOf),
    },
    marks: [...axisMarks(layout, total), ...columnMarks(columns, layout), skinLine(layout)],
  };
}

function axisMarks({ x, y, right, bottomMm }: Layout, total: number): SvgNode[] {
  const depths = niceTicks([0, bottomMm], 5).flatMap((tick) => [
    ...(tick === 0
      ? []
      : [mark('line', { x1: LEFT, x2: right, y1: round(y(tick)), y2: round(y(tick)), class: 'hairline' })]),
    label(formatNumber(tick, tick === 0 ? 0 : 1), { x: LEFT - 10, y: y(tick) + 4.5, class: 'axis at-end' }),
  ]);
  return [
    ...depths,
    label('0', { x: LEFT, y: BOTTOM + 20, class: 'axis at-middle' }),
    label(words.total(total), { x: x(total), y: BOTTOM + 20, class: 'axis-strong at-end' }),
  ];
}

function columnMarks(columns: readonly DepthAreaPart[], { x, y }: Layout): SvgNode[] {
  let before = 0;
  return columns.flatMap((part) => {
    const from = x(before);
    before += part.areaCm2;
    const to = x(before);
    const across = (mm: number, name: string) =>
      mark('line', { x1: round(from + 1), x2: round(to - 1), y1: round(y(mm)), y2: round(y(mm)), class: name });
    const box = (top: number, bottom: number, name: string) =>
      mark('rect', {
        x: round(from + 1),
        y: round(y(top)),
        width: Math.max(1, round(to - from - 2)),
        height: round(y(bottom) - y(top)),
        class: name,
      });
    const { reachedMm: reached } = part;
    const bands =
      reached === null
        ? []
        : [
            box(0, reached.p05, 'reached-sure'),
            box(reached.p05, reached.p95, 'reached-band'),
            across(reached.median, 'reached-median'),
          ];
    return [...bands, across(part.settingMm, 'set-line'), ...nameMarks(part, (from + to) / 2, to - from)];
  });
}

function nameMarks({ name, areaCm2 }: DepthAreaPart, middle: number, widthPx: number): SvgNode[] {
  if (widthPx < LEAST_NAMED_PX) return [];
  const fits = name.length * 7 < widthPx;
  return [
    ...(fits ? [label(name, { x: middle, y: SKIN - 9, class: 'axis at-middle' })] : []),
    label(formatNumber(areaCm2, 0), { x: middle, y: SKIN + 18, class: 'axis-strong at-middle halo' }),
  ];
}

function skinLine({ right }: Layout): SvgNode {
  return mark('line', { x1: LEFT, x2: right, y1: SKIN, y2: SKIN, class: 'skin-line' });
}

function rowOf({ name, settingMm, areaCm2, sparedCm2, reachedMm }: DepthAreaPart): readonly string[] {
  const reached = reachedMm === null ? commonWords.notKnown : bandInWords(formatBand(reachedMm, 2));
  return [name, formatNumber(settingMm, 2), formatNumber(areaCm2, 1), formatNumber(sparedCm2, 1), reached];
}

function summaryOf(columns: readonly DepthAreaPart[], total: number): string {
  const depths = [...new Set(columns.map(({ settingMm }) => settingMm))];
  const lines = depths.map((depth) =>
    words.depthAreaPart(
      depth,
      sumOf(
        columns.filter(({ settingMm }) => settingMm === depth),
        ({ areaCm2 }) => areaCm2,
      ),
    ),
  );
  return words.depthAreaSummary({ lines, total, spared: sumOf(columns, ({ sparedCm2 }) => sparedCm2) });
}

function sumOf(parts: readonly DepthAreaPart[], of: (part: DepthAreaPart) => number): number {
  return parts.reduce((sum, part) => sum + of(part), 0);
}
