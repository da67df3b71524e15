import { words } from '../words/en.ts';
import type { IntervalLimits } from '../worker/protocol.ts';
import { hatch } from './hatch.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, type Scale } from './scale.ts';

export interface IntervalGauge {
  readonly widthPx: number;
  /** Null where there is only one session. */
  readonly intervalDays: number | null;
  readonly limits: IntervalLimits;
}

const LINE_Y = 40;
const LAST_DAY = 60;

/** The days between two sessions on a time line, with what is refused and what is asked hatched in it. */
export function intervalGaugePicture(gauge: IntervalGauge): Picture {
  const { intervalDays, limits } = gauge;
  const x = linearScale([0, LAST_DAY], [0, gauge.widthPx - 24]);
  const spoken = intervalDays === null ? words.interval.single : words.interval.set(intervalDays);
  return {
    widthPx: gauge.widthPx,
    heightPx: 96,
    title: words.interval.title,
    summary: `${spoken} ${words.interval.limits(limits)}`,
    table: {
      caption: words.interval.title,
      columns: words.interval.columns,
      rows: words.interval.rows(limits),
    },
    marks: [
      hatch({ x: 0, y: LINE_Y, width: x(limits.refusedBelowDays), height: 24 }, 'refused'),
      hatch(
        {
          x: x(limits.refusedBelowDays),
          y: LINE_Y,
          width: x(limits.askedBelowDays) - x(limits.refusedBelowDays),
          height: 24,
        },
        'limit',
      ),
      ...stops(limits, x),
      mark('line', { x1: 0, x2: gauge.widthPx, y1: LINE_Y, y2: LINE_Y, class: 'skin-line' }),
      ...(intervalDays === null ? [] : chosen(intervalDays, x)),
    ],
  };
}

function stops({ refusedBelowDays, askedBelowDays }: IntervalLimits, x: Scale): SvgNode[] {
  const y = LINE_Y + 44;
  const tick = (days: number) => [
    mark('line', { x1: round(x(days)), x2: round(x(days)), y1: LINE_Y, y2: LINE_Y + 28, class: 'tick' }),
    label(String(days), { x: x(days), y, class: 'axis at-middle' }),
  ];
  return [
    ...tick(refusedBelowDays),
    ...tick(askedBelowDays),
    label(words.interval.refused, { x: 0, y, class: 'axis-strong refused' }),
    label(words.interval.asked, { x: x((refusedBelowDays + askedBelowDays) / 2), y, class: 'axis at-middle' }),
    label(words.interval.last(LAST_DAY), { x: x(LAST_DAY) + 24, y, class: 'axis at-end' }),
  ];
}

function chosen(days: number, x: Scale): SvgNode[] {
  const at = round(x(Math.min(days, LAST_DAY)));
  return [
    mark('line', { x1: at, x2: at, y1: LINE_Y - 12, y2: LINE_Y + 24, class: 'set-line' }),
    label(words.interval.chosen(days), { x: at + 8, y: LINE_Y - 10, class: 'chart-value series-plan' }),
  ];
}
