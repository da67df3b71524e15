import { type Modes, tridiagonalModes } from './tridiagonal-modes.ts';

/** One direction of a grid of finite volumes with closed ends, and the modes in which diffusion along it decays. */
export interface Direction {
  /** Where its cells begin and end, mm; one more than there are cells. */
  readonly edgesMm: Float64Array;
  /** What each cell counts: its ring in mm² across the skin, its height in mm into it. */
  readonly volumes: Float64Array;
  /** Of the matrix of diffusion with diffusivity 1, scaled by the roots of the volumes; values in 1/mm², none above 0. */
  readonly modes: Modes;
}

interface Shape {
  readonly volume: (fromMm: number, toMm: number) => number;
  readonly face: (atMm: number) => number;
}

const RINGS: Shape = { volume: (from, to) => Math.PI * (to - from) * (to + from), face: (at) => 2 * Math.PI * at };
const SLABS: Shape = { volume: (from, to) => to - from, face: () => 1 };

/** Rings of equal width from the axis to `radiusMm`. */
export function radialDirection(radiusMm: number, cells: number): Direction {
  return directionOf(equalEdges(radiusMm, cells), RINGS);
}

/** Slabs of equal height from the surface to `depthMm`. */
export function axialDirection(depthMm: number, cells: number): Direction {
  return directionOf(equalEdges(depthMm, cells), SLABS);
}

function equalEdges(end: number, cells: number): Float64Array {
  return Float64Array.from({ length: cells + 1 }, (_, i) => (end * i) / cells);
}

/** What flows through a face is the difference of the cells beside it over the distance of their middles. */
function directionOf(edgesMm: Float64Array, { volume, face }: Shape): Direction {
  const cells = edgesMm.length - 1;
  const edge = (i: number) => edgesMm[i] as number;
  const volumes = Float64Array.from({ length: cells }, (_, i) => volume(edge(i), edge(i + 1)));
  const diagonal = new Float64Array(cells);
  const beside = new Float64Array(cells);
  for (let i = 0; i < cells - 1; i++) {
    const here = volumes[i] as number;
    const there = volumes[i + 1] as number;
    const flow = face(edge(i + 1)) / ((edge(i + 2) - edge(i)) / 2);
    diagonal[i] = (diagonal[i] as number) - flow / here;
    diagonal[i + 1] = (diagonal[i + 1] as number) - flow / there;
    beside[i] = flow / Math.sqrt(here * there);
  }
  return { edgesMm, volumes, modes: tridiagonalModes({ diagonal, beside }) };
}
