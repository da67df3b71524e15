/** Needling at home as it is set beside a plan: a roller of the plan's length. Not a recommendation, the contrary. */
export const HOME_ROLLER = {
  kind: 'roller',
  needleCount: 192,
  needleDiameterUm: 250,
  drumDiameterMm: 20,
  drumWidthMm: 20,
} as const;

export const HOME_HABITS = {
  rolls: 15,
  intervalDays: 7,
  /** How often this roller has been used, this time included. */
  uses: 20,
  /** How long it is kept up. */
  weeks: 12,
} as const;
