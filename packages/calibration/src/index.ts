export { CLAIMS } from './claims/claims.ts';
export { layGround } from './claims/ground.ts';
export { claimLine, type JudgedClaim, judgeClaims } from './claims/judge-claims.ts';
export { drawPriorEnsemble, drawPriorFile, type EnsembleFile } from './draw-prior-ensemble.ts';
export { priorParameters } from './prior-parameters.ts';
