import { centreOf, FACE_SHEET, FACE_ZONES, faceOutline, type SidedZone } from '@percuta/practice';

const DIRECTIONS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** How much a step aside counts against a step ahead. */
const ASIDE = 2;

/** Which zone a key leads to from another: the nearest that way; the first and the last of all by Home and End. */
export function neighbour(zone: SidedZone, key: string): SidedZone | null {
  if (key === 'Home') return FACE_ZONES[0] ?? null;
  if (key === 'End') return FACE_ZONES.at(-1) ?? null;
  const direction = DIRECTIONS[key];
  if (direction === undefined) return null;
  const from = middleOf(zone);
  const ways = FACE_ZONES.filter((one) => one !== zone).flatMap((one) => {
    const to = middleOf(one);
    const ahead = (to.x - from.x) * direction[0] + (to.y - from.y) * direction[1];
    const aside = Math.abs((to.x - from.x) * direction[1]) + Math.abs((to.y - from.y) * direction[0]);
    return ahead <= 1 || aside > 3 * ahead ? [] : [{ one, way: ahead + ASIDE * aside }];
  });
  return ways.toSorted((a, b) => a.way - b.way)[0]?.one ?? zone;
}

function middleOf(zone: SidedZone) {
  const { x, y } = centreOf(faceOutline(zone) ?? []);
  return { x: x * FACE_SHEET.width, y: y * FACE_SHEET.height };
}
