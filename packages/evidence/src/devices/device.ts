import type { Provenance, Provenanced } from '../schema.ts';
import type { Zone } from '../zones.ts';

/** Not on record. It is neither zero nor allowed: a rule that meets it refuses or asks. */
export type Unknown = 'unknown';

/** What a device may be cleared for. */
export type Indication = 'acne-scars' | 'wrinkles' | 'hypertrophic-scars';

/** One use that a clearance covers: this indication, in these zones, for these people. */
export interface ClearedUse {
  readonly indication: Indication;
  readonly zones: readonly Zone[];
  /** Words of the clearance that our zones render only roughly. */
  readonly zoneNote?: string;
  readonly fitzpatrickTypes: readonly number[] | Unknown;
  readonly minimumAgeYears: number;
  /** The deepest setting whose safety was evaluated for this use. */
  readonly evaluatedMaximumDepthMm: number | Unknown;
  /** Set where that depth was evaluated in the hands of physicians only. */
  readonly evaluatedBy?: 'physician';
}

/** Days that the label wants between another treatment and needling. */
export interface LabelDays {
  readonly toxinDays: number | Unknown;
  readonly fillerDays: number | Unknown;
  readonly retinoidDays: number | Unknown;
  readonly surgeryDays: number | Unknown;
}

/** A figure that somebody remembers, or that sources contradict. No rule and no gate reads it. */
export interface UncheckedFigure {
  readonly field: string;
  readonly value: string;
  readonly provenance: Provenance;
  readonly status: 'awaiting-clinical-check';
  readonly usedBecause: string;
  readonly note?: string;
}

/** What every unchecked figure carries. */
export const UNCHECKED = {
  provenance: 'RECALLED-medium',
  status: 'awaiting-clinical-check',
  usedBecause: 'Shown beside the record; no rule reads it.',
} as const;

/** What the regulator cleared on one day under one number. `id` is the number. */
export interface Clearance extends Provenanced {
  /** De Novo or 510(k) number. */
  readonly number: string;
  readonly kind: 'De Novo' | '510(k)';
  readonly clearedOn: string;
  /** The exact model that the number covers. */
  readonly model: string;
  readonly uses: readonly ClearedUse[];
  /** The deepest setting that the device offers. */
  readonly maximumDepthMm: number | Unknown;
  readonly recommendedDepthMm: number | Unknown;
  readonly minimumDepthMm: number | Unknown;
  readonly depthStepMm: number | Unknown;
  /** How far the depth reached may lie from the depth dialled, either way. */
  readonly toleranceMm: number | Unknown;
  readonly needleCount: number | Unknown;
  readonly needleLengthMm: number | Unknown;
  readonly needleDiameterUm: number | Unknown;
  readonly needleGauge: number | Unknown;
  readonly strokesPerSecond: { readonly low: number; readonly high: number; readonly unit: '1/s' } | Unknown;
  /** As printed; how many strokes a revolution makes is not on record. */
  readonly motorSpeedRpm: number | Unknown;
  readonly labelDays: LabelDays;
  /** What the label says of isotretinoin that is being taken. */
  readonly isotretinoinCurrent: 'contraindicated' | Unknown;
  /** Parts that come with it, as the record describes them. */
  readonly consumables?: readonly string[];
  /** The people behind the clearance, where told. Efficacy is not repeated here. */
  readonly study?: string;
  readonly unchecked?: readonly UncheckedFigure[];
}

/** A device that a plan may name, with every clearance that we hold for it. */
export interface Device extends Provenanced {
  readonly name: string;
  readonly modality: 'needling';
  readonly clearances: readonly Clearance[];
}

/** A product-code record that exists, of whose label nothing is on record. It cannot carry a plan. */
export interface KnownRecord extends Provenanced {
  readonly number: string;
  readonly name: string | Unknown;
  /** Not needling with a pen in the ordinary sense. */
  readonly notOrdinaryNeedling?: true;
}

/** A field of the label of which nothing is known. */
export const UNKNOWN_LABEL_DAYS: LabelDays = {
  toxinDays: 'unknown',
  fillerDays: 'unknown',
  retinoidDays: 'unknown',
  surgeryDays: 'unknown',
};

/** The zones of the face outside the orbital rim. Infraorbital is left out: on which side of the rim it lies is open. */
export const FACE_ZONES = [
  'forehead',
  'glabella',
  'temple',
  'periorbital',
  'nose',
  'cheek',
  'upper-lip',
  'chin',
  'jawline',
] as const satisfies readonly Zone[];

/** Fields that most records leave open; a clearance states what it knows over them. */
export const NOTHING_KNOWN = {
  maximumDepthMm: 'unknown',
  recommendedDepthMm: 'unknown',
  minimumDepthMm: 'unknown',
  depthStepMm: 'unknown',
  toleranceMm: 'unknown',
  needleCount: 'unknown',
  needleLengthMm: 'unknown',
  needleDiameterUm: 'unknown',
  needleGauge: 'unknown',
  strokesPerSecond: 'unknown',
  motorSpeedRpm: 'unknown',
  labelDays: UNKNOWN_LABEL_DAYS,
  isotretinoinCurrent: 'unknown',
} as const;
