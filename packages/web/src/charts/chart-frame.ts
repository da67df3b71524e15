/** Where a plot lies in its picture. */
export interface Frame {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export function plotFrame(
  widthPx: number,
  heightPx: number,
  margins: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): Frame {
  return {
    left: margins.left,
    right: widthPx - margins.right,
    top: margins.top,
    bottom: heightPx - margins.bottom,
  };
}

/** Charts are drawn at their real size; below this width they leave out what does not fit. */
export const NARROW_PX = 560;
