export { areaShareDeeperThan, DEPTH_AREA_DEPTHS_MM } from './depth-area.ts';
export { type DepthDistribution, meanLengthBelowMm, shareDeeperThan } from './depth-distribution.ts';
export { depthRatio } from './depth-ratio.ts';
export { coveredShare, type Needling, type NeedlingContext, type NeedlingOrder, needleSkin } from './needle-skin.ts';
export { punctureDensityPerCm2 } from './puncture-density.ts';
export { layOut, type SkinLayers } from './skin-layers.ts';
