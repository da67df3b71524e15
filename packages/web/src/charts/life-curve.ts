import type { Band } from '../numbers/band.ts';
import type { Curve } from '../skin/skin-protocol.ts';
import { secondsAt, shareOf } from '../skin/time-scale.ts';
import { skinWords as words } from '../words/en/skin.ts';
import { type Frame, plotFrame } from './chart-frame.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, type Scale } from './scale.ts';
import { SIDES, type Side, type TwoCourses } from './two-courses.ts';

/** A curve of the moving skin on both sides: bands by seconds since the first needle. */
export interface LifeCurve {
  readonly widthPx: number;
  readonly curve: Curve;
  readonly sides: TwoCourses<LifeSeries>;
}

interface LifeSeries {
  readonly moments: readonly number[];
  readonly bands: readonly Band[];
}

export const LIFE_CURVE_HEIGHT_PX = 150;
const MARGINS = { left: 1, right: 8, top: 22, bottom: 26 };

const TIMES = [
  { text: words.axis.start, seconds: 0 },
  { text: words.axis.hour, seconds: 3_600 },
  { text: words.axis.day, seconds: 86_400 },
  { text: words.axis.month, seconds: 30 * 86_400 },
] as const;

/** Where a moment and a value lie in the picture: what runs over it asks here. */
export interface LifeScales {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
}

export function lifeScales({ widthPx, curve, sides }: LifeCurve): LifeScales {
  const frame = plotFrame(widthPx, LIFE_CURVE_HEIGHT_PX, MARGINS);
  const most = curve === 'open' ? 1 : highestOf(sides);
  return {
    frame,
    x: linearScale([0, 1], [frame.left, frame.right]),
    y: linearScale([0, most], [frame.bottom, frame.top]),
  };
}

function highestOf(sides: LifeCurve['sides']): number {
  return Math.max(...SIDES.flatMap((side) => sides[side].bands.map(({ p95 }) => p95)));
}

/** One small curve of the four: practice in teal, home thin and grey, over seconds to years. */
export function lifeCurvePicture(chart: LifeCurve): Picture {
  const { curve, sides, widthPx } = chart;
  const scales = lifeScales(chart);
  const most = curve === 'open' ? 1 : highestOf(sides);
  const { frame } = scales;
  return {
    widthPx,
    heightPx: LIFE_CURVE_HEIGHT_PX,
    title: words.curveTitle(curve),
    summary: words.curveSummary({
      curve,
      practice: highestInWords(curve, sides.practice),
      home: highestInWords(curve, sides.home),
    }),
    table: tableOf(chart),
    marks: [
      ...SIDES.toReversed().flatMap((side) => seriesMarks(sides[side], side, scales)),
      mark('line', { x1: frame.left, x2: frame.right, y1: frame.bottom, y2: frame.bottom, class: 'time-line' }),
      label(valueText(curve, most), { x: frame.left, y: frame.top - 8 }),
      ...timeLabels(scales),
    ],
  };
}

function seriesMarks({ moments, bands }: LifeSeries, side: Side, { x, y, frame }: LifeScales): SvgNode[] {
  const at = (index: number, value: number) =>
    `${round(x(shareOf(moments[index] ?? 0)))} ${round(Math.min(frame.bottom + 3, y(value)))}`;
  const line = (values: readonly number[]) => values.map((value, index) => at(index, value)).join('L');
  const back = bands.map(({ p05 }, index) => at(index, p05)).reverse();
  return [
    mark('path', { d: `M${line(bands.map(({ p95 }) => p95))}L${back.join('L')}Z`, class: `range-${side}` }),
    mark('path', { d: `M${line(bands.map(({ median }) => median))}`, class: `life-${side}` }),
  ];
}

function timeLabels({ x, frame }: LifeScales): SvgNode[] {
  const y = frame.bottom + 18;
  return [
    ...TIMES.map(({ text, seconds }, index) =>
      label(text, { x: x(shareOf(seconds)), y, class: index === 0 ? 'axis' : 'axis at-middle' }),
    ),
    label(words.axis.end, { x: frame.right, y, class: 'axis at-end' }),
  ];
}

/** A value of a curve as it is written. */
export function valueText(curve: Curve, value: number): string {
  return isShareOfSkin(curve) ? words.of100(value) : words.percent(value);
}

export function isShareOfSkin(curve: Curve): boolean {
  return curve === 'open' || curve === 'cells';
}

/** `21 in 100 (10 to 34)`, `+4% (+1 to +12)`. */
export function lifeBandText(curve: Curve, { p05, median, p95 }: Band) {
  const bare = (value: number) => valueText(curve, value).replace(/( in 100|%)$/, '');
  return { value: valueText(curve, median), interval: `(${bare(p05)}\u00a0to\u00a0${bare(p95)})` };
}

function bandText(curve: Curve, band: Band | undefined): string {
  if (band === undefined) return words.notKnown;
  const { value, interval } = lifeBandText(curve, band);
  return `${value} ${interval}`;
}

function highestInWords(curve: Curve, { moments, bands }: LifeSeries): string {
  const place = bands.reduce((best, { median }, index) => (median > (bands[best]?.median ?? 0) ? index : best), 0);
  return words.highest({ when: words.time(Math.max(1, moments[place] ?? 0)), band: bandText(curve, bands[place]) });
}

const TABLE_SHARES = 8;

function tableOf({ curve, sides }: LifeCurve): Picture['table'] {
  const rows = Array.from({ length: TABLE_SHARES }, (_, index) => {
    const seconds = secondsAt((index + 1) / TABLE_SHARES);
    return [words.time(seconds), ...SIDES.map((side) => bandText(curve, bandNear(sides[side], seconds)))];
  });
  return { caption: words.curveTitle(curve), columns: words.tableColumns, rows };
}

function bandNear({ moments, bands }: LifeSeries, seconds: number): Band | undefined {
  const after = moments.findIndex((moment) => moment >= seconds - 1);
  return bands[after < 0 ? bands.length - 1 : after];
}
