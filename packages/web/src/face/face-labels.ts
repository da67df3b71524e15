import { centreOf, type FacePoint, faceOutline, isInside, type SidedZone, unsided } from '@percuta/practice';
import { faceWords } from '../words/en/face.ts';
import { words } from '../words/en.ts';
import { type FaceFrame, pixelOf } from './face-frame.ts';
import type { ZoneOnFace } from './zone-on-face.ts';

/** One label beside the face, with the line that leads from it to its zone. */
export interface FaceLabel {
  /** What a press on the label is a press on. */
  readonly zone: SidedZone;
  readonly names: readonly string[];
  readonly values: readonly string[];
  readonly isInPlan: boolean;
  readonly side: 'left' | 'right';
  readonly x: number;
  /** Of the first line. */
  readonly y: number;
  readonly heightPx: number;
  readonly leader: { readonly from: FacePoint; readonly to: FacePoint };
}

/** Which zone stands beside the face where, from the top; sided zones once, by the side that is nearer. */
const BESIDE: Readonly<Record<'left' | 'right', readonly SidedZone[]>> = {
  left: ['forehead', 'glabella', 'right-eyelid', 'nose', 'upper-lip', 'neck'],
  right: ['left-temple', 'left-periorbital', 'left-infraorbital', 'left-cheek', 'left-jawline', 'chin'],
};

/** Where a leader ends, from the middle of a zone, as shares of the sheet: into the part that is nearer. */
const TOWARDS: Readonly<Record<string, readonly [number, number]>> = {
  forehead: [-0.16, -0.02],
  nose: [-0.03, 0.02],
  'upper-lip': [-0.05, 0.005],
  neck: [-0.13, 0.01],
  chin: [0.06, 0.005],
  'left-cheek': [0.075, 0.045],
  'left-jawline': [0.03, -0.01],
};

const LINE_PX = 16;
const BETWEEN_PX = 8;
/** A letter of a name, on the average. */
const LETTER_PX = 7.2;

/** The labels on both sides, spread so that none lies on another. */
export function faceLabels(zones: readonly ZoneOnFace[], frame: FaceFrame): readonly FaceLabel[] {
  return (['left', 'right'] as const).flatMap((side) =>
    spread(
      BESIDE[side].flatMap((zone) => {
        const both = zones.filter((one) => bareOf(one.zone) === bareOf(zone));
        return both.length === 0 ? [] : [drawn({ zone, side, both }, frame)];
      }),
      frame,
    ),
  );
}

interface Labelled {
  readonly zone: SidedZone;
  readonly side: 'left' | 'right';
  /** The zone, and its other side, so far as they are shown. */
  readonly both: readonly ZoneOnFace[];
}

/** The line leads to a side that is shown: to the nearer one if it is. */
function drawn({ zone: nearer, side, both }: Labelled, frame: FaceFrame): FaceLabel {
  const zone = both.some((one) => one.zone === nearer) ? nearer : (both[0]?.zone ?? nearer);
  const names = words.zoneLines[unsided(zone)];
  const values = valuesOf(both);
  const to = pixelOf(aim(zone), frame);
  const heightPx = LINE_PX * (names.length + values.length);
  const x = side === 'left' ? 0 : frame.widthPx;
  return {
    zone,
    names,
    values,
    isInPlan: both.some(({ set }) => set !== null),
    side,
    x,
    y: to.y - heightPx / 2 + 12,
    heightPx,
    leader: { from: to, to },
  };
}

function bareOf(zone: SidedZone): string {
  return zone.replace(/^(left|right)-/, '');
}

function aim(zone: SidedZone): FacePoint {
  const outline = faceOutline(zone) ?? [];
  const { x, y } = centreOf(outline);
  const [dx, dy] = TOWARDS[zone] ?? [0, 0];
  const there = { x: x + dx, y: y + dy };
  return isInside(there, outline) ? there : { x, y };
}

function valuesOf(both: readonly ZoneOnFace[]): readonly string[] {
  const said = both.map((one) => ({ one, text: settingOf(one) }));
  const [first] = said;
  if (first === undefined) return [];
  const isWhole = both.length === 2 || bareOf(first.one.zone) === first.one.zone;
  const isAlike = isWhole && said.every(({ text }) => text === first.text);
  if (isAlike) return first.text === null ? [] : [first.text];
  return said.flatMap(({ one, text }) =>
    text === null ? [] : [faceWords.side(one.zone.startsWith('left-') ? 'left' : 'right', text)],
  );
}

function settingOf({ set, limit, beside }: ZoneOnFace): string | null {
  if (beside !== undefined) return beside;
  if (set !== null) return faceWords.set(set.settingMm, set.passes);
  if (limit === 'rim') return faceWords.insideRim;
  return limit === 'unknown' ? faceWords.noLimit : null;
}

function spread(labels: readonly FaceLabel[], { heightPx, gutterPx, widthPx }: FaceFrame): readonly FaceLabel[] {
  let floor = 14;
  const down = labels.map((label) => {
    const y = Math.max(label.y, floor);
    floor = y + label.heightPx + BETWEEN_PX;
    return { ...label, y };
  });
  let ceiling = heightPx;
  return down
    .toReversed()
    .map((label) => {
      const y = Math.min(label.y, ceiling - label.heightPx + 8);
      ceiling = y - BETWEEN_PX - 8;
      const written = Math.min(gutterPx - 4, 5 + LETTER_PX * (label.names[0]?.length ?? 0));
      const toX = label.side === 'left' ? written : widthPx - written;
      return { ...label, y, leader: { from: { x: toX, y: y - 4.5 }, to: label.leader.to } };
    })
    .toReversed();
}
