/**
 * Priors that were centred with a result that is fitted here too. Fitted as they stand they would count it twice; how
 * much of such a prior is the result and how much is not cannot be told, so half of its weight is taken to be: its
 * width on the normal scale grows by √2. Percuta policy. The ensemble that is shipped without a fit keeps the rows.
 */
export const LEANING_PRIORS: Readonly<Record<string, readonly string[]>> = {
  synthesisBoostFold: ['orringer-2005', 'orringer-2012'],
  papillaryStainGain: ['lotfi-2013'],
  epidermalExcessCeiling: ['lotfi-2013'],
  epidermalResponsePerInjury: ['lotfi-2013'],
  epidermalExcessDays: ['lotfi-2013', 'aust-2008a'],
  epidermalLastingShare: ['aust-2008a'],
  epidermalLastingDays: ['aust-2008a'],
  wrinkleResponse: ['ablon-2018', 'alam-2014'],
  acneScarResponse: ['alam-2014'],
  waterBarrierHours: ['kalluri-2011', 'face-water-loss-2017', 'face-water-loss-2012', 'sasaki-2019'],
  channelHalfLifeHours: ['micropore-sites-pmc8259462', 'ogunjimi-2020', 'kalluri-2011'],
  elderlyClosureRatio: ['kelchen-2016'],
  channelLifetimeRatio: ['micropore-sites-pmc8259462'],
};

/**
 * Priors that name a fitted study and are not widened: what they took from it is no part of the fit.
 */
export const NOT_LEANING: Readonly<Record<string, string>> = {
  openLabelBiasShare: 'leans on the control side of Alam 2014, which the fit takes as its own unknown and not as bias',
  personResponseLogSd: 'leans on the width of the interval of Ablon 2018; the fit uses its middle',
  depthRatioPen: 'leans on the depth of Sasaki 2019; the fit uses its water loss',
  depthRatioRoller: 'leans on the depth of Kalluri 2011; the fit uses its closure times',
  needleDepthCv: 'leans on the depth of Kalluri 2011; the fit uses its closure times',
  holeDiameterShare: 'leans on the holes of Kalluri 2011; the fit uses its closure times',
  waterLossOpeningFold: 'leans on Kalluri 2011 for the direction alone',
  immatureCollagenDays: 'leans on the synthesis of Babraj 2005, which no result of the fit is',
  basalSynthesisPerDay: 'is the measurement itself (Babraj 2005), entered once, as the prior',
};

export const LEANING_WIDTH = Math.SQRT2;
