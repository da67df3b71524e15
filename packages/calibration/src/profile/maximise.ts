/** The top of a function and where it is. */
export interface Maximum {
  readonly point: Float64Array;
  readonly value: number;
}

/** What is climbed. */
type Height = (point: Float64Array) => number;

const STEP = 1e-4;
const ITERATIONS = 60;
const LEAST_GAIN = 1e-6;
const HALVINGS = 25;

/**
 * A local maximum of a smooth function of some dozens of numbers, climbing by BFGS with gradients by differences;
 * `held` is a coordinate that stays where it starts. It may stop short on a ridge that hardly rises.
 */
export function maximise(height: Height, start: Float64Array, held = -1): Maximum {
  const size = start.length;
  let point: Float64Array = Float64Array.from(start);
  let value = height(point);
  let gradient: Float64Array = slope(height, point, held);
  let inverse = identity(size);
  for (let iteration = 0; iteration < ITERATIONS; iteration++) {
    const direction = multiply(inverse, gradient);
    const next = climb(height, { point, value, direction, along: dot(direction, gradient) });
    if (next === null) break;
    const gained = next.value - value;
    const newGradient = slope(height, next.point, held);
    inverse = updated(inverse, difference(next.point, point), difference(gradient, newGradient));
    ({ point, value } = next);
    gradient = newGradient;
    if (gained < LEAST_GAIN) break;
  }
  return { point, value };
}

interface Climb {
  readonly point: Float64Array;
  readonly value: number;
  readonly direction: Float64Array;
  /** How steep the direction is. */
  readonly along: number;
}

/** The first of ever shorter steps that gains enough. */
function climb(height: Height, { point, value, direction, along }: Climb): Maximum | null {
  if (!(along > 0)) return null;
  let length = Math.min(1, 2 / Math.sqrt(dot(direction, direction)));
  for (let halving = 0; halving < HALVINGS; halving++, length /= 2) {
    const there = point.map((x, k) => x + length * (direction[k] as number));
    const reached = height(there);
    if (reached >= value + 1e-4 * length * along) return { point: there, value: reached };
  }
  return null;
}

function slope(height: Height, point: Float64Array, held: number): Float64Array {
  const probe = Float64Array.from(point);
  return point.map((x, k) => {
    if (k === held) return 0;
    probe[k] = x + STEP;
    const above = height(probe);
    probe[k] = x - STEP;
    const below = height(probe);
    probe[k] = x;
    return (above - below) / (2 * STEP);
  });
}

function identity(size: number): Float64Array[] {
  return Array.from({ length: size }, (_, i) => Float64Array.from({ length: size }, (__, j) => (i === j ? 1 : 0)));
}

/** The update of Broyden, Fletcher, Goldfarb and Shanno; `turn` is how much the slope fell along `step`. */
function updated(inverse: Float64Array[], step: Float64Array, turn: Float64Array): Float64Array[] {
  const curvature = dot(step, turn);
  if (!(curvature > 1e-10)) return inverse;
  const turned = multiply(inverse, turn);
  const factor = (1 + dot(turn, turned) / curvature) / curvature;
  return inverse.map((row, i) =>
    row.map((value, j) => {
      const [si, sj] = [step[i] as number, step[j] as number];
      const mixed = (turned[i] as number) * sj + si * (turned[j] as number);
      return value + factor * si * sj - mixed / curvature;
    }),
  );
}

function multiply(matrix: readonly Float64Array[], vector: Float64Array): Float64Array {
  return Float64Array.from(matrix, (row) => dot(row, vector));
}

function dot(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < one.length; k++) sum += (one[k] as number) * (other[k] as number);
  return sum;
}

function difference(one: Float64Array, other: Float64Array): Float64Array {
  return one.map((value, k) => value - (other[k] as number));
}
