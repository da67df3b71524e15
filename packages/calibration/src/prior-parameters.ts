import { assembleParameters } from '@percuta/evidence/ensemble';
import type { Parameters } from '@percuta/model';
import { drawPriorEnsemble } from './draw-prior-ensemble.ts';
import { priorCitations } from './prior-citations.ts';

/**
 * Everything that `simulateCourse` needs, with an ensemble drawn from the priors: any number of draws, any seed. With
 * 256 draws of seed 1 it is to the bit what the browser is shipped.
 */
export function priorParameters(choice: { readonly draws: number; readonly seed: number }): Parameters {
  return assembleParameters(drawPriorEnsemble(choice), priorCitations());
}
