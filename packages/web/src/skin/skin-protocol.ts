import type { SkinLayers } from '@percuta/model';
import type { Side, TwoCourses } from '../charts/two-courses.ts';
import type { Band } from '../numbers/band.ts';
import type { Computed, MaybeBand } from '../worker/protocol.ts';
import type { SkinChoice } from './skin-choice.ts';

/** What is drawn as a curve, each of it a share: of the holes, of the skin at work, of all collagen. */
export const CURVES = ['open', 'cells', 'young', 'lasting'] as const;
export type Curve = (typeof CURVES)[number];

/** What the layers of the dermis hold, each from the surface down. */
export const LAYERED = ['signal', 'cells', 'young', 'lasting'] as const;
export type Layered = (typeof LAYERED)[number];

/** The middle run at one moment: what the picture is drawn from. */
export interface SkinStates {
  /** `[moment * 3 + layer]`, the layers from the surface down. */
  readonly byLayer: Readonly<Record<Layered, Float32Array>>;
  /** Share of the opening through which water is still lost, and of the holes that are still open. */
  readonly water: Float32Array;
  readonly open: Float32Array;
  /** How much thicker the epidermis is. */
  readonly epidermis: Float32Array;
}

/** What one needle leaves, and how unevenly. */
export interface Punctures {
  readonly perCm2: number;
  readonly depthMm: { readonly mean: number; readonly logSd: number };
  readonly holeDiameterMm: number;
  readonly needleDiameterMm: number;
}

/** The signal around one puncture of its kind, by the time since its session: shares of the highest. */
export interface Halo {
  readonly secondsSince: readonly number[];
  readonly rings: number;
  readonly slabs: number;
  readonly radiusMm: number;
  readonly depthMm: number;
  /** One frame a moment: `[slab * rings + ring]`. */
  readonly frames: readonly Float32Array[];
}

/** One way of needling this skin, from the first second to two years. */
export interface SkinSide {
  readonly sessionSeconds: readonly number[];
  readonly moments: readonly number[];
  readonly curves: Readonly<Record<Curve, readonly Band[]>>;
  readonly states: SkinStates;
  readonly punctures: Punctures;
  readonly halo: Halo;
  /** Wrinkle grades against the day before, by seconds; none where no study has graded. */
  readonly grade: readonly { readonly seconds: number; readonly change: number }[];
  readonly depthMm: MaybeBand;
  readonly openDaysOf30: MaybeBand;
  readonly waterHours: MaybeBand;
  /** Bacteria carried in, against the cleaner side of the two; and left on the surface. Ratios, not counts. */
  readonly carried: number;
  readonly onSurface: number;
}

/** What age has made of this skin before anything is done. */
export interface AgedSkin {
  readonly layers: SkinLayers;
  /** Collagen that is left, as a share of that at 25. */
  readonly collagenShare: number;
  readonly fragmentedShare: number;
  readonly wrinkleGrade: number;
}

/** The whole story of one skin, in a practice and at home. */
export interface SkinStory
  extends Pick<Computed, 'infectionInTrials' | 'homeCourse' | 'unknown' | 'sources' | 'model'> {
  readonly choice: SkinChoice;
  readonly aged: AgedSkin;
  readonly sides: TwoCourses<SkinSide>;
  readonly extrapolations: Readonly<Record<Side, readonly string[]>>;
}
