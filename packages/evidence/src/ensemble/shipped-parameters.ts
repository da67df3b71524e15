import { assembleParameters, type ModelParameters } from './assemble-parameters.ts';
import shipped from './outlook-ensemble.gen.json' with { type: 'json' };

/**
 * What the model has to be handed, with the ensemble that we ship: the first 256 draws of the posterior, and its hash. The
 * terminal with its default options, the server and the browser compute from these same bits.
 * `packages/calibration/src/write-ensemble.ts` writes the file; a test there holds it to the posterior.
 *
 * @example
 * shippedParameters().ensemble.draws // => 256
 */
export function shippedParameters(): ModelParameters {
  const { draws, seed, sha256, sources } = shipped;
  const columns = Object.entries(shipped.columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return assembleParameters({ draws, seed, sha256, columns: Object.fromEntries(columns) }, sources);
}
