export interface PlacedLabel {
  readonly y: number;
}

/** Moves labels down, as little as needed, until each is `gapPx` below the one before; then up if the last fell off. */
export function spreadLabels<T extends PlacedLabel>(labels: readonly T[], gapPx: number, bottomPx: number): T[] {
  const down = [...labels].sort((a, b) => a.y - b.y);
  let floor = Number.NEGATIVE_INFINITY;
  const pushed = down.map((each) => {
    floor = Math.max(each.y, floor + gapPx);
    return { ...each, y: floor };
  });
  let ceiling = bottomPx + gapPx;
  return pushed
    .reverse()
    .map((each) => {
      ceiling = Math.min(each.y, ceiling - gapPx);
      return { ...each, y: ceiling };
    })
    .reverse();
}
