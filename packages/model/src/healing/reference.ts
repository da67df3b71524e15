import type { HealingConstants } from './constants.ts';
import type { HealingCourse, Wound } from './course.ts';
import { type Derivative, EQUATION_STATES, layerEquations, startingStates } from './equations.ts';

/** Carries a state from one day to another, in place. */
export type Solver = (derivative: Derivative, state: Float64Array, span: { from: number; to: number }) => void;

/**
 * One layer of a course by a general solver, on the equations as written: what the product's exact scheme is held
 * against. Only for tests. Answers with the states of `EQUATION_STATES` on each output day.
 */
export function referenceCourse(
  constants: HealingConstants,
  { course, layer }: { readonly course: HealingCourse; readonly layer: 0 | 1 | 2 },
  solver: Solver,
): Float64Array[] {
  const derivative = layerEquations(constants, course, layer);
  const state = startingStates(constants, course);
  const wounds = [...course.wounds];
  let now = 0;
  const go = (to: number) => {
    if (to > now) solver(derivative, state, { from: now, to });
    now = to;
  };
  return course.days.map((day) => {
    for (let next = wounds[0]; next !== undefined && next.day < day; next = wounds[0]) {
      go(next.day);
      wound(constants, state, { coverage: next.coverage[layer], epidermalInjury: next.epidermalInjury });
      wounds.shift();
    }
    go(day);
    return state.slice();
  });
}

function wound(
  constants: HealingConstants,
  state: Float64Array,
  { coverage, epidermalInjury }: { coverage: number; epidermalInjury: Wound['epidermalInjury'] },
): void {
  const [s = 0, r = 0, a = 0, p = 0, , , , g = 0, fading = 0, last = 0] = state;
  const answer = 1 - Math.exp(-constants.epidermalResponsePerInjury * epidermalInjury);
  state[0] = s + coverage * (1 - s - r - a);
  state[3] = p + coverage * (1 - p);
  state[7] = g + answer * (constants.epidermalExcessCeiling - g - fading - last);
}

const NODES = [0, 1 / 5, 3 / 10, 4 / 5, 8 / 9, 1, 1];
const WEIGHTS = [
  [],
  [1 / 5],
  [3 / 40, 9 / 40],
  [44 / 45, -56 / 15, 32 / 9],
  [19372 / 6561, -25360 / 2187, 64448 / 6561, -212 / 729],
  [9017 / 3168, -355 / 33, 46732 / 5247, 49 / 176, -5103 / 18656],
  [35 / 384, 0, 500 / 1113, 125 / 192, -2187 / 6784, 11 / 84],
];
const ERROR_WEIGHTS = [71 / 57600, 0, -71 / 16695, 71 / 1920, -17253 / 339200, 22 / 525, -1 / 40];

const ABSOLUTE_SHARE = 1e-6;

function largestError(state: Float64Array, error: Float64Array, tolerance: number): number {
  return state.reduce(
    (most, y, i) => Math.max(most, Math.abs(error[i] ?? 0) / (tolerance * (ABSOLUTE_SHARE + Math.abs(y)))),
    0,
  );
}

/** Dormand and Prince 1980, order 5(4), steps chosen so that each errs by no more than `tolerance`. */
export function dormandPrince(tolerance: number): Solver {
  const size = EQUATION_STATES.length;
  const slopes = NODES.map(() => new Float64Array(size));
  const trial = new Float64Array(size);
  const error = new Float64Array(size);
  return (derivative, state, { from, to }) => {
    let day = from;
    let step = Math.min(0.01, to - from);
    while (day < to) {
      step = Math.min(step, to - day);
      stages(derivative, { day, step, state, trial, slopes });
      for (let i = 0; i < size; i++) {
        error[i] = step * ERROR_WEIGHTS.reduce((sum, w, s) => sum + w * (slopes[s]?.[i] ?? 0), 0);
      }
      const worst = largestError(state, error, tolerance);
      if (worst <= 1) {
        day = to - day <= step * (1 + 1e-12) ? to : day + step;
        state.set(trial);
      }
      step *= Math.min(4, Math.max(0.2, 0.9 * Math.max(worst, 1e-10) ** -0.2));
    }
  };
}

interface Step {
  readonly day: number;
  readonly step: number;
  readonly state: Float64Array;
  readonly trial: Float64Array;
  readonly slopes: readonly Float64Array[];
}

function stages(derivative: Derivative, { day, step, state, trial, slopes }: Step): void {
  for (let s = 0; s < slopes.length; s++) {
    const weights = WEIGHTS[s] ?? [];
    for (let i = 0; i < state.length; i++) {
      let sum = 0;
      for (let j = 0; j < weights.length; j++) sum += (weights[j] ?? 0) * (slopes[j]?.[i] ?? 0);
      trial[i] = (state[i] ?? 0) + step * sum;
    }
    derivative(day + (NODES[s] ?? 0) * step, trial, slopes[s] ?? trial);
  }
}

const MIDPOINTS = [2, 4, 6, 8, 10, 12, 14, 16];

/** Gragg, Bulirsch and Stoer: the modified midpoint rule, extrapolated to order 16. */
export function bulirschStoer(tolerance: number): Solver {
  return (derivative, state, { from, to }) => {
    let day = from;
    let step = Math.min(0.5, to - from);
    while (day < to) {
      step = Math.min(step, to - day);
      const { best, error } = extrapolate(derivative, { day, step, state });
      const worst = largestError(state, error, tolerance);
      if (worst <= 1) {
        day = to - day <= step * (1 + 1e-12) ? to : day + step;
        state.set(best);
      }
      step *= Math.min(2, Math.max(0.2, 0.8 * Math.max(worst, 1e-15) ** (-1 / 15)));
    }
  };
}

function extrapolate(
  derivative: Derivative,
  at: { readonly day: number; readonly step: number; readonly state: Float64Array },
): { best: Float64Array; error: Float64Array } {
  let row: Float64Array[] = [];
  let error = new Float64Array(at.state.length);
  MIDPOINTS.forEach((count, k) => {
    const next = [midpoint(derivative, { ...at, count })];
    for (let j = 1; j <= k; j++) {
      const ratio = (count / (MIDPOINTS[k - j] as number)) ** 2 - 1;
      const finer = next[j - 1] as Float64Array;
      const coarser = row[j - 1] as Float64Array;
      next.push(finer.map((value, i) => value + (value - (coarser[i] as number)) / ratio));
    }
    error = (next[k] as Float64Array).map((value, i) => value - (next[Math.max(0, k - 1)]?.[i] as number));
    row = next;
  });
  return { best: row.at(-1) as Float64Array, error };
}

function midpoint(
  derivative: Derivative,
  { day, step, state, count }: { day: number; step: number; state: Float64Array; count: number },
): Float64Array {
  const h = step / count;
  const slope = new Float64Array(state.length);
  derivative(day, state, slope);
  let before = state;
  let now = state.map((y, i) => y + h * (slope[i] as number));
  for (let n = 1; n < count; n++) {
    derivative(day + n * h, now, slope);
    const next = before.map((y, i) => y + 2 * h * (slope[i] as number));
    before = now;
    now = next;
  }
  derivative(day + step, now, slope);
  return now.map((y, i) => ((before[i] as number) + y + h * (slope[i] as number)) / 2);
}
