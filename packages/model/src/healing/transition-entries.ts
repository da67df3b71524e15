/** Local, like the constants that other modules take from here: V8 folds those into its code, exported ones not. */
const LENGTH = 23;

/**
 * A *transition* is what a span of time does to the states: a row of numbers, `TRANSITION_LENGTH` of them, none
 * negative. The first fifteen are the lower triangle, row by row, of the matrix that carries the chain
 * signal → recruitment → repair cells → immature → mature; the others are named in `ENTRY`.
 */
export const TRANSITION_LENGTH = LENGTH;
export const CHAIN_LENGTH = 15;

export const ENTRY = {
  burst: 15,
  fragmentReturn: 16,
  water: 17,
  channel: 18,
  epidermal: 19,
  lasting: 20,
  /** What the signalled epidermis has become since, in the fading and in the lasting pool. */
  signalToEpidermal: 21,
  signalToLasting: 22,
} as const;

const CHAIN_DIAGONAL = [0, 2, 5, 9, 14];
const { burst, fragmentReturn, water, channel, epidermal, lasting } = ENTRY;
const STAYING: readonly number[] = [...CHAIN_DIAGONAL, ...[burst, fragmentReturn, water, channel, epidermal, lasting]];

/** The transition over no time: everything stays. */
export const NO_TIME = Float64Array.from({ length: LENGTH }, (_, i) => (STAYING.includes(i) ? 1 : 0));

/** More rows than fit in memory. */
const ROWS = 0xffffff;

/**
 * Where a row begins among transitions that lie end to end. The mask changes no row: it tells V8 that the index is small,
 * which spares a check for overflow at each of the reads that follow, and a fifth of the time of a course.
 */
export function transitionAt(row: number): number {
  return (row & ROWS) * LENGTH;
}
