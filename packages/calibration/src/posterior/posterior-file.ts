import { createHash } from 'node:crypto';
import { PRIORS } from '@percuta/evidence';
import { normalQuantile, seededRandom } from '@percuta/model';
import { drawPriorFile, type EnsembleFile } from '../draw-prior-ensemble.ts';
import { stratifiedShares } from '../latin-hypercube.ts';
import { CLOSURE_COORDINATES } from '../likelihood/closure-model.ts';
import { FREE_CONSTANTS } from '../likelihood/free-constants.ts';
import { type Coordinate, coordinate } from '../parameters/coordinates.ts';
import { STUDY_PRIORS } from '../parameters/study-priors.ts';
import { priorCitations } from '../prior-citations.ts';
import { emaxCoordinates } from '../rivals/emax.ts';
import { nullCoordinates } from '../rivals/null-effect.ts';
import type { Fit } from './fit.ts';

export const POSTERIOR_DRAWS = 512;

/** The fits of which a posterior is made. */
export interface Fits {
  readonly mechanism: Fit;
  readonly closure: Fit;
  readonly emax: Fit;
  readonly null: Fit;
}

const SIGNIFICANT_DIGITS = 6;

/**
 * The posterior as it is shipped: every constant of the model in the order of the causal chain, those that no result
 * reaches drawn from their priors; then how studies differ; then the rivals. With the hash of what was drawn.
 */
export function posteriorFile(fits: Fits, seed: number): EnsembleFile {
  const untouched = drawPriorFile({ draws: POSTERIOR_DRAWS, seed }).columns;
  const fitted = new Map([
    ...columnsOf(FREE_CONSTANTS.map(coordinate), fits.mechanism),
    ...columnsOf(CLOSURE_COORDINATES, fits.closure),
  ]);
  const names = [...PRIORS, ...STUDY_PRIORS].map(({ parameter }) => parameter);
  const columns = Object.fromEntries([
    ...names.map((name, k) => [name, fitted.get(name) ?? untouched[name] ?? drawStudyPrior(name, seed + k)] as const),
    ...columnsOf(emaxCoordinates(), fits.emax).map(([name, values]) => [rivalColumn('emax', name), values] as const),
    ...columnsOf(nullCoordinates(), fits.null).map(([name, values]) => [rivalColumn('null', name), values] as const),
  ]);
  return {
    draws: POSTERIOR_DRAWS,
    seed,
    sha256: hashOf({ draws: POSTERIOR_DRAWS, seed, columns }),
    sources: priorCitations(),
    columns,
  };
}

/** The hash of an ensemble: of its draws, seed and columns as they are written. */
export function hashOf({ draws, seed, columns }: Pick<EnsembleFile, 'draws' | 'seed' | 'columns'>): string {
  return `sha256:${createHash('sha256').update(JSON.stringify({ draws, seed, columns })).digest('hex')}`;
}

/** The name of a rival's column: `emax` or `null`, and the name of its coordinate in one word. */
export function rivalColumn(rival: 'emax' | 'null', coordinateName: string): string {
  const words = coordinateName.split(' ').map((word) => word.slice(0, 1).toUpperCase() + word.slice(1));
  return `${rival}${words.join('')}`;
}

function columnsOf(coordinates: readonly Coordinate[], fit: Fit): (readonly [string, number[]])[] {
  const points = fit.points.slice(0, POSTERIOR_DRAWS);
  return coordinates.map(({ name, toValue }, k) => [name, points.map((point) => rounded(toValue(point[k] as number)))]);
}

function drawStudyPrior(name: string, seed: number): number[] {
  const { toValue } = coordinate(name);
  return Array.from(stratifiedShares(POSTERIOR_DRAWS, seededRandom(seed)), (share) =>
    rounded(toValue(normalQuantile(share))),
  );
}

function rounded(value: number): number {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}
