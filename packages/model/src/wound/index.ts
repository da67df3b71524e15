export { woundSkin } from './wound-skin.ts';
