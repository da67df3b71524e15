import { bandInWords } from '../numbers/format-band.ts';
import { MEASURE_FORMS, type MeasureForm } from '../plan/measure-forms.ts';
import { words } from '../words/en.ts';
import type { MaybeBand, Measure } from '../worker/protocol.ts';
import { type Frame, NARROW_PX, plotFrame } from './chart-frame.ts';
import { bandPath, curvePath } from './curve.ts';
import { hatch } from './hatch.ts';
import { needleMark } from './needle-mark.ts';
import { type DataTable, label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, niceTicks, type Scale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';

const DAYS_PER_MONTH = 365.25 / 12;

export interface OutlookChart {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly measure: Measure;
  readonly days: readonly number[];
  /** Null where the plan is refused: then only doing nothing is drawn. */
  readonly plan: readonly MaybeBand[] | null;
  readonly nothing: readonly MaybeBand[];
  readonly sessionDays: readonly number[];
  /** The day whose values are read out beside the chart. */
  readonly readDay: number;
  readonly studiedUntilDay: number;
}

interface Axes {
  readonly frame: Frame;
  readonly x: Scale;
  readonly y: Scale;
  readonly ticks: readonly number[];
  readonly months: readonly number[];
}

type Series = readonly { readonly day: number; readonly p05: number; readonly median: number; readonly p95: number }[];

/** What becomes of this skin under the plan, with doing nothing beside it: bands over months, better is up. */
export function outlookPicture(chart: OutlookChart): Picture {
  const form = MEASURE_FORMS[chart.measure];
  const nothing = known(chart.days, chart.nothing);
  const plan = chart.plan === null ? [] : known(chart.days, chart.plan);
  const axes = axesOf(chart, form, [...nothing, ...plan]);
  return {
    widthPx: chart.widthPx,
    heightPx: chart.heightPx,
    title: words.outlook.chartTitle(chart.measure),
    summary: summaryOf(chart, form),
    table: tableOf(chart, form),
    marks: [
      ...(chart.plan === null ? [] : beyondStudies(chart, axes)),
      ...axisMarks(axes, form),
      ...seriesMarks(runs(chart.days, chart.nothing), axes, 'nothing'),
      ...seriesMarks(runs(chart.days, chart.plan ?? []), axes, 'plan'),
      ...(chart.plan === null ? refusedMarks(axes) : sessionMarks(chart, axes)),
      ...readMarks(chart, axes, { plan, nothing }),
      ...endLabels(axes, {
        plan: runs(chart.days, chart.plan ?? []).at(-1) ?? [],
        nothing: runs(chart.days, chart.nothing).at(-1) ?? [],
      }),
    ],
  };
}

function known(days: readonly number[], bands: readonly MaybeBand[]): Series {
  return days.flatMap((day, index) => {
    const band = bands[index];
    return band === null || band === undefined ? [] : [{ day, ...band }];
  });
}

/** Stretches of days without a gap: no line is drawn across days of which the model says nothing. */
function runs(days: readonly number[], bands: readonly MaybeBand[]): readonly Series[] {
  const ends = days.flatMap((_, index) => (bands[index] ? [] : [index]));
  return [...ends, days.length]
    .map((end, k) => known(days.slice((ends[k - 1] ?? -1) + 1, end), bands.slice((ends[k - 1] ?? -1) + 1, end)))
    .filter((run) => run.length > 1);
}

function axesOf(chart: OutlookChart, form: MeasureForm, all: Series): Axes {
  const narrow = chart.widthPx < NARROW_PX;
  const margins = { left: narrow ? 44 : 56, right: narrow ? 66 : 84, top: 28, bottom: 52 };
  const frame = plotFrame(chart.widthPx, chart.heightPx, margins);
  const [low, high] = form.usualRange;
  const domain = widen(
    Math.min(low, ...all.map((each) => each.p05)) * form.factor,
    Math.max(high, ...all.map((each) => each.p95)) * form.factor,
  ).map((bound) => bound / form.factor) as [number, number];
  const [bottomValue, topValue] = form.betterIs === 'less' ? [domain[1], domain[0]] : domain;
  const lastDay = Math.max(...chart.days);
  const lastMonth = Math.round(lastDay / DAYS_PER_MONTH);
  const everyMonths = lastMonth > 12 || (narrow && lastMonth > 6) ? (lastMonth > 12 ? 6 : 3) : 3;
  return {
    frame,
    x: linearScale([0, lastDay], [frame.left, frame.right]),
    y: linearScale([bottomValue, topValue], [frame.bottom, frame.top]),
    ticks: niceTicks([domain[0] * form.factor, domain[1] * form.factor], 4).map((tick) => tick / form.factor),
    months: Array.from({ length: Math.floor(lastMonth / everyMonths) + 1 }, (_, index) => index * everyMonths),
  };
}

/** Out to whole steps of the axis, so that no band ends at the edge of the plot. */
function widen(low: number, high: number): [number, number] {
  const [first = low, second = high] = niceTicks([low, high], 5);
  const step = second - first;
  return [Math.floor(low / step + 1e-9) * step, Math.ceil(high / step - 1e-9) * step];
}

function axisMarks({ frame, x, y, ticks, months }: Axes, form: MeasureForm): SvgNode[] {
  const lines = ticks.map((tick) =>
    mark('line', {
      x1: frame.left,
      x2: frame.right,
      y1: round(y(tick)),
      y2: round(y(tick)),
      class: tick === 0 ? 'zero-line' : 'hairline',
    }),
  );
  const values = ticks.map((tick) =>
    label(form.tick(tick), { x: frame.left - 8, y: y(tick) + 4.5, class: 'axis at-end' }),
  );
  const times = months.map((month, index) =>
    label(words.outlook.month(month, index === months.length - 1), {
      x: x(month * DAYS_PER_MONTH),
      y: frame.bottom + 44,
      class: 'axis at-middle',
    }),
  );
  return [...lines, ...values, ...times];
}

function beyondStudies(chart: OutlookChart, { frame, x }: Axes): SvgNode[] {
  const from = x(chart.studiedUntilDay);
  if (chart.studiedUntilDay >= Math.max(...chart.days)) return [];
  const box = { x: from, y: frame.top, width: frame.right - from, height: frame.bottom - frame.top };
  return [
    hatch(box, 'beyond'),
    label(words.outlook.beyond, { x: frame.right - 4, y: frame.top + 16, class: 'axis at-end halo' }),
  ];
}

function seriesMarks(series: readonly Series[], { x, y }: Axes, kind: 'plan' | 'nothing'): SvgNode[] {
  const along = (run: Series, key: 'p05' | 'median' | 'p95') =>
    run.map((each) => ({ x: x(each.day), y: y(each[key]) }));
  const path = (of: (run: Series) => string) => series.map(of).join('');
  return [
    mark('path', { d: path((run) => bandPath(along(run, 'p95'), along(run, 'p05'))), class: `band-${kind}` }),
    mark('path', { d: path((run) => curvePath(along(run, 'median'))), class: `median-${kind}` }),
  ];
}

function sessionMarks(chart: OutlookChart, { x, frame }: Axes): SvgNode[] {
  const line = mark('line', {
    x1: frame.left,
    x2: frame.right,
    y1: frame.bottom + 12,
    y2: frame.bottom + 12,
    class: 'time-line',
  });
  return [line, ...chart.sessionDays.map((day) => needleMark(x(day), frame.bottom + 12, 'plan'))];
}

function refusedMarks({ frame }: Axes): SvgNode[] {
  const box = { x: frame.left, y: frame.top, width: frame.right - frame.left, height: frame.bottom - frame.top };
  const middle = { x: (frame.left + frame.right) / 2, y: (frame.top + frame.bottom) / 2 };
  return [
    hatch(box, 'refused'),
    label(words.outlook.refused, { ...middle, class: 'chart-word at-middle halo refused' }),
  ];
}

function readMarks(
  chart: OutlookChart,
  { frame, x, y }: Axes,
  { plan, nothing }: { readonly plan: Series; readonly nothing: Series },
): SvgNode[] {
  const at = round(x(chart.readDay));
  const point = (series: Series, kind: string) => {
    const read = series.find((each) => each.day === chart.readDay);
    return read === undefined
      ? []
      : [mark('circle', { cx: at, cy: round(y(read.median)), r: 5, class: `point-${kind}` })];
  };
  const line = mark('line', { x1: at, x2: at, y1: frame.top - 8, y2: frame.bottom, class: 'read-line' });
  return [line, ...point(nothing, 'nothing'), ...point(plan, 'plan')];
}

function endLabels(
  { frame, y }: Axes,
  { plan, nothing }: { readonly plan: Series; readonly nothing: Series },
): SvgNode[] {
  const end = (series: Series, kind: 'plan' | 'nothing') => {
    const last = series.at(-1);
    return last === undefined ? [] : [{ kind, y: y(last.median) }];
  };
  const placed = spreadLabels([...end(plan, 'plan'), ...end(nothing, 'nothing')], 18, frame.bottom);
  return placed.map(({ kind, y: at }) =>
    label(words.outlook.series[kind], { x: frame.right + 8, y: at + 4.5, class: `axis series-${kind}` }),
  );
}

function summaryOf(chart: OutlookChart, form: MeasureForm): string {
  const read = chart.days.indexOf(chart.readDay);
  const say = (band: MaybeBand | undefined) => (band ? bandInWords(form.change(band)) : words.notKnown);
  const nothing = say(chart.nothing[read]);
  const months = Math.round(chart.readDay / DAYS_PER_MONTH);
  if (chart.plan === null) return words.outlook.summaryRefused({ months, nothing });
  return words.outlook.summary({ months, plan: say(chart.plan[read]), nothing, better: form.betterIs });
}

function tableOf(chart: OutlookChart, form: MeasureForm): DataTable {
  const say = (band: MaybeBand | undefined) => (band ? bandInWords(form.change(band)) : words.notKnown);
  return {
    caption: words.outlook.tableCaption(chart.measure),
    columns: words.outlook.tableColumns,
    rows: chart.days.map((day, index) => [
      words.outlook.day(day),
      chart.plan === null ? words.outlook.refusedShort : say(chart.plan[index]),
      say(chart.nothing[index]),
    ]),
  };
}
