export { type Ageing, ageing } from './ageing.ts';
export { type CollagenClaim, type MassBalance, massBalance, type SynthesisBound } from './mass-balance.ts';
