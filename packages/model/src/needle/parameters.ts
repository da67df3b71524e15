/** The constants of the needle link, by the name of their column in the ensemble. */
export const NEEDLE_PARAMETERS = [
  'depthRatioPen',
  'unstretchedDepthShare',
  'depthRatioRoller',
  'depthRatioStamp',
  'needleDepthCv',
  'holeDiameterShare',
  'densityFactor',
  'untrainedDensityFactor',
  'untrainedDepthShare',
  'untrainedScatterFactor',
  'capillaryLoopDepthMm',
] as const;

/** One draw of the needle link's constants. */
export type NeedleDraw = Readonly<Record<(typeof NEEDLE_PARAMETERS)[number], number>>;
