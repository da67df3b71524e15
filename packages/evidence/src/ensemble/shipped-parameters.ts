import { assembleParameters, type ModelParameters } from './assemble-parameters.ts';
import shipped from './prior-ensemble.gen.json' with { type: 'json' };

/**
 * What the model has to be handed, with the ensemble that we ship: 256 draws of seed 1 from the priors. The terminal
 * with its default options and the browser compute from these same bits. `packages/calibration/src/write-ensemble.ts`
 * writes the file; a test there holds it to the priors.
 *
 * @example
 * shippedParameters().ensemble.draws // => 256
 */
export function shippedParameters(): ModelParameters {
  const { draws, seed, sha256, sources } = shipped;
  const columns = Object.entries(shipped.columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return assembleParameters({ draws, seed, sha256, columns: Object.fromEntries(columns) }, sources);
}
