import type { Direction } from './direction.ts';

/** How the signal spreads and fades once it is in the tissue. */
export interface SignalSpread {
  readonly diffusivityMm2PerDay: number;
  readonly decayPerDay: number;
}

/** The unit cell around one puncture, cut into rings (across) and slabs (into the skin). */
export interface Grid {
  readonly across: Direction;
  readonly down: Direction;
}

/** A value for each cell of a grid: `[slab * rings + ring]`, the mean over the cell. */
export type Field = Float64Array;

/** What is there at the start, and what is released: a density in each cell that fades at `fadingPerDay`. */
export interface Release {
  readonly initial?: Field;
  readonly released: Field;
  readonly fadingPerDay: number;
}

/** The signal over time: any moment at once, without steps, because the grid's equations are solved by their modes. */
export interface SpreadingSignal {
  /** Concentration after `days`. */
  readonly concentrationAt: (days: number) => Field;
  /** Concentration summed over the time from 0 to `days` (`Infinity` for all of it): what each place has seen. */
  readonly exposureBy: (days: number) => Field;
}

/**
 * Spreads a signal through the unit cell of one puncture: c' = D ∇²c − k c + q e^(−βt), axisymmetric, nothing through
 * any wall (the neighbours are mirror images; what reaches the surface or the fat stays). Finite volumes, second order in
 * space; exact in time. Neither adds nor loses signal but by release and decay, and never turns negative, both to
 * round-off. `decayPerDay` must be above 0.
 *
 * @example
 * const grid = unitCell({ radiusMm: 0.3, depthMm: 1 }, { rings: 8, slabs: 8 });
 * const release = { released: new Float64Array(64).fill(15), fadingPerDay: 0 };
 * const signal = spreadSignal(grid, { diffusivityMm2PerDay: 0.29, decayPerDay: 15 }, release);
 * signal.concentrationAt(100)[20] // => 1
 */
export function spreadSignal(grid: Grid, spread: SignalSpread, release: Release): SpreadingSignal {
  const rates = ratesOf(grid, spread);
  const released = toModes(grid, release.released);
  const initial = release.initial === undefined ? new Float64Array(rates.length) : toModes(grid, release.initial);
  const fading = release.fadingPerDay;
  const concentration = (mode: number, days: number) => {
    if (days === Infinity && fading > 0) return 0;
    const rate = rates[mode] as number;
    const left = (initial[mode] as number) * Math.exp(-rate * days);
    return left + (released[mode] as number) * Math.exp(-fading * days) * elapsed(rate - fading, days);
  };
  return {
    concentrationAt: (days) => fromModes(grid, (mode) => concentration(mode, days)),
    exposureBy: (days) =>
      fromModes(grid, (mode) => {
        const given = (initial[mode] as number) + (released[mode] as number) * elapsed(fading, days);
        return (given - concentration(mode, days)) / (rates[mode] as number);
      }),
  };
}

/** Time as something that fades at `rate` counts it: ∫ e^(−rate·t) dt from 0 to `days`. */
function elapsed(rate: number, days: number): number {
  return rate === 0 ? days : -Math.expm1(-rate * days) / rate;
}

function ratesOf({ across, down }: Grid, { diffusivityMm2PerDay, decayPerDay }: SignalSpread): Float64Array {
  const rings = across.volumes.length;
  return Float64Array.from({ length: rings * down.volumes.length }, (_, mode) => {
    const wide = across.modes.values[mode % rings] as number;
    const deep = down.modes.values[Math.floor(mode / rings)] as number;
    return decayPerDay - diffusivityMm2PerDay * (wide + deep);
  });
}

/** Field to modes: the roots of the volumes in, then the vectors of both directions, one after the other. */
function toModes(grid: Grid, field: Field): Float64Array {
  const { across, down } = grid;
  const weighted = field.map((value, cell) => value * rootVolume(grid, cell));
  return applyAcross(across.modes.vectors, applyDown(down.modes.vectors, weighted, down.volumes.length));
}

function fromModes(grid: Grid, of: (mode: number) => number): Field {
  const { across, down } = grid;
  const slabs = down.volumes.length;
  const amplitudes = Float64Array.from({ length: across.volumes.length * slabs }, (_, mode) => of(mode));
  const halfway = applyDown(transposed(down.modes.vectors), amplitudes, slabs);
  const weighted = applyAcross(transposed(across.modes.vectors), halfway);
  return weighted.map((value, cell) => value / rootVolume(grid, cell));
}

function rootVolume({ across, down }: Grid, cell: number): number {
  const rings = across.volumes.length;
  return Math.sqrt((across.volumes[cell % rings] as number) * (down.volumes[Math.floor(cell / rings)] as number));
}

/** A square matrix applied to each row of a field. */
function applyAcross(matrix: Float64Array, field: Float64Array): Float64Array {
  const rings = Math.sqrt(matrix.length);
  return field.map((_, cell) => {
    const row = cell - (cell % rings);
    const entry = (cell % rings) * rings;
    let sum = 0;
    for (let k = 0; k < rings; k++) sum += (matrix[entry + k] as number) * (field[row + k] as number);
    return sum;
  });
}

/** A square matrix applied to each column of a field. */
function applyDown(matrix: Float64Array, field: Float64Array, slabs: number): Float64Array {
  const rings = field.length / slabs;
  const out = new Float64Array(field.length);
  for (let slab = 0; slab < slabs; slab++) {
    for (let k = 0; k < slabs; k++) {
      const factor = matrix[slab * slabs + k] as number;
      for (let ring = 0; ring < rings; ring++) {
        const cell = slab * rings + ring;
        out[cell] = (out[cell] as number) + factor * (field[k * rings + ring] as number);
      }
    }
  }
  return out;
}

function transposed(matrix: Float64Array): Float64Array {
  const size = Math.sqrt(matrix.length);
  return matrix.map((_, at) => matrix[(at % size) * size + Math.floor(at / size)] as number);
}
