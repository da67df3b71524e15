import type { Antiseptic } from './course/course.ts';

/** Many draws of every constant at once, column by column; draw `i` is the i-th number of each. */
export interface Ensemble {
  readonly draws: number;
  /** The seed from which it was drawn; `simulateCourse` is to be given the stream of the same seed. */
  readonly seed: number;
  /** `sha256:` and the hash of the ensemble as it was written. */
  readonly sha256: string;
  /** By the name of the constant, unit included. */
  readonly columns: Readonly<Record<string, Float64Array>>;
}

/** What the skin of a zone is taken to be, for a woman of unknown age, and what may be read on it. */
export interface ZoneSkin {
  readonly dermisMeanMm: number;
  readonly dermisSdMm: number;
  readonly epidermisMm: number;
  readonly stratumCorneumMm: number;
  readonly papillaryMm: number;
  readonly maleDermisFactor: number;
  /** Whether the zone gives way under a needle even where it is stretched. */
  readonly soft: boolean;
  readonly wrinklesAreGraded: boolean;
  readonly acneScarsAreGraded: boolean;
  /** What the practice's policy allows here, mm; 0 where it never needles. `null` where no cap is set. */
  readonly capMm: number | null;
}

/** How far an antiseptic lowers the bacteria on facial skin, in powers of ten: a triangular distribution. */
export interface AntisepticEffect {
  readonly leastLog10: number;
  readonly likeliestLog10: number;
  readonly mostLog10: number;
  /** How long the skin has to stay wet for the whole effect; 0 where time makes no difference. */
  readonly effectSeconds: number;
  /** How long a time-out asks for. */
  readonly gateSeconds: number;
}

/** What a practice would refuse or ask about. `simulateCourse` never refuses; it names what goes beyond these. */
export interface PracticeLimits {
  readonly youngestAgeYears: number;
  readonly shortestIntervalDays: number;
  readonly evaluatedDepthMm: number;
}

/** Everything that the model needs to know and does not hold itself. */
export interface Parameters {
  readonly ensemble: Ensemble;
  readonly zones: Readonly<Record<string, ZoneSkin>>;
  readonly antiseptics: Readonly<Record<Antiseptic, AntisepticEffect>>;
  readonly limits: PracticeLimits;
  /** What the answer rests on, as readable citations. */
  readonly sources: readonly string[];
}
