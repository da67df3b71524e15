/** The three layers of the dermis that heal apart, from the surface down. */
export const LAYERS = ['papillary', 'upper-reticular', 'deep-reticular'] as const;

export type Layer = (typeof LAYERS)[number];

/** What one session does to one zone. */
export interface Wound {
  /** Days since the start of the course, 0 or more; sessions in order, several on a day are allowed. */
  readonly day: number;
  /** Share (0..1) of each layer that the session stimulates, in the order of `LAYERS`. */
  readonly coverage: readonly [number, number, number];
  /** Share (0..1) of the epidermis that the session injures. */
  readonly epidermalInjury: number;
}

/** What ageing and healing need to know of a person. */
export interface HealingPerson {
  readonly ageYears: number;
  readonly sex: 'female' | 'male' | 'other' | 'unknown';
  /** 0 sun-protected, 1 heavily photodamaged. */
  readonly photodamage: number;
}

/** The wounds of one zone of one person, and the days on which the answer is wanted. */
export interface HealingCourse extends HealingPerson {
  readonly wounds: readonly Wound[];
  /** Days since the start of the course, 0 or more, ascending; a value is taken before a session of the same day. */
  readonly days: readonly number[];
}

/**
 * The answer for one zone, in arrays that the caller keeps and reuses: `[day * 3 + layer]`, or `[day]` for the
 * epidermis. All are fractions; collagen is in units of the layer's untreated collagen on day 0.
 */
export interface HealingStates {
  /** All that follows, end to end in its order: healing writes here, for one array is quicker to write to than ten. */
  readonly values: Float64Array;
  /** Share of the layer under signal. */
  readonly signal: Float64Array;
  /** Share of the layer whose repair cells make collagen. */
  readonly repairCells: Float64Array;
  /** Share of the layer in the enzyme burst. */
  readonly burst: Float64Array;
  /** Immature collagen above that of untreated skin. */
  readonly immatureCollagen: Float64Array;
  /** Mature collagen, untreated skin included (1 on day 0). */
  readonly matureCollagen: Float64Array;
  /** Share of the mature collagen that is fragmented. */
  readonly fragmentedFraction: Float64Array;
  /** Collagen against the same skin untreated on the same day: 0.1 is a tenth more. */
  readonly collagenChange: Float64Array;
  /** Share of the last session's opening that still loses water. */
  readonly barrierWater: Float64Array;
  /** Share of the last session's channels that is still open. */
  readonly barrierChannel: Float64Array;
  /** Epidermal thickness above that of untreated skin. */
  readonly epidermalExcess: Float64Array;
}

/**
 * Room for the answer on `dayCount` days, to be reused for every zone and draw.
 *
 * @example
 * createHealingStates(11).collagenChange.length // => 33
 */
export function createHealingStates(dayCount: number): HealingStates {
  const values = new Float64Array(dayCount * (7 * LAYERS.length + 3));
  let end = 0;
  const next = (length: number) => {
    end += length;
    return values.subarray(end - length, end);
  };
  const perLayer = () => next(dayCount * LAYERS.length);
  const perDay = () => next(dayCount);
  return {
    values,
    signal: perLayer(),
    repairCells: perLayer(),
    burst: perLayer(),
    immatureCollagen: perLayer(),
    matureCollagen: perLayer(),
    fragmentedFraction: perLayer(),
    collagenChange: perLayer(),
    barrierWater: perDay(),
    barrierChannel: perDay(),
    epidermalExcess: perDay(),
  };
}
