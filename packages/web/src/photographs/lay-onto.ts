/** A point on a picture, as fractions of its width and height. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Two points of a picture. */
export type PointPair = readonly [PicturePoint, PicturePoint];

/**
 * How the later picture has to be turned, sized and moved for its two points to lie on those of the earlier one, as the
 * `matrix()` of CSS about the upper left corner. For looking alone: nothing is measured on a picture that was moved.
 * Null where two points of a picture are one.
 */
export function layOnto(
  [a, b]: PointPair,
  [c, d]: PointPair,
  sizes: { readonly before: PictureSize; readonly after: PictureSize },
): string | null {
  const [fromX, fromY] = [c.x * sizes.after.width, c.y * sizes.after.height];
  const [toX, toY] = [a.x * sizes.before.width, a.y * sizes.before.height];
  const own = { x: d.x * sizes.after.width - fromX, y: d.y * sizes.after.height - fromY };
  const wanted = { x: b.x * sizes.before.width - toX, y: b.y * sizes.before.height - toY };
  const length = own.x ** 2 + own.y ** 2;
  if (length === 0 || wanted.x ** 2 + wanted.y ** 2 === 0) return null;
  // The ratio of two complex numbers turns and sizes at once.
  const along = (wanted.x * own.x + wanted.y * own.y) / length;
  const across = (wanted.y * own.x - wanted.x * own.y) / length;
  const move = { x: toX - (along * fromX - across * fromY), y: toY - (across * fromX + along * fromY) };
  const written = [along, across, -across, along, move.x, move.y].map((part) => Number(part.toFixed(5)));
  return `matrix(${written.join(', ')})`;
}
