import { assembleParameters, shippedPosterior } from '@percuta/evidence/ensemble';
import { GRADE_PARAMETERS, MODEL_PARAMETERS, type Parameters, seededRandom } from '@percuta/model';
import type { EnsembleFile } from './draw-prior-ensemble.ts';
import { priorCitations } from './prior-citations.ts';

/** What outlooks read of the posterior: every constant of the mechanism, and the curve that grades come from. */
const OUTLOOK_COLUMNS = [...MODEL_PARAMETERS, ...GRADE_PARAMETERS];

/**
 * Everything that `simulateCourse` needs, from the posterior: any number of draws, any seed. The first seed takes the
 * draws in their order, which is random, another shuffles them. Where more are asked for than the posterior holds, they
 * come again, each on another person. With 256 draws of seed 1 it is to the bit what the browser is shipped.
 */
export function posteriorParameters(choice: { readonly draws: number; readonly seed: number }): Parameters {
  const { sha256, sources, columns } = outlookFile(choice);
  const read = Object.entries(columns).map(([name, values]) => [name, Float64Array.from(values)] as const);
  return assembleParameters({ ...choice, sha256, columns: Object.fromEntries(read) }, sources);
}

/** The same as it is written down; the hash is that of the posterior from which it was taken. */
export function outlookFile({ draws, seed }: { readonly draws: number; readonly seed: number }): EnsembleFile {
  const posterior = shippedPosterior();
  const order = orderOf(posterior.draws, seed);
  const taken = Array.from({ length: draws }, (_, k) => order[k % order.length] ?? 0);
  const columns = OUTLOOK_COLUMNS.map((name) => [name, takenFrom(posterior.columns[name], taken)] as const);
  const { sha256 } = posterior;
  return { draws, seed, sha256, sources: priorCitations(), columns: Object.fromEntries(columns) };
}

function takenFrom(column: Float64Array | undefined, places: readonly number[]): number[] {
  return places.map((place) => column?.[place] ?? Number.NaN);
}

const IN_ORDER_SEED = 1;

/** Fisher and Yates, as Durstenfeld has it (1964, Communications of the ACM 7:420). */
function orderOf(size: number, seed: number): number[] {
  const order = Array.from({ length: size }, (_, k) => k);
  if (seed === IN_ORDER_SEED) return order;
  const random = seededRandom(seed);
  for (let last = size - 1; last > 0; last--) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as number, order[last] as number];
  }
  return order;
}
