export { shareOfLayerCrossed, woundSkin } from './wound-skin.ts';
