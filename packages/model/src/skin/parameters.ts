/** The constants of the links from states to what is observed, by the name of their column in the ensemble. */
export const SKIN_PARAMETERS = [
  'dermisThinningPerYear',
  'personResponseLogSd',
  'papillaryStainGain',
  'echoDensityGain',
  'dermalThicknessShare',
  'elasticityPerPapillaryCollagen',
  'wrinkleResponse',
  'wrinkleGradePlateau',
  'acneScarResponse',
  'acneScarBaselineGrade',
  'texturePerWrinkle',
  'waterLossOpeningFold',
  'openLabelBiasShare',
  'papillaryStainError',
  'echoDensityError',
  'epidermalThicknessError',
  'dermalThicknessError',
  'elasticityError',
  'lemperleError',
  'acneScarError',
  'textureError',
  'waterLossError',
] as const;

/** One draw of the skin links' constants. */
export type SkinDraw = Readonly<Record<(typeof SKIN_PARAMETERS)[number], number>>;
