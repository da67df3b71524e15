import { courseChartWords as words } from '../words/en/book-course.ts';
import { plotFrame } from './chart-frame.ts';
import { hatch } from './hatch.ts';
import { label, mark, type Picture, round, type SvgNode } from './picture.ts';
import { linearScale, type Scale } from './scale.ts';

/** One visit of a course on the axis: its day, and the days on which it may lie. */
export interface CourseRow {
  /** As it stands beside its line: `1`, or what else is short. */
  readonly mark: string;
  /** As it is heard: `Session 1`. */
  readonly name: string;
  /** Calendar days, ISO 8601; null where none is chosen, or where any day will do. */
  readonly on: string | null;
  readonly window: { readonly from: string; readonly until: string | null } | null;
}

export interface CourseWindows {
  readonly widthPx: number;
  readonly today: string;
  readonly rows: readonly CourseRow[];
}

const ROW_PX = 32;
const AXIS_PX = 32;
const DAY_MS = 86_400_000;
/** So much room a reason needs. */
const REASON_PX = 72;
/** A month needs so much room for its name. */
const MONTH_PX = 34;

/** The visits of a course below one another on one axis of time: each at its day, its window open, the rest hatched. */
export function courseWindowsPicture({ widthPx, today, rows }: CourseWindows): Picture {
  const heightPx = AXIS_PX + rows.length * ROW_PX;
  const frame = plotFrame(widthPx, heightPx, { left: 32, right: 12, top: AXIS_PX, bottom: 0 });
  const ends = rows.flatMap(({ on, window }) => [on, window?.until ?? null]).filter((day) => day !== null);
  const lastDay = daysTo(today, ends.toSorted().at(-1) ?? today);
  const days = linearScale([0, Math.max(28, lastDay + 7)], [frame.left, frame.right]);
  const x: Scale = (day) => round(days(day));
  return {
    widthPx,
    heightPx,
    title: words.title,
    summary: words.summary(rows),
    table: { caption: words.title, columns: words.columns, rows: rows.map(words.row) },
    marks: [
      ...monthsAlong({ today, until: days, frame }),
      mark('line', { x1: frame.left, x2: frame.right, y1: AXIS_PX, y2: AXIS_PX, class: 'time-line' }),
      ...rows.flatMap((row, index) => rowMarks(row, { x, today, top: AXIS_PX + index * ROW_PX, frame })),
    ],
  };
}

interface Along {
  readonly today: string;
  readonly until: Scale;
  readonly frame: ReturnType<typeof plotFrame>;
}

/** A tick and a name at the first of each month; every second or third name where they would meet. */
function monthsAlong({ today, until: x, frame }: Along): SvgNode[] {
  const firsts: string[] = [];
  for (let month = today.slice(0, 7); firsts.length < 30; month = nextMonth(month)) {
    const first = `${month}-01`;
    if (x(daysTo(today, first)) > frame.right) break;
    if (first >= today) firsts.push(first);
  }
  const everyPx = x(30) - x(0);
  const step = Math.max(1, Math.ceil(MONTH_PX / everyPx));
  return firsts.flatMap((first, index) => {
    const at = round(x(daysTo(today, first)));
    const tick = mark('line', { x1: at, x2: at, y1: AXIS_PX - 6, y2: frame.bottom, class: 'hairline' });
    const fits = index % step === 0 && at + MONTH_PX <= frame.right + 12;
    return fits ? [tick, label(words.month(first), { x: at + 4, y: AXIS_PX - 10 })] : [tick];
  });
}

interface RowPlace {
  readonly x: Scale;
  readonly today: string;
  readonly top: number;
  readonly frame: ReturnType<typeof plotFrame>;
}

function rowMarks({ mark: name, on, window }: CourseRow, place: RowPlace): SvgNode[] {
  const { x, today, top, frame } = place;
  const day = (iso: string | null | undefined): number | null => (iso == null ? null : x(daysTo(today, iso)));
  const opens = day(window?.from) ?? frame.left;
  const untilDay = window?.until ?? null;
  const closes = untilDay === null ? frame.right : x(daysTo(today, untilDay) + 1);
  const at = day(on);
  return [
    label(name, { x: 8, y: top + ROW_PX / 2 + 5, class: 'axis-strong' }),
    ...shut({ from: frame.left, until: opens, top }, words.tooSoon),
    ...shut({ from: closes, until: frame.right, top }, words.tooLate),
    ...(window === null ? [] : [mark('rect', { ...boxOf({ from: opens, until: closes, top }), class: 'open-window' })]),
    ...(at === null ? [] : needleAt(at, top)),
  ];
}

interface Stretch {
  readonly from: number;
  readonly until: number;
  readonly top: number;
}

const boxOf = ({ from, until, top }: Stretch) => {
  return { x: from, y: top + 7, width: round(Math.max(0, until - from)), height: ROW_PX - 14 };
};

/** Where one may not go, with the reason in it where there is room. */
function shut(stretch: Stretch, because: string): SvgNode[] {
  const box = boxOf(stretch);
  if (box.width === 0) return [];
  const reason = label(because, { x: box.x + box.width / 2, y: box.y + 13, class: 'axis at-middle halo' });
  return box.width < REASON_PX ? [hatch(box, 'limit')] : [hatch(box, 'limit'), reason];
}

/** The visit as a needle through its line. */
function needleAt(at: number, top: number): SvgNode[] {
  const [head, tip] = [top + 3, top + ROW_PX - 3];
  return [
    mark('line', { x1: at, x2: at, y1: head, y2: tip - 6, class: 'visit-needle' }),
    mark('path', { d: `M${round(at - 4)} ${tip - 8}L${at} ${tip}L${round(at + 4)} ${tip - 8}Z`, class: 'visit-tip' }),
  ];
}

function daysTo(today: string, day: string): number {
  return Math.round((Date.parse(day) - Date.parse(today)) / DAY_MS);
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}
