/** People are simulated and written in parts of this many, whatever the number of cores. */
export const PEOPLE_PER_PART = 4096;

/** One part of a trial, as a core hands it over. */
export interface TrialPart {
  readonly part: number;
  readonly count: number;
  readonly rows: Uint8Array;
  readonly cells: Float64Array;
  readonly people: Float64Array;
}

/** How many parts a trial has. */
export function partsOf(people: number): number {
  return Math.ceil(people / PEOPLE_PER_PART);
}
