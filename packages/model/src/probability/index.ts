export { type Band, bandOf } from './band.ts';
export { type CounterNoise, counterNoise, mixWord, nameCode, standardNormal } from './counter-noise.ts';
export { normalCdf, normalQuantile } from './normal.ts';
