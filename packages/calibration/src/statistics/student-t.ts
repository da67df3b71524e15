import { normalQuantile, type Random } from '@percuta/model';
import { logGamma } from '../distribution/beta.ts';
import { at, cholesky, forwardSolve } from './cholesky.ts';

/** Tails heavy enough that one study far out pulls little, light enough that a band is a band. Percuta policy. */
export const ROBUST_DEGREES = 6;

/**
 * The logarithm of the density of Student's t, `ROBUST_DEGREES` degrees of freedom, in several dimensions: `residual`
 * against a scale matrix. One study is one such block, so that a study may lie far out as a whole.
 */
export function logStudentT(residual: ArrayLike<number>, scale: readonly Float64Array[]): number {
  const size = residual.length;
  const lower = cholesky(scale);
  const whitened = forwardSolve(lower, residual);
  let logRoot = 0;
  let square = 0;
  for (let k = 0; k < size; k++) {
    logRoot += Math.log(at(lower, k, k));
    square += (whitened[k] as number) ** 2;
  }
  return logConstant(size) - logRoot - ((ROBUST_DEGREES + size) / 2) * Math.log1p(square / ROBUST_DEGREES);
}

/** A draw of the same, centred on 0. */
export function drawStudentT(scale: readonly Float64Array[], random: Random): Float64Array {
  const lower = cholesky(scale);
  const stretch = Math.sqrt(ROBUST_DEGREES / chiSquare(random));
  const z = Float64Array.from(lower, () => drawNormal(random));
  return Float64Array.from(lower, (row) => stretch * z.reduce((sum, value, k) => sum + value * (row[k] as number), 0));
}

/** A standard normal number. */
export function drawNormal(random: Random): number {
  return normalQuantile(Math.min(1 - 1e-12, Math.max(1e-12, random())));
}

/** With six degrees of freedom: minus twice the logarithm of three shares multiplied. */
function chiSquare(random: Random): number {
  return -2 * Math.log((1 - random()) * (1 - random()) * (1 - random()));
}

const CONSTANTS: number[] = [];

function logConstant(size: number): number {
  const nu = ROBUST_DEGREES;
  CONSTANTS[size] ??= logGamma((nu + size) / 2) - logGamma(nu / 2) - (size / 2) * Math.log(nu * Math.PI);
  return CONSTANTS[size] as number;
}
