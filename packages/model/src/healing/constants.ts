/**
 * One draw of every constant of healing and collagen: the only place where they are named. The keys are the
 * `parameter` names of the evidence's prior rows; the calibration fills one record a draw. Equations: `README.md`.
 */
export interface HealingConstants {
  /** Mean life of the wound signal (TGF-beta-like). */
  readonly signalDays: number;
  /** Mean wait of a signalled cell before it makes collagen: the stage that delays the rise. */
  readonly recruitmentDays: number;
  /** Mean life of an activated repair cell. */
  readonly repairCellDays: number;
  /** All collagen made by untreated skin, as a share of its collagen a day. */
  readonly basalSynthesisPerDay: number;
  /** Extra synthesis of the fully recruited papillary layer of a 25-year-old, in multiples of basal synthesis. */
  readonly synthesisBoostFold: number;
  /** Share of the extra collagen that reaches the matrix instead of being broken down where it is made. */
  readonly depositedShare: number;
  /** Gain of a layer as a share of the gain of the layer above it. */
  readonly gainShareOfLayerAbove: number;
  /** Loss of synthetic capacity for each year above 25, as a share of the capacity at 25. */
  readonly repairLossPerYearOfAge: number;
  /** Mean life of immature collagen: it is then matured or broken down. */
  readonly immatureCollagenDays: number;
  /** Share of immature collagen that ends as mature collagen (the main unknown). */
  readonly maturedShare: number;
  /** Half-life of mature collagen. */
  readonly matureHalfLifeYears: number;
  /** Mean life of the burst of collagen-splitting enzymes (MMP) after a session. */
  readonly burstDays: number;
  /** Log-clearance of fragmented collagen by the burst of one session at full coverage. */
  readonly fragmentClearancePerSession: number;
  /** Share of mature collagen that is fragmented in sun-protected skin at 50 years. */
  readonly fragmentedShareAt50: number;
  /** Fragmented collagen of fully photodamaged skin as a multiple of protected skin. */
  readonly photodamageFragmentRatio: number;
  /** Loss of collagen per area in a year of ageing, as a fraction. */
  readonly collagenLossPerYear: number;
  /** What women lose on top in each of the years after menopause, as a fraction. */
  readonly menopauseLossPerYear: number;
  /** Ageing loss of fully photodamaged skin as a multiple of protected skin. */
  readonly photodamageLossRatio: number;
  /** Time constant with which water loss closes at 25 years. */
  readonly waterBarrierHours: number;
  /** Half-life of the open channel at 25 years. */
  readonly channelHalfLifeHours: number;
  /** Closure time at 77 years as a multiple of that at 25. */
  readonly elderlyClosureRatio: number;
  /** Highest excess of epidermal thickness, as a fraction of the untreated thickness. */
  readonly epidermalExcessCeiling: number;
  /** How steeply the epidermal answer saturates with injury: answer = 1 - exp(-this x injury). */
  readonly epidermalResponsePerInjury: number;
  /** Mean life of the epidermal excess. */
  readonly epidermalExcessDays: number;
  /** Share of the epidermal answer that goes into the lasting pool. */
  readonly epidermalLastingShare: number;
  /** Mean life of the lasting epidermal pool. */
  readonly epidermalLastingDays: number;
}

/**
 * Round numbers for examples and tests, near the middle of the priors. Not evidence, and not to be shown to anyone: the
 * draws of an outlook come from the calibration.
 */
export const EXAMPLE_HEALING: HealingConstants = {
  signalDays: 4,
  recruitmentDays: 14,
  repairCellDays: 16,
  basalSynthesisPerDay: 0.009,
  synthesisBoostFold: 4,
  depositedShare: 0.25,
  gainShareOfLayerAbove: 0.35,
  repairLossPerYearOfAge: 0.006,
  immatureCollagenDays: 50,
  maturedShare: 0.3,
  matureHalfLifeYears: 15,
  burstDays: 1.5,
  fragmentClearancePerSession: 0.02,
  fragmentedShareAt50: 0.06,
  photodamageFragmentRatio: 3.6,
  collagenLossPerYear: 0.0075,
  menopauseLossPerYear: 0.0075,
  photodamageLossRatio: 1.25,
  waterBarrierHours: 6,
  channelHalfLifeHours: 23,
  elderlyClosureRatio: 1.5,
  epidermalExcessCeiling: 0.8,
  epidermalResponsePerInjury: 3,
  epidermalExcessDays: 120,
  epidermalLastingShare: 0.2,
  epidermalLastingDays: 900,
};
