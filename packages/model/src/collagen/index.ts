export { type Ageing, ageing, matureTurnoverPerDay } from './ageing.ts';
export { burstSeries, burstSeriesLength, createBurstSeries, fillBurstSeries } from './fragments.ts';
export { type CollagenClaim, type MassBalance, massBalance, type SynthesisBound } from './mass-balance.ts';
