/** The work–precision picture: processor time against the error reached, for each peer from loose to tight, and for us. */
import {
  curve,
  dot,
  type Figure,
  label,
  logarithmic,
  type Point,
  rule,
} from '../../packages/calibration/src/card/svg.ts';
import type { Measured, WorkCurve, WorkPoint } from './measured.ts';

const FRAME = { left: 88, right: 640, top: 84, bottom: 470 } as const;
const ERRORS = { loosest: 1e-1, tightest: 1e-14 } as const;
const MICROSECONDS = { least: 1, most: 10_000 } as const;
const LABEL_GAP_PX = 18;

/** The two who solve exactly: a point each, no tolerance. */
const EXACT: Readonly<Record<string, string>> = { model: 'Percuta (TypeScript)', c: 'the same scheme in C' };

const x = logarithmic([ERRORS.tightest, ERRORS.loosest], [FRAME.right, FRAME.left]);
const y = logarithmic([MICROSECONDS.least, MICROSECONDS.most], [FRAME.bottom, FRAME.top]);
const at = ({ error, microseconds }: WorkPoint): Point => ({ x: x(error), y: y(microseconds) });

export function workPrecisionFigure({ curves, timed, machine }: Measured): Figure {
  const exact = timed.filter(({ name }) => EXACT[name] !== undefined);
  const ours = exact.find(({ name }) => name === 'model');
  return {
    widthPx: 840,
    heightPx: 540,
    title: 'Work and precision',
    summary: `Processor time for one course (three layers, six sessions, two years, 60 days) against the error reached. Percuta takes ${ours?.microseconds.toFixed(1)} microseconds at ${ours?.error.toExponential(0)}; the solvers beside it take from ${fewest(curves)} to ${most(curves)} microseconds as their tolerance tightens.`,
    marks: [
      label('Processor time for one course against the error reached', { x: 24, y: 30 }, 'strong'),
      label(
        `Lower is less work, further right is more exact. ${machine.replace(/^machine: |, load.*$/g, '')}.`,
        { x: 24, y: 52 },
        'quiet',
      ),
      ...axes(),
      ...curves.flatMap((one) => [
        curve(seen(one).map(at), lineOf(one)),
        ...seen(one).map((point) => dot(at(point), 'quiet')),
      ]),
      ...exact.map((one) => dot(at(one))),
      ...labels([
        ...curves.map((one) => ({
          words: one.name,
          place: at(seen(one).at(-1) ?? { error: 1, microseconds: 1 }),
          kind: 'quiet',
        })),
        ...exact.map((one) => ({
          words: `${EXACT[one.name]}, ${one.microseconds.toFixed(1)} µs`,
          place: at(one),
          kind: one.name === 'model' ? 'strong teal' : 'teal',
        })),
      ]),
    ],
  };
}

/** From the loosest to the tightest that still gains: beyond that a solver only counts its own rounding. */
function seen({ points }: WorkCurve): WorkPoint[] {
  return points.filter((point, k) => points.slice(0, k).every((before) => before.error > point.error));
}

function lineOf({ name }: WorkCurve): string {
  return name.includes('without') ? 'grey dashed' : 'grey';
}

function fewest(curves: readonly WorkCurve[]): string {
  return Math.min(...curves.flatMap(({ points }) => points.map(({ microseconds }) => microseconds))).toFixed(0);
}

function most(curves: readonly WorkCurve[]): string {
  return Math.max(...curves.flatMap((one) => seen(one).map(({ microseconds }) => microseconds))).toFixed(0);
}

function axes(): string[] {
  const errors = [-2, -4, -6, -8, -10, -12, -14];
  const times = [1, 10, 100, 1000, 10_000];
  return [
    ...times.flatMap((microseconds) => [
      rule({ x: FRAME.left, y: y(microseconds) }, { x: FRAME.right, y: y(microseconds) }),
      label(timeText(microseconds), { x: FRAME.left - 10, y: y(microseconds) + 4.5 }, 'end quiet'),
    ]),
    ...errors.map((power) => label(`1e${power}`, { x: x(10 ** power), y: FRAME.bottom + 22 }, 'middle quiet')),
    rule({ x: x(1e-6), y: FRAME.top }, { x: x(1e-6), y: FRAME.bottom }, 'ink dotted'),
    label('asked of all', { x: x(1e-6), y: FRAME.top - 8 }, 'middle quiet'),
    label(
      'largest error of any state, of its largest value in the course',
      { x: FRAME.left, y: FRAME.bottom + 46 },
      'quiet',
    ),
  ];
}

function timeText(microseconds: number): string {
  return microseconds < 1000 ? `${microseconds} µs` : `${microseconds / 1000} ms`;
}

interface Label {
  readonly words: string;
  readonly place: Point;
  readonly kind: string;
}

/** Each beside its last point, moved down where the one above would touch it. */
function labels(all: readonly Label[]): string[] {
  let lowest = Number.NEGATIVE_INFINITY;
  return all
    .toSorted((a, b) => a.place.y - b.place.y)
    .map(({ words, place, kind }) => {
      lowest = Math.max(place.y, lowest + LABEL_GAP_PX);
      return label(words, { x: place.x + 10, y: lowest + 4.5 }, kind);
    });
}
