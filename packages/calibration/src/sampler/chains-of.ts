import type { EnsembleChains } from './sample-ensemble.ts';

/** One dimension of several runs as chains, one a walker: what `rankRHat` and `effectiveSampleSize` read. */
export function chainsOf(runs: readonly EnsembleChains[], dimension: number): Float64Array[] {
  return runs.flatMap(({ dimensions, walkers, kept, points }) =>
    Array.from({ length: walkers }, (_, walker) =>
      Float64Array.from(
        { length: kept },
        (__, step) => points[(step * walkers + walker) * dimensions + dimension] as number,
      ),
    ),
  );
}
