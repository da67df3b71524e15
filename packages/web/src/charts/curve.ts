import { round } from './picture.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A smooth path through all points that never overshoots them (monotone cubic after Fritsch and Carlson 1980). */
export function curvePath(points: readonly Point[]): string {
  return points.length === 0 ? '' : `M${at(points[0])}${segments(points)}`;
}

/** The area between two curves over the same x. */
export function bandPath(upper: readonly Point[], lower: readonly Point[]): string {
  if (upper.length === 0) return '';
  const back = [...lower].reverse();
  return `M${at(upper[0])}${segments(upper)}L${at(back[0])}${segments(back)}Z`;
}

function segments(points: readonly Point[]): string {
  const slopes = monotoneSlopes(points);
  return points
    .slice(1)
    .map((end, index) => {
      const start = points[index] ?? end;
      const third = (end.x - start.x) / 3;
      const first = { x: start.x + third, y: start.y + third * (slopes[index] ?? 0) };
      const second = { x: end.x - third, y: end.y - third * (slopes[index + 1] ?? 0) };
      return `C${at(first)} ${at(second)} ${at(end)}`;
    })
    .join('');
}

function monotoneSlopes(points: readonly Point[]): number[] {
  const secants = points.slice(1).map((end, index) => {
    const start = points[index] ?? end;
    return (end.y - start.y) / (end.x - start.x);
  });
  return points.map((_, index) => {
    const before = secants[index - 1] ?? secants[index] ?? 0;
    const after = secants[index] ?? before;
    if (before * after <= 0) return 0;
    return (2 * before * after) / (before + after);
  });
}

function at(point: Point | undefined): string {
  return point === undefined ? '' : `${round(point.x)} ${round(point.y)}`;
}
