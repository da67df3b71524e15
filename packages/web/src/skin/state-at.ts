import type { Band } from '../numbers/band.ts';
import { byName } from './by-name.ts';
import { CURVES, type Curve, LAYERED, type Layered, type SkinSide } from './skin-protocol.ts';

const LAYER_COUNT = 3;

/** One side at one moment: the one state that the picture, the curves and the words are drawn from. */
export interface SkinMoment {
  readonly seconds: number;
  /** Which session was the last, counted from 0, and how long ago; -1 before the first. */
  readonly session: number;
  readonly secondsSince: number;
  readonly curves: Readonly<Record<Curve, Band>>;
  /** By layer, from the surface down. */
  readonly byLayer: Readonly<Record<Layered, readonly number[]>>;
  readonly water: number;
  readonly open: number;
  readonly epidermis: number;
  /** Wrinkle grades against the day before; null where no study has graded. */
  readonly grade: number | null;
}

/** The state between the two moments that were reckoned beside it. */
export function stateAt(side: SkinSide, seconds: number): SkinMoment {
  const { moments, curves, states, sessionSeconds } = side;
  const place = placeOf(moments, seconds);
  const of = (column: Float32Array, width = 1, offset = 0) =>
    between(column[place.before * width + offset] ?? 0, column[place.after * width + offset] ?? 0, place.share);
  const session = sessionSeconds.findLastIndex((at) => at < seconds);
  return {
    seconds,
    session,
    secondsSince: session < 0 ? 0 : seconds - (sessionSeconds[session] ?? 0),
    curves: byName(CURVES, (curve) => bandBetween(curves[curve], place)),
    byLayer: byName(LAYERED, (layered) =>
      Array.from({ length: LAYER_COUNT }, (_, layer) => of(states.byLayer[layered], LAYER_COUNT, layer)),
    ),
    water: of(states.water),
    open: of(states.open),
    epidermis: of(states.epidermis),
    grade: gradeAt(side.grade, seconds),
  };
}

interface Place {
  readonly before: number;
  readonly after: number;
  readonly share: number;
}

function placeOf(moments: readonly number[], seconds: number): Place {
  let [low, high] = [0, moments.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((moments[middle] ?? 0) <= seconds) low = middle;
    else high = middle;
  }
  const [from, to] = [moments[low] ?? 0, moments[high] ?? 0];
  const share = to > from ? (seconds - from) / (to - from) : 0;
  return { before: low, after: high, share: Math.min(1, Math.max(0, share)) };
}

const between = (from: number, to: number, share: number) => from + (to - from) * share;

function bandBetween(bands: readonly Band[], { before, after, share }: Place): Band {
  const [from, to] = [bands[before] ?? NOTHING, bands[after] ?? NOTHING];
  return {
    p05: between(from.p05, to.p05, share),
    median: between(from.median, to.median, share),
    p95: between(from.p95, to.p95, share),
  };
}

const NOTHING: Band = { p05: 0, median: 0, p95: 0 };

/** Between the days on which grades are known; before the first of them nothing is known. */
function gradeAt(grades: SkinSide['grade'], seconds: number): number | null {
  const after = grades.findIndex((grade) => grade.seconds >= seconds);
  const [from, to] = [grades[after - 1], grades[after]];
  if (to === undefined) return grades.at(-1)?.change ?? null;
  if (from === undefined) return to.seconds === seconds ? to.change : null;
  return between(from.change, to.change, (seconds - from.seconds) / (to.seconds - from.seconds));
}
