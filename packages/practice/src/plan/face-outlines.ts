import { SIDED_ZONE_NAMES, type SidedZone, unsided } from './sided-zone.ts';

/** A place on the face as it is drawn from the front: 0 to 1 from the viewer’s left to right, and from the crown down. */
export interface FacePoint {
  readonly x: number;
  readonly y: number;
}

/** The sheet on which the face is drawn, in its own units: one is near a millimetre of a face as it is seen. */
export const FACE_SHEET = { width: 200, height: 264 } as const;

type Corner = readonly [number, number];

const MIDDLE = FACE_SHEET.width / 2;
/** Points between two corners, so that an outline runs smoothly and what is drawn is what is counted. */
const STEPS = 4;

/** Zones across the middle: their half on the viewer’s right, from the top of the middle line to its bottom. */
const ACROSS: Readonly<Record<string, readonly Corner[]>> = {
  forehead: [
    [100, 47],
    [112, 47.5],
    [126, 50.5],
    [138, 55],
    [147, 63],
    [150, 73],
    [147, 82],
    [140, 86.5],
    [128, 85.5],
    [117, 86],
    [111, 83],
    [100, 80.5],
  ],
  glabella: [
    [100, 83.5],
    [107.5, 85],
    [111.5, 90],
    [110.5, 97],
    [107, 104],
    [100, 106],
  ],
  nose: [
    [100, 109],
    [105.5, 110.5],
    [107.5, 120],
    [109.5, 133],
    [114, 141],
    [116.5, 147],
    [114.5, 153],
    [108, 154.5],
    [100, 157],
  ],
  'upper-lip': [
    [100, 159.5],
    [109, 157.5],
    [116, 156.5],
    [121, 161],
    [125, 168.5],
    [117, 167],
    [107, 164.6],
    [100, 166],
  ],
  chin: [
    [100, 187],
    [110, 186],
    [117.5, 184.5],
    [120.5, 191],
    [118, 199],
    [110.5, 205],
    [100, 206.5],
  ],
  neck: [
    [100, 213.5],
    [114, 211.5],
    [127, 204],
    [134, 199],
    [134.5, 214],
    [135, 230],
    [138, 243],
    [120, 247],
    [100, 251],
  ],
};

/** Zones of a side, on the viewer’s right: the person’s left. */
const ASIDE: Readonly<Record<string, readonly Corner[]>> = {
  temple: [
    [153.5, 69],
    [159.5, 78],
    [163, 90],
    [164.5, 101],
    [164, 110],
    [157, 107.5],
    [151, 101],
    [148.5, 93],
    [151.5, 84],
  ],
  eyelid: [
    [113, 110],
    [117, 104.5],
    [123, 101],
    [131, 100.2],
    [138, 102.5],
    [143, 108.5],
    [141, 112.5],
    [134, 115.6],
    [126, 116],
    [118, 113.8],
  ],
  periorbital: [
    [146, 102.5],
    [151, 106],
    [157, 111],
    [158, 117],
    [154.5, 121.5],
    [148, 120.5],
    [145.5, 115],
    [146.5, 109],
  ],
  infraorbital: [
    [114.5, 115.5],
    [121, 117.6],
    [130, 118.6],
    [138, 117],
    [143, 115.5],
    [145, 121.5],
    [139, 126],
    [129, 127.8],
    [119.5, 125],
    [114.8, 120.5],
  ],
  cheek: [
    [112.5, 123],
    [119, 128.5],
    [129, 131],
    [140, 128.8],
    [147, 124.5],
    [155, 125],
    [161, 121],
    [164.5, 122],
    [164.8, 134],
    [162, 149],
    [156, 162],
    [147, 169],
    [136, 171.5],
    [128, 168],
    [124, 159],
    [119.5, 147],
    [113, 135],
  ],
  jawline: [
    [128, 173],
    [137, 175.3],
    [148, 173],
    [156.5, 167.5],
    [153, 176.5],
    [145, 186.5],
    [134, 196],
    [122.5, 202.5],
    [123.5, 194],
    [122.5, 186],
    [125.5, 179.5],
  ],
};

const OUTLINES: ReadonlyMap<SidedZone, readonly FacePoint[]> = new Map(
  SIDED_ZONE_NAMES.flatMap((zone) => {
    const drawn = drawnOutline(zone);
    return drawn === null ? [] : [[zone, drawn] as const];
  }),
);

/**
 * The outline of a zone on the face seen from the front, closed, in face coordinates; null for a zone that the face does
 * not show (hand, abdomen, scalp, décolletage). The viewer’s left is the person’s right. It is a drawing of nobody: it
 * says which place is meant, and how long or large something is only through the area of the zone. Source: Percuta’s
 * own drawing.
 *
 * @example
 * faceOutline('hand') // => null
 * faceOutline('left-cheek').every(({ x }) => x > 0.5) // => true
 */
export function faceOutline(zone: SidedZone): readonly FacePoint[] | null {
  return OUTLINES.get(zone) ?? null;
}

/** Every zone that the face shows, from the crown down and from the viewer’s left to right: the order of reading. */
export const FACE_ZONES: readonly SidedZone[] = [...OUTLINES.keys()].toSorted((a, b) => {
  const [one, other] = [centreOf(OUTLINES.get(a) ?? []), centreOf(OUTLINES.get(b) ?? [])];
  return Math.round(one.y * 24) - Math.round(other.y * 24) || one.x - other.x;
});

/**
 * The middle of a closed outline: the mean of its corners. Of a bent outline it may lie outside. In face coordinates.
 *
 * @example
 * centreOf([{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]) // => { x: 0.5, y: 0.5 }
 */
export function centreOf(outline: readonly FacePoint[]): FacePoint {
  const sum = outline.reduce((all, { x, y }) => ({ x: all.x + x, y: all.y + y }), { x: 0, y: 0 });
  return { x: sum.x / outline.length, y: sum.y / outline.length };
}

/**
 * Whether a place lies inside a closed outline (even and odd crossings). On the line itself it may say either.
 *
 * @example
 * isInside({ x: 0.5, y: 0.5 }, [{ x: 0, y: 0 }, { x: 1, y: 0 }, { x: 1, y: 1 }, { x: 0, y: 1 }]) // => true
 */
export function isInside({ x, y }: FacePoint, outline: readonly FacePoint[]): boolean {
  let inside = false;
  for (const [index, a] of outline.entries()) {
    const b = outline[(index + 1) % outline.length] ?? a;
    if (a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)) inside = !inside;
  }
  return inside;
}

function drawnOutline(zone: SidedZone): readonly FacePoint[] | null {
  const bare = unsided(zone);
  const half = ACROSS[bare];
  const side = ASIDE[bare];
  if (half !== undefined) return smooth([...half, ...half.slice(1, -1).toReversed().map(mirrored)]);
  if (side === undefined) return null;
  return smooth(zone.startsWith('right-') ? side.map(mirrored) : side);
}

function mirrored([x, y]: Corner): Corner {
  return [2 * MIDDLE - x, y];
}

/** Through every corner on a Catmull–Rom curve. */
function smooth(corners: readonly Corner[]): readonly FacePoint[] {
  const at = (index: number): Corner => corners[(index + corners.length) % corners.length] ?? [0, 0];
  return corners.flatMap((_, index) =>
    Array.from({ length: STEPS }, (__, step) => {
      const around = [at(index - 1), at(index), at(index + 1), at(index + 2)] as const;
      const on = (axis: 0 | 1) => between([around[0][axis], around[1][axis], around[2][axis], around[3][axis]], step);
      return { x: rounded(on(0) / FACE_SHEET.width), y: rounded(on(1) / FACE_SHEET.height) };
    }),
  );
}

function between([a, b, c, d]: readonly [number, number, number, number], step: number): number {
  const t = step / STEPS;
  return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t ** 2 + (3 * b - a - 3 * c + d) * t ** 3);
}

function rounded(share: number): number {
  return Math.round(share * 1e5) / 1e5;
}
