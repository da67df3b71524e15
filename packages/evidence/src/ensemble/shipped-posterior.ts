import type { EnsembleColumns } from './assemble-parameters.ts';
import shipped from './posterior.gen.json' with { type: 'json' };

/**
 * The ensemble after the calibration: 512 draws of every constant of the model, of how studies differ, and of the two
 * rival models (columns whose names begin with `emax` or `null`). Constants that no result reaches are as in the priors.
 * In random order, so that any first part of the draws is a sample too. `packages/calibration/src/calibrate.ts` writes
 * the file.
 *
 * @example
 * shippedPosterior().draws // => 512
 */
export function shippedPosterior(): EnsembleColumns {
  const { draws, seed, sha256 } = shipped;
  const columns = Object.entries(shipped.columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return { draws, seed, sha256, columns: Object.fromEntries(columns) };
}
