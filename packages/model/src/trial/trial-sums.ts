import type { TrialLayout } from './trial-layout.ts';

/** Readings are kept in whole parts of this, so that sums of them are exact whoever adds first. */
export const READING_SCALE = 10_000;

/** Numbers that are summed of a reading: how many; sum and sum of squares of what was read, and of what was true. */
const SUMMED = 5;

/** What a summary is made of: sums by arm, draw and reading, in whole ten-thousandths. */
export interface TrialSums {
  readonly arms: number;
  readonly draws: number;
  readonly readings: number;
  /** `[((arm * draws + draw) * readings + reading) * 5 + which]`. */
  readonly cells: Float64Array;
  /** `[arm * 2]` people, `[arm * 2 + 1]` their sessions. */
  readonly people: Float64Array;
}

/** What was read, and what was true, of the people of one arm and draw. */
export interface TrialCell {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
  readonly trueSum: number;
  readonly trueSquares: number;
}

/** Room for the sums of a trial, all nothing. */
export function createTrialSums({
  arms,
  draws,
  readings,
}: Pick<TrialLayout, 'arms' | 'draws' | 'readings'>): TrialSums {
  return emptyTrialSums({ arms: arms.length, draws: draws.length, readings: readings.length });
}

/**
 * Room for sums by their numbers of arms, draws and readings, all nothing.
 *
 * @example
 * emptyTrialSums({ arms: 2, draws: 3, readings: 1 }).cells.length // => 30
 */
export function emptyTrialSums(size: Pick<TrialSums, 'arms' | 'draws' | 'readings'>): TrialSums {
  const { arms, draws, readings } = size;
  return {
    ...size,
    cells: new Float64Array(arms * draws * readings * SUMMED),
    people: new Float64Array(arms * 2),
  };
}

/** Adds one person: their row, whose readings begin at `firstReading`, and what was true when they were read. */
export function addPerson(
  sums: TrialSums,
  row: Float64Array,
  { truth, firstReading }: { readonly truth: Float64Array; readonly firstReading: number },
): void {
  const arm = row[1] as number;
  const draw = row[2] as number;
  sums.people[arm * 2] = (sums.people[arm * 2] as number) + 1;
  sums.people[arm * 2 + 1] = (sums.people[arm * 2 + 1] as number) + (row[9] as number);
  const cell = (arm * sums.draws + draw) * sums.readings * SUMMED;
  for (let k = 0; k < sums.readings; k++) {
    const value = row[firstReading + k] as number;
    if (Number.isNaN(value)) continue;
    const at = cell + k * SUMMED;
    sums.cells[at] = (sums.cells[at] as number) + 1;
    addValue(sums.cells, at + 1, value);
    addValue(sums.cells, at + 3, truth[k] as number);
  }
}

function addValue(cells: Float64Array, at: number, value: number): void {
  const whole = Math.round(value * READING_SCALE);
  cells[at] = (cells[at] as number) + whole;
  cells[at + 1] = (cells[at + 1] as number) + whole * whole;
}

/**
 * Adds the sums of one part of the people to those of others, in place. Whole numbers: the order does not matter.
 *
 * @example
 * const sums = emptyTrialSums({ arms: 2, draws: 1, readings: 1 });
 * const part = { ...sums, people: Float64Array.of(5, 20, 4, 16) };
 * addTrialSums(sums, part);
 * addTrialSums(sums, part);
 * [...sums.people] // => [10, 40, 8, 32]
 */
export function addTrialSums(into: TrialSums, part: Pick<TrialSums, 'cells' | 'people'>): void {
  for (let k = 0; k < into.cells.length; k++) into.cells[k] = (into.cells[k] as number) + (part.cells[k] as number);
  for (let k = 0; k < into.people.length; k++) into.people[k] = (into.people[k] as number) + (part.people[k] as number);
}

/** The sums of one arm, draw and reading, back in the reading's unit. */
export function trialCell(
  sums: TrialSums,
  arm: number,
  place: { readonly draw: number; readonly reading: number },
): TrialCell {
  const at = ((arm * sums.draws + place.draw) * sums.readings + place.reading) * SUMMED;
  return {
    count: sums.cells[at] as number,
    sum: (sums.cells[at + 1] as number) / READING_SCALE,
    squares: (sums.cells[at + 2] as number) / READING_SCALE ** 2,
    trueSum: (sums.cells[at + 3] as number) / READING_SCALE,
    trueSquares: (sums.cells[at + 4] as number) / READING_SCALE ** 2,
  };
}
