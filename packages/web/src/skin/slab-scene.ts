import { normalQuantile } from '@percuta/model';
import { seededDice } from '../charts/seeded-dice.ts';
import type { SkinCut } from '../charts/skin-cut.ts';
import type { Side } from '../charts/two-courses.ts';
import type { AgedSkin, SkinSide } from './skin-protocol.ts';

/** The slice that is drawn is as thick as a needle: that many holes of so many on a square centimetre are in it. */
const SLICE_MM = 0.25;
const BELOW_DERMIS_MM = 0.16;
/** Room above the skin for the needles that come down. */
export const ABOVE_PX = 52;
/** A roller turns over the skin, and its needles with it. */
const ROLLER_TILT = 0.16;

/** One hole of a session. */
export interface Hole {
  readonly xMm: number;
  readonly depthMm: number;
  /** Sideways for each millimetre down. */
  readonly tilt: number;
  /** It is closed once a smaller share than this is open. */
  readonly closesAt: number;
}

/** One slab: how large, of which skin, with which holes. */
export interface SlabScene {
  readonly name: Side;
  readonly side: SkinSide;
  readonly aged: AgedSkin;
  readonly widthPx: number;
  readonly heightPx: number;
  readonly pxPerMm: number;
  readonly depthMm: number;
  /** Holes by session: each comes down elsewhere. */
  readonly holes: readonly (readonly Hole[])[];
}

/** Lays out one side in the room that there is. */
export function slabScene(
  name: Side,
  { side, aged, widthPx }: { readonly side: SkinSide; readonly aged: AgedSkin; readonly widthPx: number },
): SlabScene {
  const pxPerMm = pxPerMmOf(widthPx);
  const depthMm = YOUNGEST_DERMIS_MM + BELOW_DERMIS_MM;
  return {
    name,
    side,
    aged,
    widthPx,
    heightPx: heightOf(widthPx),
    pxPerMm,
    depthMm,
    holes: side.sessionSeconds.map((_, session) => holesOf({ name, side, session, widthMm: widthPx / pxPerMm })),
  };
}

const YOUNGEST_DERMIS_MM = 1.34;

function pxPerMmOf(widthPx: number): number {
  return Math.min(170, Math.max(104, widthPx / 4.4));
}

/** Known before anything is computed, so that its place is kept. */
export function heightOf(widthPx: number): number {
  return Math.round(ABOVE_PX + (YOUNGEST_DERMIS_MM + BELOW_DERMIS_MM) * pxPerMmOf(widthPx));
}

/** Nothing is closed while all is open, and nothing open once all is closed. */
const FIRST_TO_CLOSE = 0.06;

interface HoleRequest {
  readonly name: Side;
  readonly side: SkinSide;
  readonly session: number;
  readonly widthMm: number;
}

/**
 * Evenly apart with a jitter, as far as a hand is even; as deep as the scatter of the needles says, each quantile once,
 * so that what is drawn has the spread that is said.
 */
function holesOf({ name, side, session, widthMm }: HoleRequest): readonly Hole[] {
  const dice = seededDice(7 + session * 13 + (name === 'home' ? 101 : 0));
  const { perCm2, depthMm } = side.punctures;
  const count = Math.max(1, Math.round((perCm2 / 100) * widthMm * SLICE_MM));
  const inOrder = Array.from({ length: count }, (_, index) => (index + 0.5) / count);
  const [depths, closings] = [shuffled(inOrder, dice), shuffled(inOrder, dice)];
  return inOrder.map((share, index) => ({
    xMm: (share + ((dice() - 0.5) * 0.7) / count) * widthMm,
    depthMm: depthMm.mean * Math.exp(depthMm.logSd * normalQuantile(depths[index] ?? 0.5) - depthMm.logSd ** 2 / 2),
    tilt: name === 'home' ? (dice() * 2 - 1) * ROLLER_TILT : 0,
    closesAt: FIRST_TO_CLOSE + (1 - 2 * FIRST_TO_CLOSE) * (closings[index] ?? 0.5),
  }));
}

function shuffled(values: readonly number[], dice: () => number): readonly number[] {
  return values
    .map((value) => ({ value, at: dice() }))
    .sort((one, other) => one.at - other.at)
    .map(({ value }) => value);
}

/** The cut that this slab is, as it is at one moment. */
export function cutOf(
  { widthPx, pxPerMm, depthMm, aged, side }: SlabScene,
  { epidermis, grade }: { readonly epidermis: number; readonly grade: number | null },
): SkinCut {
  return {
    widthPx,
    pxPerMm,
    depthMm,
    epidermisMm: aged.layers.epidermisEndMm * (1 + epidermis),
    needleDiameterMm: side.punctures.needleDiameterMm,
    channels: [],
    abovePx: ABOVE_PX,
    furrowMm: FURROW_MM_PER_GRADE * Math.max(0, aged.wrinkleGrade + (grade ?? 0)),
    fibreShare: aged.collagenShare,
    wornShare: aged.fragmentedShare,
  };
}

/** The dips follow the wrinkle grade; a wrinkle itself would be larger than the picture. */
const FURROW_MM_PER_GRADE = 0.03;
