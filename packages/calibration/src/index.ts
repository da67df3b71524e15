export { drawPriorEnsemble, drawPriorFile, type EnsembleFile } from './draw-prior-ensemble.ts';
export { priorParameters } from './prior-parameters.ts';
