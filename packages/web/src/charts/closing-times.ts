import { scaleBand } from '../numbers/band.ts';
import { bandInWords } from '../numbers/format-band.ts';
import { formatDuration } from '../numbers/format-duration.ts';
import { words } from '../words/en.ts';
import type { MaybeBand } from '../worker/protocol.ts';
import { type Frame, NARROW_PX, plotFrame } from './chart-frame.ts';
import { needleMark } from './needle-mark.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { logScale, type Scale } from './scale.ts';
import { SIDES, type Side, type TwoCourses } from './two-courses.ts';

export const CLOSINGS = ['barrier', 'channel', 'redness'] as const;
export type Closing = (typeof CLOSINGS)[number];

export interface ClosingTimes {
  readonly widthPx: number;
  readonly lanes: TwoCourses<{
    readonly hours: Readonly<Record<Closing, MaybeBand>>;
    /** When the same place is needled again; null after a last session. */
    readonly againAfterDays: number | null;
  } | null>;
}

const ROW_PX = 72;
const STOPS_HOURS = [1, 6, 24, 72, 168, 730.5, 2191.5] as const;
const DOMAIN_HOURS = [0.5, 4383] as const;

/** When the skin has closed after one session, on a log scale of time, and when it is needled again. */
export function closingTimesPicture(chart: ClosingTimes): Picture {
  const narrow = chart.widthPx < NARROW_PX;
  const heightPx = 44 + CLOSINGS.length * ROW_PX + 40;
  const frame = plotFrame(chart.widthPx, heightPx, { left: 0, right: narrow ? 8 : 24, top: 44, bottom: 40 });
  const x = logScale(DOMAIN_HOURS, [frame.left, frame.right]);
  return {
    widthPx: chart.widthPx,
    heightPx,
    title: words.compare.closingTitle,
    summary: CLOSINGS.map((closing) =>
      words.compare.closingSummary(closing, said(chart, 'practice', closing), said(chart, 'home', closing)),
    ).join(' '),
    table: {
      caption: words.compare.closingTitle,
      columns: words.compare.closingColumns,
      rows: CLOSINGS.map((closing) => [
        words.compare.closings[closing],
        ...SIDES.map((side) => said(chart, side, closing)),
      ]),
    },
    marks: [
      ...axisMarks(frame, x, narrow),
      ...SIDES.flatMap((side) => againMarks(chart, side, frame, x)),
      ...CLOSINGS.flatMap((closing, row) => rowMarks(chart, closing, frame.top + row * ROW_PX, x)),
    ],
  };
}

function said(chart: ClosingTimes, side: Side, closing: Closing): string {
  const lane = chart.lanes[side];
  if (lane === null) return words.outlook.refusedShort;
  const band = lane.hours[closing];
  return band === null ? words.notKnown : bandInWords(formatDuration(band));
}

function axisMarks(frame: Frame, x: Scale, narrow: boolean): SvgNode[] {
  const stops = STOPS_HOURS.filter((_, index) => !narrow || index % 2 === 0);
  const base = mark('line', {
    x1: frame.left,
    x2: frame.right,
    y1: frame.bottom,
    y2: frame.bottom,
    class: 'time-line',
  });
  return [
    base,
    ...stops.flatMap((hours) => [
      mark('line', { x1: round(x(hours)), x2: round(x(hours)), y1: frame.bottom, y2: frame.bottom + 6, class: 'tick' }),
      label(words.compare.stop(hours), { x: x(hours), y: frame.bottom + 24, class: 'axis at-middle' }),
    ]),
  ];
}

function againMarks(chart: ClosingTimes, side: Side, frame: Frame, x: Scale): SvgNode[] {
  const days = chart.lanes[side]?.againAfterDays ?? null;
  if (days === null) return [];
  const at = round(x(days * 24));
  const textY = side === 'home' ? 14 : 32;
  return [
    mark('line', { x1: at, x2: at, y1: textY + 6, y2: frame.bottom, class: `again again-${side}` }),
    needleMark(at, frame.bottom, side === 'home' ? 'home' : 'plan'),
    label(words.compare.again[side], { x: at, y: textY, class: `axis at-middle series-${side}` }),
  ];
}

function rowMarks(chart: ClosingTimes, closing: Closing, top: number, x: Scale): SvgNode[] {
  const title = label(words.compare.closings[closing], { x: 0, y: top + 14, class: 'axis-strong halo' });
  return [title, ...SIDES.flatMap((side, index) => laneMarks(chart, closing, { side, y: top + 32 + index * 18, x }))];
}

function laneMarks(
  chart: ClosingTimes,
  closing: Closing,
  { side, y, x }: { readonly side: Side; readonly y: number; readonly x: Scale },
): SvgNode[] {
  const lane = chart.lanes[side];
  if (lane === null) return [];
  const band = lane.hours[closing];
  if (band === null) return [label(words.notKnown, { x: x(24), y: y + 4.5, class: `axis series-${side}` })];
  const median = round(x(band.median));
  return [
    mark('rect', {
      x: round(x(band.p05)),
      y: y - 6,
      width: round(Math.max(2, x(band.p95) - x(band.p05))),
      height: 12,
      class: `range-${side}`,
    }),
    mark('circle', { cx: median, cy: y, r: 5, class: `point-${side}` }),
    ...(closing === CLOSINGS[0]
      ? [label(words.compare.sidesShort[side], { x: x(band.p95) + 8, y: y + 4.5, class: `axis halo series-${side}` })]
      : []),
  ];
}

/** Days as hours, for measures that the model gives in days. */
export function daysAsHours(days: MaybeBand): MaybeBand {
  return days === null ? null : scaleBand(days, 24);
}
