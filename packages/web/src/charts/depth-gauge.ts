import type { Zone } from '@percuta/evidence';
import { bandInWords, formatBand } from '../numbers/format-band.ts';
import { formatNumber } from '../numbers/format-number.ts';
import { words } from '../words/en.ts';
import type { MaybeBand, ZoneLimit } from '../worker/protocol.ts';
import { hatch } from './hatch.ts';
import { type DataTable, label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, niceTicks, type Scale } from './scale.ts';
import { spreadLabels } from './spread-labels.ts';

export interface DepthGauge {
  readonly widthPx: number;
  /** All zones side by side, or only the chosen one with its reasons written out. */
  readonly zones: readonly ZoneLimit[];
  readonly chosen: { readonly zone: Zone; readonly settingMm: number; readonly reachedMm: MaybeBand };
  readonly deviceMaximumMm: number | null;
  readonly evaluatedMaximumMm: number | null;
}

interface Layout {
  readonly left: number;
  readonly right: number;
  readonly skin: number;
  readonly bottom: number;
  readonly columnPx: number;
  readonly bottomMm: number;
  readonly y: Scale;
  readonly isAlone: boolean;
}

const PLOT_PX = 264;
const ROW_PX = 28;

/** Depth pointing down from the skin line: what is set and reached, and where each zone and the device stop. */
export function depthGaugePicture(gauge: DepthGauge): Picture {
  const layout = layOut(gauge);
  const columns = gauge.zones.flatMap((limit, index) =>
    column(limit, layout.left + index * layout.columnPx, layout, gauge),
  );
  return {
    widthPx: gauge.widthPx,
    heightPx: layout.bottom + (layout.isAlone ? 16 : 16 + 2 * ROW_PX),
    title: words.depth.chartTitle,
    summary: summaryOf(gauge),
    table: tableOf(gauge),
    marks: [
      ...axisMarks(layout),
      ...columns,
      ...deviceMarks(gauge, layout),
      ...chosenMarks(gauge, layout),
      mark('line', { x1: layout.left - 8, x2: layout.right, y1: layout.skin, y2: layout.skin, class: 'skin-line' }),
      ...(layout.isAlone ? aloneLabels(gauge, layout) : [...deviceLabels(gauge, layout), ...rowTitles(layout)]),
    ],
  };
}

function layOut(gauge: DepthGauge): Layout {
  const isAlone = gauge.zones.length === 1;
  const left = 44;
  const skin = isAlone ? 20 : 52;
  const right = isAlone ? left + 96 : gauge.widthPx - 152;
  const deepest = Math.max(
    1.5,
    gauge.deviceMaximumMm ?? 0,
    gauge.chosen.settingMm,
    ...gauge.zones.map((zone) => zone.capMm ?? 0),
  );
  const bottomMm = deepest + 0.25;
  return {
    left,
    right,
    skin,
    bottom: skin + PLOT_PX,
    columnPx: (right - left) / gauge.zones.length,
    bottomMm,
    y: linearScale([0, bottomMm], [skin, skin + PLOT_PX]),
    isAlone,
  };
}

function axisMarks({ left, right, bottomMm, y }: Layout): SvgNode[] {
  return niceTicks([0, bottomMm], 6).flatMap((tick) => [
    ...(tick === 0
      ? []
      : [mark('line', { x1: left, x2: right, y1: round(y(tick)), y2: round(y(tick)), class: 'hairline' })]),
    label(formatNumber(tick, tick === 0 ? 0 : 1), { x: left - 16, y: y(tick) + 4.5, class: 'axis at-end' }),
  ]);
}

function column(limit: ZoneLimit, x: number, layout: Layout, gauge: DepthGauge): SvgNode[] {
  const isChosen = limit.zone === gauge.chosen.zone;
  const stop = stopOf(limit, gauge);
  const box = hatchBox(x, layout, stop);
  const kind = limit.capMm === 0 ? 'refused' : 'limit';
  const capLine =
    limit.capMm === null || limit.capMm === 0
      ? []
      : [mark('line', { x1: box.x, x2: box.x + box.width, y1: round(box.y), y2: round(box.y), class: 'cap-line' })];
  return [
    ...(isChosen ? [chosenGround(x, layout)] : []),
    hatch(box, kind),
    ...capLine,
    ...(layout.isAlone
      ? []
      : [...columnWords(limit, x, layout, gauge.deviceMaximumMm), ...columnRows(limit, x, layout, isChosen)]),
  ];
}

function stopOf(limit: ZoneLimit, gauge: DepthGauge): number {
  return Math.min(limit.capMm ?? 0, gauge.deviceMaximumMm ?? Number.POSITIVE_INFINITY);
}

function hatchBox(x: number, layout: Layout, stopMm: number) {
  const inset = layout.isAlone ? 12 : Math.min(10, layout.columnPx * 0.14);
  const top = layout.y(stopMm);
  return { x: x + inset, y: top, width: layout.columnPx - 2 * inset, height: layout.bottom - top };
}

function chosenGround(x: number, layout: Layout): SvgNode {
  const top = layout.isAlone ? layout.skin : 0;
  const height = layout.bottom - top + (layout.isAlone ? 0 : 16 + 2 * ROW_PX);
  return mark('rect', { x: round(x), y: top, width: round(layout.columnPx), height, class: 'chosen-column' });
}

/** What an upright word needs to stand in a hatch. */
const UPRIGHT_PX = 64;

function columnWords(limit: ZoneLimit, x: number, layout: Layout, deviceMm: number | null): SvgNode[] {
  const middle = x + layout.columnPx / 2;
  const lines = words.zoneLines[limit.zone];
  const names = lines.map((line, index) =>
    label(line, { x: middle, y: layout.skin - 14 - (lines.length - 1 - index) * 16, class: 'axis-strong at-middle' }),
  );
  const reason = reasonOf(limit.capMm);
  const floor = deviceMm === null ? layout.bottom : layout.y(deviceMm);
  if (limit.capMm !== null && floor - layout.y(limit.capMm) < UPRIGHT_PX) return names;
  const [atX, atY] = [round(middle + 4.5), round(floor - 8)];
  const upright = mark('text', { transform: `translate(${atX} ${atY}) rotate(-90)`, class: 'axis halo' }, [reason]);
  return [...names, upright];
}

function reasonOf(capMm: number | null): string {
  if (capMm === null) return words.depth.noLimitKnown;
  return capMm === 0 ? words.depth.insideRim : words.depth.capWord;
}

function columnRows(limit: ZoneLimit, x: number, layout: Layout, isChosen: boolean): SvgNode[] {
  const middle = x + layout.columnPx / 2;
  const strong = isChosen ? 'axis-strong at-middle' : 'axis at-middle';
  const cap = limit.capMm === null || limit.capMm === 0 ? '\u2014' : formatNumber(limit.capMm, 2);
  const scope = limit.capMm === 0 ? '\u2014' : words.depth.labelScope[limit.label];
  return [
    label(cap, { x: middle, y: rowY(layout, 0), class: strong }),
    label(scope, { x: middle, y: rowY(layout, 1), class: strong }),
  ];
}

function rowY(layout: Layout, row: number): number {
  return layout.bottom + 12 + ROW_PX * row + 18;
}

function rowTitles(layout: Layout): SvgNode[] {
  const line = (row: number) =>
    mark('line', {
      x1: 0,
      x2: layout.right,
      y1: layout.bottom + 12 + ROW_PX * row,
      y2: layout.bottom + 12 + ROW_PX * row,
      class: 'hairline',
    });
  return [
    line(0),
    line(1),
    label(words.depth.rows.cap, { x: 0, y: rowY(layout, 0) }),
    label(words.depth.rows.label, { x: 0, y: rowY(layout, 1) }),
  ];
}

function deviceMarks(gauge: DepthGauge, layout: Layout): SvgNode[] {
  const across = (mm: number, name: string) =>
    mark('line', {
      x1: layout.left,
      x2: layout.right,
      y1: round(layout.y(mm)),
      y2: round(layout.y(mm)),
      class: name,
    });
  const { deviceMaximumMm: device, evaluatedMaximumMm: evaluated } = gauge;
  const top = layout.y(device ?? 0);
  const box = { x: layout.left, y: top, width: layout.right - layout.left, height: layout.bottom - top };
  return [
    ...(device === null ? [] : [hatch(box, 'refused'), across(device, 'device-line')]),
    ...(evaluated === null || evaluated === device ? [] : [across(evaluated, 'evaluated-line')]),
  ];
}

function deviceLabels(gauge: DepthGauge, layout: Layout): SvgNode[] {
  const said = deviceWords(gauge).map((each) => ({ ...each, y: layout.y(each.mm) }));
  return spreadLabels(said, 36, layout.bottom - 8).flatMap(({ lines, y }) =>
    lines.map((line, index) =>
      label(line, { x: layout.right + 12, y: y + 4 + index * 16, class: index === 0 ? 'axis-strong' : 'axis' }),
    ),
  );
}

function deviceWords({ deviceMaximumMm: device, evaluatedMaximumMm: evaluated }: DepthGauge) {
  const same = device !== null && device === evaluated;
  return [
    ...(evaluated === null || same ? [] : [{ mm: evaluated, lines: words.depth.notEvaluated(evaluated) }]),
    ...(device === null ? [] : [{ mm: device, lines: words.depth.deviceStops(device, same) }]),
  ];
}

function chosenMarks(gauge: DepthGauge, layout: Layout): SvgNode[] {
  const index = gauge.zones.findIndex((limit) => limit.zone === gauge.chosen.zone);
  if (index < 0) return [];
  const middle = layout.left + (index + 0.5) * layout.columnPx;
  const half = layout.isAlone ? 20 : Math.min(16, layout.columnPx * 0.24);
  const { reachedMm: reached, settingMm } = gauge.chosen;
  const bar = (fromMm: number, toMm: number, name: string) =>
    mark('rect', {
      x: round(middle - half),
      y: round(layout.y(fromMm)),
      width: round(2 * half),
      height: round(layout.y(toMm) - layout.y(fromMm)),
      class: name,
    });
  const across = (mm: number, reach: number, name: string) =>
    mark('line', {
      x1: round(middle - reach),
      x2: round(middle + reach),
      y1: round(layout.y(mm)),
      y2: round(layout.y(mm)),
      class: name,
    });
  const set = across(settingMm, half + 7, 'set-line');
  if (reached === null) return [set];
  return [
    bar(0, reached.p05, 'reached-sure'),
    bar(reached.p05, reached.p95, 'reached-band'),
    across(reached.median, half, 'reached-median'),
    set,
  ];
}

/** One zone alone: each line says beside itself what it is. */
function aloneLabels(gauge: DepthGauge, layout: Layout): SvgNode[] {
  const limit = gauge.zones[0];
  const { settingMm, reachedMm } = gauge.chosen;
  const cap = limit?.capMm ?? null;
  const capWords = cap === null || cap === 0 ? reasonOf(cap) : words.depth.cap(cap);
  const said = [
    { mm: settingMm, text: words.depth.set(settingMm), class: 'axis-strong series-plan' },
    { mm: cap ?? 0.1, text: capWords, class: 'axis' },
    ...(reachedMm === null
      ? []
      : [
          {
            mm: reachedMm.median,
            text: words.depth.reached(bandInWords(formatBand(reachedMm, 2, 'mm'))),
            class: 'axis',
          },
        ]),
    ...deviceWords(gauge).map(({ mm, lines }) => ({ mm, text: lines.join(' '), class: 'axis' })),
  ].map((each) => ({ ...each, y: layout.y(each.mm) + 4.5 }));
  return spreadLabels(said, 18, layout.bottom).map((each) =>
    label(each.text, { x: layout.right + 12, y: each.y, class: each.class }),
  );
}

function summaryOf(gauge: DepthGauge): string {
  const limit = gauge.zones.find((each) => each.zone === gauge.chosen.zone);
  const reached = gauge.chosen.reachedMm;
  return words.depth.summary({
    zone: words.zones[gauge.chosen.zone],
    settingMm: gauge.chosen.settingMm,
    reached: reached === null ? words.notKnown : bandInWords(formatBand(reached, 2, 'mm')),
    capMm: limit?.capMm ?? null,
    deviceMm: gauge.deviceMaximumMm,
    evaluatedMm: gauge.evaluatedMaximumMm,
  });
}

function tableOf(gauge: DepthGauge): DataTable {
  return {
    caption: words.depth.tableCaption,
    columns: words.depth.tableColumns,
    rows: gauge.zones.map((limit) => [
      words.zones[limit.zone],
      limit.capMm === null ? words.notKnown : limit.capMm === 0 ? words.depth.insideRim : formatNumber(limit.capMm, 2),
      words.depth.labelScope[limit.label],
    ]),
  };
}
