/**
 * The constants that the fit moves. All others stay at the median of their priors while it runs, and are drawn from
 * their priors for the posterior: the data do not reach them. Why each is left out stands in `HELD_CONSTANTS`; a test
 * compares the reasons with the profiles.
 */
export const FREE_CONSTANTS = [
  'depthRatioRoller',
  'haloRadiusMm',
  'signalDays',
  'recruitmentDays',
  'repairCellDays',
  'synthesisBoostFold',
  'depositedShare',
  'immatureCollagenDays',
  'maturedShare',
  'epidermalExcessCeiling',
  'epidermalResponsePerInjury',
  'epidermalExcessDays',
  'epidermalLastingShare',
  'epidermalLastingDays',
  'papillaryStainGain',
  'wrinkleResponse',
  'wrinkleGradePlateau',
  'acneScarResponse',
  'openLabelBiasShare',
  'betweenStudyResponseLogSd',
  'betweenStudyReadingShare',
] as const;

/** Constants that act on what is fitted and are held all the same: merged with another, or without weight. */
export const HELD_CONSTANTS: Readonly<Record<string, string>> = {
  densityFactor: 'acts with haloRadiusMm alone, as density × radius²',
  basalSynthesisPerDay: 'acts as a factor of synthesisBoostFold × depositedShare, and is measured',
  repairLossPerYearOfAge: 'acts as a factor of synthesisBoostFold × depositedShare, for every study alike',
  goodmanPointsBefore: 'acts as a factor of acneScarResponse; its width is in the error of the score',
  acneScarBaselineGrade: 'only turns the error of a grade into an error of the score',
  personResponseLogSd: 'acts on the error of sampling, and hardly on the mean',
  depthRatioPen: 'inert: a pen of 1.5 mm crosses the papillary dermis whatever the ratio',
  needleDepthCv: 'inert',
  gainShareOfLayerAbove: 'inert: only the acne score reads the second layer',
  matureHalfLifeYears: 'inert over a year',
  burstDays: 'inert',
  fragmentClearancePerSession: 'inert',
  fragmentedShareAt50: 'inert',
  photodamageFragmentRatio: 'inert',
  collagenLossPerYear: 'inert over a year',
  menopauseLossPerYear: 'inert over a year',
  photodamageLossRatio: 'inert over a year',
  dermisThinningPerYear: 'inert',
};
