/** Where the evidence ends: what the studies behind the response were done on. */
export const STUDIED = {
  youngestYears: 35,
  oldestYears: 75,
  skinTypes: [3, 4] as readonly number[],
  shallowestMm: 0.5,
  deepestMm: 1.5,
  /** 192 needles, 15 rolls. */
  densityPerCm2: 229,
  mostSessions: 6,
  followUpDays: 180,
};

/** Half as many punctures again as the studies made, per cm²: denser than this extrapolates. */
export const DENSEST_STUDIED_PER_CM2 = 1.5 * STUDIED.densityPerCm2;
