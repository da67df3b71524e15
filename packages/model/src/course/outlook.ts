import type { Band } from '../probability/band.ts';

/** What the needles did in one zone at one session. */
export interface Delivered {
  readonly punctureDensityPerCm2: Band;
  readonly penetrationDepthMm: Band;
  readonly surfaceFraction: Band;
  readonly dermisVolumeFraction: Band;
  readonly capillaryReachFraction: Band;
  readonly dermisPassedFraction: Band;
}

export interface DeliveredAtSession extends Delivered {
  readonly day: number;
}

/** A value for each output day; `null` where no honest width exists. */
export type BandSeries = readonly (Band | null)[];

/** Changes by output day; see the README of this package for what each is measured against. */
export interface ZoneOutlook {
  readonly papillaryCollagenChange: BandSeries;
  readonly dermalCollagenChange: BandSeries;
  readonly epidermalThicknessChange: BandSeries;
  readonly waterLossRatio: BandSeries;
  readonly lemperleGradeChange: BandSeries;
  readonly acneScarGradeChange: BandSeries;
}

/** Risks of the whole course in one zone; `null` where no honest width exists. */
export interface ZoneRisk {
  readonly infectionRelativeRisk: Band;
  readonly barrierOpenHours: Band;
  readonly channelOpenHours: Band;
  readonly pigmentRelativeRisk: Band;
  readonly trackMarkRelativeRisk: Band;
  readonly painScore: Band | null;
  readonly rednessDays: Band;
}

/** One point of the depth–area histogram: the share of the area that is wounded to at least this depth. */
export interface DepthAreaPoint {
  readonly depthMm: number;
  readonly areaFraction: Band;
}

export interface ZoneResult {
  /** The last session of this zone. */
  readonly delivered: Delivered;
  readonly deliveredBySession: readonly DeliveredAtSession[];
  readonly depthAreaHistogram: readonly DepthAreaPoint[];
  readonly outlook: ZoneOutlook;
  readonly risk: ZoneRisk;
}

export interface ModelStamp {
  readonly version: string;
  readonly posterior: string;
  readonly draws: number;
  readonly seed: number;
  readonly relativeNumericalError: number;
}

/** What needling by this course would do to this skin: the answer of `simulateCourse`. */
export interface CourseOutlook {
  readonly model: ModelStamp;
  readonly days: readonly number[];
  readonly zones: Readonly<Record<string, ZoneResult>>;
  /** Where the person or the plan lies outside the evidence, in plain words. */
  readonly extrapolations: readonly string[];
  /** What a practice would refuse, or ask a clinician about; the outlook is computed all the same. */
  readonly notPermitted: readonly string[];
  /** Values that are `null`, by path, each with why. */
  readonly unknown: readonly string[];
  readonly sources: readonly string[];
}
