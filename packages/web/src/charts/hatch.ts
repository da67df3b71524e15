import { mark, round, type SvgNode } from './picture.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const SPACING_PX = 8;

/** Rising strokes clipped to the box, on one lattice for the whole picture, so that neighbouring hatches meet. */
export function hatchPath({ x, y, width, height }: Box, spacingPx = SPACING_PX): string {
  const first = Math.ceil((x + y) / spacingPx) * spacingPx;
  const strokes: string[] = [];
  for (let sum = first; sum <= x + width + y + height; sum += spacingPx) {
    const fromX = Math.max(x, sum - y - height);
    const toX = Math.min(x + width, sum - y);
    if (toX > fromX) strokes.push(`M${round(fromX)} ${round(sum - fromX)}L${round(toX)} ${round(sum - toX)}`);
  }
  return strokes.join('');
}

/** A place where one may not go (`limit`, `refused`) or of which nothing is known (`beyond`). */
export function hatch(box: Box, kind: 'limit' | 'refused' | 'beyond'): SvgNode {
  return mark('path', { d: hatchPath(box), class: `hatch hatch-${kind}` });
}
