/** The constants of the risk models, by the name of their column in the ensemble. */
export const RISK_PARAMETERS = [
  'skinLoadLog10PerCm2',
  'aureusShareLog10',
  'carriedShare',
  'laterEntrySharePerDay',
  'cartridgeReuseExponent',
  'untrainedContaminationFactor',
  'doseResponseAlpha',
  'doseResponseN50',
  'pigmentInjuryExponent',
  'untrainedPigmentFactor',
  'trackInjuryExponent',
  'trackReuseExponent',
  'untrainedTrackFactor',
  'painAtOneMm',
  'painDepthExponent',
  'painDensityExponent',
  'rednessDaysAtOneMm',
  'rednessDepthExponent',
  'rednessDensityExponent',
  'channelLifetimeRatio',
] as const;

/** One draw of the risk models' constants. */
export type RiskDraw = Readonly<Record<(typeof RISK_PARAMETERS)[number], number>>;
