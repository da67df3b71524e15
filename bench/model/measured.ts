/** What one run has measured, as it is kept for the picture: `measured.gen.json`, written by `--record`. */
import type { Timed } from './compare.ts';

/** One solver at one tolerance. */
export interface WorkPoint {
  readonly error: number;
  readonly microseconds: number;
}

export interface WorkCurve {
  readonly name: string;
  readonly words: string;
  readonly points: readonly WorkPoint[];
}

export interface Measured {
  readonly machine: string;
  readonly versions: string;
  readonly timed: readonly Timed[];
  readonly curves: readonly WorkCurve[];
}
