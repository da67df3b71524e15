/**
 * The point where a function of a few numbers is least, by the simplex of J. A. Nelder and R. Mead 1965 (Comput J
 * 7:308) from a start near it. For smooth problems of two or three unknowns; it finds a local minimum.
 */
export function minimise(cost: (point: readonly number[]) => number, start: readonly number[]): readonly number[] {
  let simplex = [start, ...start.map((_, axis) => start.map((x, k) => (k === axis ? x + 0.2 : x)))].map(costed(cost));
  for (let step = 0; step < 2000; step++) {
    simplex = simplex.toSorted((one, other) => one.cost - other.cost);
    const best = simplex[0] as Vertex;
    const worst = simplex[simplex.length - 1] as Vertex;
    if (Math.abs(worst.cost - best.cost) <= 1e-15 + 1e-13 * best.cost) break;
    simplex = stepped(simplex, costed(cost));
  }
  return (simplex[0] as Vertex).point;
}

interface Vertex {
  readonly point: readonly number[];
  readonly cost: number;
}

function costed(cost: (point: readonly number[]) => number) {
  return (point: readonly number[]): Vertex => ({ point, cost: cost(point) });
}

function stepped(sorted: readonly Vertex[], at: (point: readonly number[]) => Vertex): Vertex[] {
  const kept = sorted.slice(0, -1);
  const worst = sorted[sorted.length - 1] as Vertex;
  const centre = worst.point.map((_, k) => kept.reduce((sum, vertex) => sum + (vertex.point[k] ?? 0), 0) / kept.length);
  const along = (factor: number) => at(centre.map((x, k) => x + factor * ((worst.point[k] ?? 0) - x)));
  const best = kept[0] as Vertex;
  const second = kept[kept.length - 1] as Vertex;
  const reflected = along(-1);
  if (reflected.cost < best.cost) {
    const expanded = along(-2);
    return [...kept, expanded.cost < reflected.cost ? expanded : reflected];
  }
  if (reflected.cost < second.cost) return [...kept, reflected];
  const contracted = along(reflected.cost < worst.cost ? -0.5 : 0.5);
  if (contracted.cost < Math.min(worst.cost, reflected.cost)) return [...kept, contracted];
  return sorted.map((vertex) =>
    vertex === best ? vertex : at(vertex.point.map((x, k) => (x + (best.point[k] ?? 0)) / 2)),
  );
}
