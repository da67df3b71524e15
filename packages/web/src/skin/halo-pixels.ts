import type { Halo } from './skin-protocol.ts';
import type { Hole, SlabScene } from './slab-scene.ts';
import type { SkinMoment } from './state-at.ts';

/** One pixel of the halo is so much skin: it is drawn soft, and the model’s cells are about as large. */
const PIXEL_MM = 0.035;
/** The signal as in the design: the colour of young collagen, never so strong that fibres are lost. */
const COLOUR = [14, 112, 119] as const;
const STRONGEST = 118;
/** Holes of so many sessions may still send signals. */
const SESSIONS_BACK = 3;

export interface HaloSize {
  readonly widthPx: number;
  readonly heightPx: number;
}

export function haloSize({ widthPx, pxPerMm, side }: SlabScene): HaloSize {
  return {
    widthPx: Math.ceil(widthPx / pxPerMm / PIXEL_MM),
    heightPx: Math.ceil(side.halo.depthMm / PIXEL_MM),
  };
}

/** The signal around the holes at one moment, as pixels. */
export function haloPixels(scene: SlabScene, moment: SkinMoment): Uint8ClampedArray<ArrayBuffer> {
  const { widthPx, heightPx } = haloSize(scene);
  const strengths = new Float32Array(widthPx * heightPx);
  for (let back = 0; back < SESSIONS_BACK; back += 1) {
    const session = moment.session - back;
    const holes = scene.holes[session];
    if (holes === undefined) break;
    const since = moment.seconds - (scene.side.sessionSeconds[session] ?? 0);
    addSession(strengths, { widthPx, heightPx, halo: scene.side.halo, holes, since });
  }
  const pixels = new Uint8ClampedArray(4 * strengths.length);
  strengths.forEach((strength, index) => {
    pixels.set(COLOUR, 4 * index);
    pixels[4 * index + 3] = STRONGEST * Math.min(1, strength);
  });
  return pixels;
}

interface Adding extends HaloSize {
  readonly halo: Halo;
  readonly holes: readonly Hole[];
  readonly since: number;
}

/** What lies above is epidermis, which covers it. */
const FROM_MM = 0.09;
/** Beyond its cell a hole’s signal is its neighbours’: where the slice has none, it fades. */
const FADES_WITHIN_MM = 0.07;

/** Each place has the strongest signal of the holes about it: the cell of the model already knows its neighbours. */
function addSession(strengths: Float32Array, { widthPx, heightPx, halo, holes, since }: Adding): void {
  const frame = frameAt(halo, since);
  if (frame === null) return;
  const meanMm = holes.reduce((sum, { depthMm }) => sum + depthMm, 0) / Math.max(1, holes.length);
  const reachMm = halo.radiusMm + 3 * FADES_WITHIN_MM;
  const session = new Float32Array(strengths.length);
  for (const hole of holes) {
    const stretch = meanMm / Math.max(0.05, hole.depthMm);
    for (let row = Math.ceil(FROM_MM / PIXEL_MM); row < heightPx; row += 1) {
      const yMm = (row + 0.5) * PIXEL_MM;
      const slab = Math.floor(((yMm * stretch) / halo.depthMm) * halo.slabs);
      if (slab >= halo.slabs) break;
      const axisMm = hole.xMm + hole.tilt * Math.min(yMm, hole.depthMm);
      const first = Math.max(0, Math.floor((axisMm - reachMm) / PIXEL_MM));
      const last = Math.min(widthPx - 1, Math.ceil((axisMm + reachMm) / PIXEL_MM));
      for (let column = first; column <= last; column += 1) {
        const awayMm = Math.abs((column + 0.5) * PIXEL_MM - axisMm);
        const at = row * widthPx + column;
        session[at] = Math.max(session[at] ?? 0, valueAt(halo, frame, { awayMm, slab }));
      }
    }
  }
  for (let at = 0; at < strengths.length; at += 1) strengths[at] = (strengths[at] ?? 0) + (session[at] ?? 0);
}

function valueAt(
  { rings, radiusMm }: Halo,
  frame: Float32Array,
  { awayMm, slab }: { readonly awayMm: number; readonly slab: number },
): number {
  const ring = Math.min(rings - 1, Math.floor((awayMm / radiusMm) * rings));
  const fading = awayMm > radiusMm ? Math.exp((radiusMm - awayMm) / FADES_WITHIN_MM) : 1;
  return fading * (frame[slab * rings + ring] ?? 0);
}

/** The frame at a time, between the two that were reckoned; null once nothing is left. */
function frameAt({ secondsSince, frames }: Halo, since: number): Float32Array | null {
  const after = secondsSince.findIndex((seconds) => seconds >= since);
  const to = frames[after];
  if (to === undefined) return null;
  const from = frames[after - 1];
  if (from === undefined) return to;
  const [start, end] = [secondsSince[after - 1] ?? 0, secondsSince[after] ?? 1];
  const share = (since - start) / (end - start);
  return to.map((value, index) => (from[index] ?? 0) * (1 - share) + value * share);
}
