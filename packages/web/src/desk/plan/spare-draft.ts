import {
  acrossMm,
  type Exclusion,
  faceOutline,
  faceUnitsPerMm,
  isMaskOn,
  maskInQuarter,
  movedTo,
  quarterOf,
  quartersOf,
  type SidedZone,
} from '@percuta/practice';
import type { Painted } from '../../face/paint-sheet.tsx';

/** How large a spot can be said to be, in mm across. */
export const ACROSS_MM = [2, 3, 4, 6, 8, 10, 15, 20, 30] as const;

/** Where in its zone something lies: a quarter by its place in the list of quarters, or not marked. */
export type QuarterNumber = 0 | 1 | 2 | 3 | null;

/** What a stroke of the pointer means in this plan; null where it lies in none of its zones. */
export function paintedExclusion(
  painted: Painted,
  what: string,
  zones: readonly SidedZone[],
  across: number,
): Exclusion | null {
  const zone = zones.find((one) => isMaskOn(one, asMask(painted, across)));
  if (zone === undefined) return null;
  return { zone, what, mask: asMask(painted, across) };
}

function asMask(painted: Painted, across: number) {
  return painted.shape === 'spot' ? { ...painted, radiusMm: across / 2 } : painted;
}

/** Whether something can be marked in a zone at all: the face shows it, and its area is known. */
export function canMark(zone: SidedZone): boolean {
  return faceOutline(zone) !== null && faceUnitsPerMm(zone) !== null;
}

/** In which quarter something lies. */
export function quarterNumber({ zone, mask }: Exclusion): QuarterNumber {
  if (mask === undefined) return null;
  const { vertical, across } = quarterOf(zone, mask);
  const at = quartersOf(zone).findIndex((one) => one.vertical === vertical && one.across === across);
  return at === 0 || at === 1 || at === 2 || at === 3 ? at : null;
}

/** The same, put into a quarter of its zone, or with its mark taken away; a mark that is drawn keeps its form. */
export function inQuarter(exclusion: Exclusion, number: QuarterNumber): Exclusion {
  const { zone, what, mask } = exclusion;
  const quarter = number === null ? undefined : quartersOf(zone)[number];
  if (quarter === undefined || !canMark(zone)) return { zone, what };
  const moved = mask === undefined ? maskInQuarter(zone, quarter, ACROSS_MM[2] / 2) : movedTo(mask, zone, quarter);
  return { zone, what, mask: isMaskOn(zone, moved) ? moved : maskInQuarter(zone, quarter, ACROSS_MM[2] / 2) };
}

/** The same in another zone, in the same quarter of it. */
export function inZone(exclusion: Exclusion, zone: SidedZone): Exclusion {
  return inQuarter({ ...exclusion, zone }, quarterNumber(exclusion));
}

/** The same, as large as is said. A mark that was drawn becomes a spot. */
export function asLargeAs(exclusion: Exclusion, across: number): Exclusion {
  const { zone, what, mask } = exclusion;
  if (mask === undefined) return exclusion;
  if (mask.shape === 'spot') return { zone, what, mask: { ...mask, radiusMm: across / 2 } };
  const quarter = quarterOf(zone, mask);
  return { zone, what, mask: maskInQuarter(zone, quarter, across / 2) };
}

/** How large it is, where it is marked as a spot; null where it is drawn or not marked. */
export function spotAcross({ zone, mask }: Exclusion): number | null {
  return mask?.shape === 'spot' ? acrossMm(zone, mask) : null;
}
