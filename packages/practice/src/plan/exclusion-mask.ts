import { strictly } from '@percuta/model';
import { z } from 'zod';
import { must } from '../course/fields.ts';
import { centreOf, FACE_SHEET, type FacePoint, faceOutline, isInside } from './face-outlines.ts';
import { faceUnitsPerMm } from './needled-area.ts';
import type { SidedZone } from './sided-zone.ts';

/** Where something is spared on the face: a spot with its radius on the skin, or an outline drawn by hand. */
export type ExclusionMask =
  | { readonly shape: 'spot'; readonly at: FacePoint; readonly radiusMm: number }
  | { readonly shape: 'outline'; readonly points: readonly FacePoint[] };

/** Larger than any zone is wide. */
const MOST_RADIUS_MM = 60;
const MOST_POINTS = 200;

const share = () =>
  z
    .number(must('a share of the face, from 0 to 1'))
    .min(0, { error: 'must not be below 0.' })
    .max(1, { error: 'must not be above 1.' });
const POINT: z.ZodType<FacePoint> = strictly('a place on the face', { x: share(), y: share() });

/** A mask as it is handed in and kept. */
export const EXCLUSION_MASK: z.ZodType<ExclusionMask> = z.discriminatedUnion(
  'shape',
  [
    strictly('a spot', {
      shape: z.literal('spot'),
      at: POINT,
      radiusMm: z
        .number(must('the radius in mm, a number'))
        .positive({ error: 'must be above 0 mm.' })
        .max(MOST_RADIUS_MM, { error: `must be at most ${MOST_RADIUS_MM} mm.` }),
    }),
    strictly('an outline', {
      shape: z.literal('outline'),
      points: z
        .array(POINT, must('a list of places on the face'))
        .min(3, { error: 'must have at least 3 points.' })
        .max(MOST_POINTS, { error: `must have at most ${MOST_POINTS} points.` }),
    }),
  ],
  must('a spot or an outline'),
);

/**
 * Whether a mask lies in the zone that it is named for: its middle or a point of it. On a zone that the face does not
 * show nothing can be painted. Source: Percuta policy.
 *
 * @example
 * isMaskOn('left-cheek', maskInQuarter('left-cheek', { vertical: 'upper', across: 'outer' }, 2)) // => true
 * isMaskOn('right-cheek', maskInQuarter('left-cheek', { vertical: 'upper', across: 'outer' }, 2)) // => false
 */
export function isMaskOn(zone: SidedZone, mask: ExclusionMask): boolean {
  const outline = faceOutline(zone);
  if (outline === null) return false;
  const places = mask.shape === 'spot' ? [mask.at] : [...mask.points, centreOf(mask.points)];
  return places.some((place) => isInside(place, outline));
}

/** A quarter of a zone, as one says it: on a zone of one side towards the nose or away from it. */
export interface ZoneQuarter {
  readonly vertical: 'upper' | 'lower';
  /** Inner and outer on a zone of one side; the person’s own left and right on one across the middle. */
  readonly across: 'inner' | 'outer' | 'left' | 'right';
}

/**
 * The quarters of a zone, from its top: two by two. Source: Percuta policy.
 *
 * @example
 * quartersOf('nose')[0] // => { vertical: 'upper', across: 'right' }
 * quartersOf('left-cheek').length // => 4
 */
export function quartersOf(zone: SidedZone): readonly ZoneQuarter[] {
  const across = sideOf(zone) === null ? (['right', 'left'] as const) : (['inner', 'outer'] as const);
  return (['upper', 'lower'] as const).flatMap((vertical) => across.map((each) => ({ vertical, across: each })));
}

/**
 * In which quarter of its zone the middle of a mask lies. The middle of the zone is the mean of its outline.
 *
 * @example
 * quarterOf('left-cheek', maskInQuarter('left-cheek', { vertical: 'lower', across: 'inner' }, 2)) // => { vertical: 'lower', across: 'inner' }
 */
export function quarterOf(zone: SidedZone, mask: ExclusionMask): ZoneQuarter {
  const { x, y } = middleOf(mask);
  const centre = centreOf(faceOutline(zone) ?? [{ x: 0.5, y: 0.5 }]);
  const vertical = y < centre.y ? 'upper' : 'lower';
  const isViewersRight = x >= centre.x;
  const side = sideOf(zone);
  if (side === null) return { vertical, across: isViewersRight ? 'left' : 'right' };
  return { vertical, across: isViewersRight === (side === 'left') ? 'outer' : 'inner' };
}

/**
 * A spot in the middle of a quarter of a zone: how a mask is placed without a pointer. Radius in mm. Throws for a zone
 * that the face does not show.
 *
 * @example
 * maskInQuarter('forehead', { vertical: 'upper', across: 'left' }, 3).radiusMm // => 3
 */
export function maskInQuarter(zone: SidedZone, quarter: ZoneQuarter, radiusMm: number): ExclusionMask {
  return { shape: 'spot', at: placeInQuarter(zone, quarter), radiusMm };
}

/**
 * The mask, moved to the middle of a quarter of a zone; its size and form stay.
 *
 * @example
 * const mole = maskInQuarter('nose', { vertical: 'upper', across: 'left' }, 1);
 * quarterOf('nose', movedTo(mole, 'nose', { vertical: 'lower', across: 'right' })).vertical // => 'lower'
 */
export function movedTo(mask: ExclusionMask, zone: SidedZone, quarter: ZoneQuarter): ExclusionMask {
  const to = placeInQuarter(zone, quarter);
  if (mask.shape === 'spot') return { ...mask, at: to };
  const from = middleOf(mask);
  const points = mask.points.map(({ x, y }) => ({ x: within(x + to.x - from.x), y: within(y + to.y - from.y) }));
  return { ...mask, points };
}

/**
 * How far a mask reaches across the skin, in mm: the diameter of a spot, the longest way between two points of an
 * outline, by the scale of its zone. Null on a zone without a known area.
 *
 * @example
 * acrossMm('left-cheek', maskInQuarter('left-cheek', { vertical: 'upper', across: 'outer' }, 2)) // => 4
 */
export function acrossMm(zone: SidedZone, mask: ExclusionMask): number | null {
  if (mask.shape === 'spot') return 2 * mask.radiusMm;
  const scale = faceUnitsPerMm(zone);
  if (scale === null) return null;
  const ways = mask.points.flatMap((a, index) => mask.points.slice(index + 1).map((b) => way(a, b)));
  return Math.round(Math.max(...ways) / scale);
}

function way(a: FacePoint, b: FacePoint): number {
  return Math.hypot((a.x - b.x) * FACE_SHEET.width, (a.y - b.y) * FACE_SHEET.height);
}

function middleOf(mask: ExclusionMask): FacePoint {
  return mask.shape === 'spot' ? mask.at : centreOf(mask.points);
}

/** Places looked at along each side of a zone. */
const GRID = 24;

/** The place of a quarter that lies nearest to the middle of all its places: inside even where the zone is bent. */
function placeInQuarter(zone: SidedZone, quarter: ZoneQuarter): FacePoint {
  const outline = faceOutline(zone);
  if (outline === null) throw new RangeError(`The face does not show ${zone}.`);
  const { vertical, across } = quarter;
  const there = placesIn(outline).filter((at) => {
    const its = quarterOf(zone, { shape: 'spot', at, radiusMm: 1 });
    return its.vertical === vertical && its.across === across;
  });
  const centre = centreOf(there);
  const [nearest = centre] = there.toSorted((a, b) => way(a, centre) - way(b, centre));
  return { x: within(nearest.x), y: within(nearest.y) };
}

function placesIn(outline: readonly FacePoint[]): readonly FacePoint[] {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)];
  const along = (all: readonly number[], step: number) => {
    const [least, most] = [Math.min(...all), Math.max(...all)];
    return least + ((step + 0.5) / GRID) * (most - least);
  };
  const places = Array.from({ length: GRID ** 2 }, (_, index) => ({
    x: along(xs, index % GRID),
    y: along(ys, Math.floor(index / GRID)),
  }));
  return places.filter((place) => isInside(place, outline));
}

function within(share: number): number {
  return Math.min(1, Math.max(0, Math.round(share * 1e4) / 1e4));
}

function sideOf(zone: SidedZone): 'left' | 'right' | null {
  if (zone.startsWith('left-')) return 'left';
  return zone.startsWith('right-') ? 'right' : null;
}
