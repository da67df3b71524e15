export { type CountedHarm, type CountedSession, depthBand, type HarmRate, harmRates } from './harm-rates.ts';
export { type OverrideRate, overrideRates } from './override-rates.ts';
export { type Proportion, proportionInterval } from './proportion-interval.ts';
