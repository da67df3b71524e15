import { FACE_SHEET, type FacePoint } from '@percuta/practice';

/** Where the drawing lies in its picture, with a gutter for labels on either side. */
export interface FaceFrame {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly gutterPx: number;
  readonly hasLabels: boolean;
  /** Pixels to a unit of the sheet. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The part of the sheet that is drawn on. */
const SEEN = { left: 15, right: 185, top: 5, bottom: 261 };
const MOST_SCALE = 1.9;
const MOST_GUTTER_PX = 104;
const LEAST_GUTTER_PX = 84;
/** Narrower, the face has the width to itself: what is set stands in the sentence below and in the table. */
const LEAST_LABELLED_PX = 320;

/** Fits the face into the width that there is. */
export function faceFrame(widthPx: number): FaceFrame {
  const hasLabels = widthPx >= LEAST_LABELLED_PX;
  const wanted = Math.min(MOST_GUTTER_PX, Math.max(LEAST_GUTTER_PX, widthPx * 0.2));
  const gutterPx = hasLabels ? wanted : 0;
  const scale = Math.min(MOST_SCALE, (widthPx - 2 * gutterPx) / (SEEN.right - SEEN.left));
  const drawnPx = scale * (SEEN.right - SEEN.left);
  return {
    widthPx,
    heightPx: Math.ceil(scale * (SEEN.bottom - SEEN.top)),
    hasLabels,
    gutterPx: (widthPx - drawnPx) / 2,
    scale,
    left: (widthPx - drawnPx) / 2 - scale * SEEN.left,
    top: -scale * SEEN.top,
  };
}

/** Puts the sheet’s units onto the picture. */
export function frameTransform({ left, top, scale }: FaceFrame): string {
  return `translate(${left.toFixed(1)} ${top.toFixed(1)}) scale(${scale.toFixed(4)})`;
}

/** A place on the face in pixels of the picture. */
export function pixelOf({ x, y }: FacePoint, { left, top, scale }: FaceFrame): FacePoint {
  return { x: left + x * FACE_SHEET.width * scale, y: top + y * FACE_SHEET.height * scale };
}

/** A pixel of the picture as a place on the face. */
export function placeOf({ x, y }: FacePoint, { left, top, scale }: FaceFrame): FacePoint {
  const share = (value: number, of: number) => Math.min(1, Math.max(0, Math.round((value / of) * 1e4) / 1e4));
  return { x: share((x - left) / scale, FACE_SHEET.width), y: share((y - top) / scale, FACE_SHEET.height) };
}

/** An outline in units of the sheet, as SVG writes it. */
export function outlinePath(points: readonly FacePoint[]): string {
  const at = ({ x, y }: FacePoint) => `${(x * FACE_SHEET.width).toFixed(2)} ${(y * FACE_SHEET.height).toFixed(2)}`;
  return `M${points.map(at).join('L')}Z`;
}
