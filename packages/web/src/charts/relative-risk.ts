import { bandInWords, formatTwoFigureBand } from '../numbers/format-band.ts';
import { formatTwoFigures } from '../numbers/format-number.ts';
import { words } from '../words/en.ts';
import type { MaybeBand } from '../worker/protocol.ts';
import { plotFrame } from './chart-frame.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { logScale, type Scale } from './scale.ts';
import { SIDES, type Side, type TwoCourses } from './two-courses.ts';

export interface RelativeRisk {
  readonly widthPx: number;
  /** Times as likely as the same plan in clean, trained hands. */
  readonly lanes: TwoCourses<MaybeBand | 'refused'>;
}

const ROW_PX = 44;

/** How many times likelier an infection is than with the same needling done cleanly, on a log scale: a band or nothing. */
export function relativeRiskPicture(chart: RelativeRisk): Picture {
  const heightPx = 24 + 2 * ROW_PX + 40;
  const frame = plotFrame(chart.widthPx, heightPx, { left: 8, right: 32, top: 24, bottom: 40 });
  const decades = decadesOf(chart);
  const x = logScale([10 ** decades[0], 10 ** decades[1]], [frame.left, frame.right]);
  return {
    widthPx: chart.widthPx,
    heightPx,
    title: words.compare.riskTitle,
    summary: words.compare.riskSummary(said(chart.lanes.practice), said(chart.lanes.home)),
    table: {
      caption: words.compare.riskTitle,
      columns: words.compare.riskColumns,
      rows: SIDES.map((side) => [words.compare.sides[side], said(chart.lanes[side])]),
    },
    marks: [
      ...axisMarks(decades, x, frame.bottom),
      mark('line', { x1: round(x(1)), x2: round(x(1)), y1: 8, y2: frame.bottom, class: 'zero-line' }),
      ...SIDES.flatMap((side, row) => laneMarks(chart, side, frame.top + row * ROW_PX + 8, x)),
    ],
  };
}

function said(band: MaybeBand | 'refused'): string {
  if (band === 'refused') return words.outlook.refusedShort;
  return band === null ? words.notKnown : words.compare.times(bandInWords(formatTwoFigureBand(band)));
}

/** Whole powers of ten around all that is shown, 1 and 100 always among them. */
function decadesOf({ lanes }: RelativeRisk): readonly [number, number] {
  const bands = SIDES.flatMap((side) => bandOf(lanes[side]) ?? []);
  const low = Math.min(1, ...bands.map((band) => band.p05));
  const high = Math.max(100, ...bands.map((band) => band.p95));
  return [Math.floor(Math.log10(low) + 1e-9), Math.ceil(Math.log10(high) - 1e-9)];
}

function axisMarks([first, last]: readonly [number, number], x: Scale, bottom: number): SvgNode[] {
  const base = mark('line', {
    x1: round(x(10 ** first)),
    x2: round(x(10 ** last)),
    y1: bottom,
    y2: bottom,
    class: 'time-line',
  });
  const powers = Array.from({ length: last - first + 1 }, (_, index) => 10 ** (first + index));
  const everyOther = powers.length > 6;
  return [
    base,
    ...powers
      .filter((_, index) => !everyOther || index % 2 === 0)
      .flatMap((power) => [
        mark('line', { x1: round(x(power)), x2: round(x(power)), y1: bottom, y2: bottom + 6, class: 'tick' }),
        label(words.compare.timesTick(formatTwoFigures(power)), {
          x: x(power),
          y: bottom + 24,
          class: 'axis at-middle',
        }),
      ]),
  ];
}

function laneMarks({ lanes }: RelativeRisk, side: Side, y: number, x: Scale): SvgNode[] {
  const band = bandOf(lanes[side]);
  if (band === null) return [label(said(lanes[side]), { x: x(1) + 8, y: y + 4.5, class: `axis series-${side}` })];
  return [
    mark('rect', {
      x: round(x(band.p05)),
      y: y - 8,
      width: round(Math.max(2, x(band.p95) - x(band.p05))),
      height: 16,
      class: `range-${side}`,
    }),
    mark('circle', { cx: round(x(band.median)), cy: y, r: 6, class: `point-${side}` }),
    label(words.compare.sidesShort[side], { x: x(band.p95) + 12, y: y + 4.5, class: `axis halo series-${side}` }),
  ];
}

function bandOf(lane: MaybeBand | 'refused'): MaybeBand {
  return lane === 'refused' ? null : lane;
}
