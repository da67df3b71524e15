import { type Field, type Grid, type SignalSpread, spreadSignal } from './spread-signal.ts';
import { unitCell } from './unit-cell.ts';

/** The largest error on one grid. */
export interface GridError {
  readonly cells: number;
  readonly error: number;
  /** How the error falls as cells halve: log2 of the error before over this one; `null` on the first grid. */
  readonly order: number | null;
}

const RADIUS_MM = 0.4;
const DEPTH_MM = 1.3;
const FADING_PER_DAY = 2;
const SPREAD: SignalSpread = { diffusivityMm2PerDay: 0.29, decayPerDay: 15 };
const GRIDS = [8, 16, 32, 64, 128] as const;

/**
 * How exactly `spreadSignal` solves its equation, by a manufactured solution: c = e^(−βt) (1 + (1 − r²/R²)² cos(πz/H)),
 * which no flux leaves at any wall, is put in; the release that makes it one is worked out by hand; and the largest
 * error over the cells is taken after `days`, on finer and finer grids. Second order is what finite volumes promise.
 *
 * @example
 * manufacturedErrors(0.1).every(({ order }) => order === null || order > 1.9) // => true
 */
export function manufacturedErrors(days: number): GridError[] {
  const errors = GRIDS.map((cells) => errorOn(cells, days));
  return errors.map((error, i) => {
    const before = errors[i - 1];
    return { cells: GRIDS[i] as number, error, order: before === undefined ? null : Math.log2(before / error) };
  });
}

function errorOn(cells: number, days: number): number {
  const grid = unitCell({ radiusMm: RADIUS_MM, depthMm: DEPTH_MM }, { rings: cells, slabs: cells });
  const at = (of: Profile) => fieldOf(grid, of);
  const signal = spreadSignal(grid, SPREAD, {
    initial: at(solution),
    released: at(releaseOf),
    fadingPerDay: FADING_PER_DAY,
  });
  const faded = Math.exp(-FADING_PER_DAY * days);
  const exact = at(solution);
  return signal
    .concentrationAt(days)
    .reduce((worst, value, cell) => Math.max(worst, Math.abs(value / faded - (exact[cell] as number))), 0);
}

type Profile = (radiusMm: number, depthMm: number) => number;

function solution(radiusMm: number, depthMm: number): number {
  return 1 + (1 - (radiusMm / RADIUS_MM) ** 2) ** 2 * Math.cos((Math.PI * depthMm) / DEPTH_MM);
}

/** (k − β) c − D ∇²c. */
function releaseOf(radiusMm: number, depthMm: number): number {
  const inside = 1 - (radiusMm / RADIUS_MM) ** 2;
  const across = (8 * (1 - 2 * inside)) / RADIUS_MM ** 2;
  const down = inside ** 2 * (Math.PI / DEPTH_MM) ** 2;
  const spreading = (across - down) * Math.cos((Math.PI * depthMm) / DEPTH_MM);
  return (SPREAD.decayPerDay - FADING_PER_DAY) * solution(radiusMm, depthMm) - SPREAD.diffusivityMm2PerDay * spreading;
}

/** The profile in the middle of each cell. */
function fieldOf({ across, down }: Grid, of: Profile): Field {
  const rings = across.volumes.length;
  const middle = (edges: Float64Array, i: number) => ((edges[i] as number) + (edges[i + 1] as number)) / 2;
  return Float64Array.from({ length: rings * down.volumes.length }, (_, cell) =>
    of(middle(across.edgesMm, cell % rings), middle(down.edgesMm, Math.floor(cell / rings))),
  );
}
