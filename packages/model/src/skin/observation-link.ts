import type { SkinDraw } from './parameters.ts';

/** The state of one zone on one day, against the same skin untreated: what the links read. Fractions. */
export interface SkinState {
  readonly papillaryCollagenChange: number;
  readonly upperReticularCollagenChange: number;
  /** The whole dermis, its layers weighted by their thickness. */
  readonly dermalCollagenChange: number;
  readonly epidermalExcess: number;
  /** Share of the surface that still loses water: the last session's injury that has not closed. */
  readonly openSurface: number;
  /** The wrinkle grade that the person is taken to start from, Lemperle 0–5. */
  readonly wrinkleGradeBefore: number;
}

/**
 * From the state of the skin to one thing that somebody observes: separate from all others, and to be swapped without
 * touching them. `observe` is the true value; a reading of it adds an error of `readingError` (one standard deviation,
 * in the same unit), and where nobody was blinded `withOpenLabelBias` adds what hope adds.
 */
export interface ObservationLink {
  readonly observable: string;
  readonly unit: 'fraction' | 'grade' | 'ratio';
  /** Whether a person who knows of the treatment judges it; machines and blinded readers are not swayed. */
  readonly judged: boolean;
  readonly observe: (skin: SkinState, draw: SkinDraw) => number;
  readonly readingError: (draw: SkinDraw) => number;
}
