import { zoneAnatomy } from '@percuta/evidence';
import type { CoursePlan, Exclusion } from '../course/course-plan.ts';
import type { ExclusionMask } from './exclusion-mask.ts';
import { FACE_SHEET, type FacePoint, faceOutline, isInside } from './face-outlines.ts';
import { type SidedZone, unsided } from './sided-zone.ts';

/** How much of one zone is needled. In cm². */
export interface NeedledZone {
  readonly zone: SidedZone;
  /** The whole zone; null where no area is known. */
  readonly areaCm2: number | null;
  /** What masks leave out of it. */
  readonly sparedCm2: number;
}

/** How much of a plan is needled. In cm². */
export interface NeedledArea {
  readonly zones: readonly NeedledZone[];
  /** What is left after the masks, over the zones with a known area. */
  readonly needledCm2: number;
  readonly sparedCm2: number;
  readonly unknown: readonly SidedZone[];
}

/** From one counted place to the next, in units of the sheet. */
const STEP = 0.25;

/**
 * The area that a plan needles, zone by zone, less what its masks spare. Masks that overlap count once, and nothing of a
 * mask counts outside its zone. The area of a zone is that of an average face, ± 15 %, and its drawing is scaled to it;
 * an exclusion without a mask spares nothing that could be counted. Sources: areas of zones; masks by counting places on
 * a grid of a quarter of a unit of the drawing, so within about 3 % of a spot of 2 mm.
 *
 * @example
 * needledArea(EXAMPLE_COURSE_PLAN).needledCm2 // => 118
 */
export function needledArea(plan: Pick<CoursePlan, 'zones' | 'exclusions'>): NeedledArea {
  const zones = plan.zones.map(({ zone }) => {
    const { areaCm2 } = zoneAnatomy(unsided(zone));
    const masks = masksOf(zone, plan.exclusions);
    return { zone, areaCm2, sparedCm2: areaCm2 === null ? 0 : sparedCm2(zone, areaCm2, masks) };
  });
  const whole = zones.reduce((sum, { areaCm2 }) => sum + (areaCm2 ?? 0), 0);
  const spared = zones.reduce((sum, zone) => sum + zone.sparedCm2, 0);
  const unknown = zones.filter(({ areaCm2 }) => areaCm2 === null).map(({ zone }) => zone);
  return { zones, needledCm2: whole - spared, sparedCm2: spared, unknown };
}

/**
 * How many units of the drawing a millimetre of skin is in a zone: the drawing of a zone is taken to show the whole of
 * its area evenly. Null where the zone is not drawn or its area not known. A zone that bends away from the viewer is
 * drawn smaller than it is.
 *
 * @example
 * faceUnitsPerMm('hand') // => null
 * (faceUnitsPerMm('left-cheek') ?? 9) < 1 // => true
 */
export function faceUnitsPerMm(zone: SidedZone): number | null {
  const outline = faceOutline(zone);
  const { areaCm2 } = zoneAnatomy(unsided(zone));
  if (outline === null || areaCm2 === null) return null;
  return Math.round(Math.sqrt(drawnUnits(outline) / (areaCm2 * 100)) * 1e6) / 1e6;
}

function masksOf(zone: SidedZone, exclusions: readonly Exclusion[]): readonly ExclusionMask[] {
  return exclusions.flatMap((one) => (one.zone === zone && one.mask !== undefined ? [one.mask] : []));
}

function sparedCm2(zone: SidedZone, areaCm2: number, masks: readonly ExclusionMask[]): number {
  const outline = faceOutline(zone);
  const scale = faceUnitsPerMm(zone);
  if (outline === null || scale === null || masks.length === 0) return 0;
  const covered = masks.map((mask) => coverOf(mask, scale));
  const { left, right, top, bottom } = boundsOf(covered.map(({ bounds }) => bounds));
  let places = 0;
  for (let y = Math.floor(top) + STEP / 2; y < bottom; y += STEP) {
    for (let x = Math.floor(left) + STEP / 2; x < right; x += STEP) {
      const place = { x: x / FACE_SHEET.width, y: y / FACE_SHEET.height };
      if (covered.some(({ covers }) => covers(place)) && isInside(place, outline)) places += 1;
    }
  }
  return areaCm2 * Math.min(1, (places * STEP ** 2) / drawnUnits(outline));
}

interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Cover {
  readonly bounds: Bounds;
  readonly covers: (place: FacePoint) => boolean;
}

function coverOf(mask: ExclusionMask, scale: number): Cover {
  if (mask.shape === 'outline') {
    const each = mask.points.map(({ x, y }) => square(x * FACE_SHEET.width, y * FACE_SHEET.height, 0));
    return { bounds: boundsOf(each), covers: (place) => isInside(place, mask.points) };
  }
  const radius = mask.radiusMm * scale;
  const [cx, cy] = [mask.at.x * FACE_SHEET.width, mask.at.y * FACE_SHEET.height];
  const covers = ({ x, y }: FacePoint) => Math.hypot(x * FACE_SHEET.width - cx, y * FACE_SHEET.height - cy) <= radius;
  return { bounds: square(cx, cy, radius), covers };
}

function square(x: number, y: number, reach: number): Bounds {
  return { left: x - reach, right: x + reach, top: y - reach, bottom: y + reach };
}

function boundsOf(all: readonly Bounds[]): Bounds {
  return {
    left: Math.min(...all.map(({ left }) => left)),
    right: Math.max(...all.map(({ right }) => right)),
    top: Math.min(...all.map(({ top }) => top)),
    bottom: Math.max(...all.map(({ bottom }) => bottom)),
  };
}

/** The area of an outline in square units of the sheet (Gauss). */
function drawnUnits(outline: readonly FacePoint[]): number {
  const twice = outline.reduce((sum, a, index) => {
    const b = outline[(index + 1) % outline.length] ?? a;
    return sum + (a.x * b.y - b.x * a.y);
  }, 0);
  return (Math.abs(twice) / 2) * FACE_SHEET.width * FACE_SHEET.height;
}
