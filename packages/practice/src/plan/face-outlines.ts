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
const STEPS = 6;
/** How far a corner pulls its neighbours round: a half would be Catmull and Rom’s own. */
const PULL = 0.3;

/** Zones across the middle: their half on the viewer’s right, from the top of the middle line to its bottom. */
const ACROSS: Readonly<Record<string, readonly Corner[]>> = {
  forehead: [
    [100, 46.6],
    [114, 47],
    [128, 49.8],
    [140, 54.4],
    [148, 60.6],
    [153.6, 69.6],
    [151, 78],
    [147.4, 88],
    [141, 87],
    [130, 86.2],
    [119, 87.6],
    [112, 88.6],
    [108.4, 84.4],
    [100, 83.4],
  ],
  glabella: [
    [100, 85.8],
    [107, 86.8],
    [110.4, 91],
    [110, 97.6],
    [107.6, 102.6],
    [104.6, 106.4],
    [100, 107],
  ],
  nose: [
    [100, 109.2],
    [104.8, 108.4],
    [108.6, 109.4],
    [110.6, 118],
    [111.2, 128],
    [112.6, 135.4],
    [116.4, 140.6],
    [118, 147],
    [116, 152.4],
    [110.4, 154.4],
    [105, 156],
    [100, 158.4],
  ],
  'upper-lip': [
    [100, 160.8],
    [107.4, 158],
    [112.4, 156.4],
    [117.6, 155.4],
    [122.2, 160.6],
    [126.4, 169.6],
    [118, 167.2],
    [107, 163.9],
    [103.6, 164.3],
    [100, 165.4],
  ],
  chin: [
    [100, 187.4],
    [108, 187.2],
    [114, 185.4],
    [119.6, 182.4],
    [121.6, 189],
    [120.6, 198],
    [117, 206.2],
    [110, 208.6],
    [100, 209.2],
  ],
  neck: [
    [100, 213.8],
    [110, 213.4],
    [119, 210.6],
    [128, 204.6],
    [138.2, 195.6],
    [137.2, 208],
    [137.4, 223],
    [138.4, 235],
    [142, 243.4],
    [124, 247.4],
    [108, 252],
    [100, 252.6],
  ],
};

/** Zones of a side, on the viewer’s right: the person’s left. */
const ASIDE: Readonly<Record<string, readonly Corner[]>> = {
  temple: [
    [155.2, 71.6],
    [159.4, 80],
    [163.2, 90.6],
    [165.6, 101],
    [166.4, 110.4],
    [160, 109],
    [153.6, 103.4],
    [149.4, 97.6],
    [149.4, 89.6],
    [153, 79.4],
  ],
  eyelid: [
    [113, 109.6],
    [116, 104.6],
    [122, 101],
    [130, 99.9],
    [137.6, 101.6],
    [143, 106],
    [145, 108.8],
    [141.4, 112.9],
    [134.6, 115.7],
    [127, 116.2],
    [119, 113.9],
  ],
  periorbital: [
    [147.4, 99.2],
    [152, 104.6],
    [158.6, 110],
    [165.6, 112.6],
    [165.8, 118.6],
    [159, 120.4],
    [148.6, 121],
    [145.6, 116.4],
    [147.2, 109],
  ],
  infraorbital: [
    [113.2, 112.6],
    [119, 116.2],
    [127, 118.4],
    [134.8, 117.9],
    [141.6, 115.2],
    [144.2, 117.4],
    [146.2, 122.6],
    [139.6, 127],
    [129.6, 128.8],
    [119.6, 126],
    [113, 119.4],
  ],
  cheek: [
    [112.8, 122],
    [119, 128.4],
    [129.4, 131.1],
    [140.4, 129.2],
    [147.4, 123.6],
    [158, 122.8],
    [166, 121],
    [166, 134],
    [163.8, 148],
    [160.2, 160.6],
    [153.4, 166.6],
    [142, 171],
    [130.2, 171],
    [126, 163],
    [120, 153.6],
    [119.4, 144.6],
    [114.4, 137],
    [112.8, 130],
  ],
  jawline: [
    [122, 180.8],
    [127.4, 176.4],
    [130, 173.2],
    [143, 173.2],
    [154.6, 168.4],
    [159.4, 164.2],
    [156.4, 171.4],
    [150.6, 179],
    [143, 186],
    [132.4, 195.8],
    [119.6, 205],
    [122.8, 198],
    [123.8, 189],
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

/** Through every corner, on a cardinal spline. */
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
  const leaving = PULL * (c - a) * (t ** 3 - 2 * t ** 2 + t);
  const arriving = PULL * (d - b) * (t ** 3 - t ** 2);
  return b * (2 * t ** 3 - 3 * t ** 2 + 1) + c * (3 * t ** 2 - 2 * t ** 3) + leaving + arriving;
}

function rounded(share: number): number {
  return Math.round(share * 1e5) / 1e5;
}
