export type Scale = (value: number) => number;

type Pair = readonly [number, number];

/** A straight scale from `domain` to `range`. */
export function linearScale(domain: Pair, range: Pair): Scale {
  const factor = (range[1] - range[0]) / (domain[1] - domain[0]);
  return (value) => range[0] + (value - domain[0]) * factor;
}

/** A logarithmic scale; values at or below zero fall on the start of the domain. */
export function logScale(domain: Pair, range: Pair): Scale {
  const straight = linearScale([Math.log(domain[0]), Math.log(domain[1])], range);
  return (value) => straight(Math.log(Math.max(value, domain[0])));
}

/** Round numbers inside the domain, at most `most` of them, zero among them where the domain holds it. */
export function niceTicks(domain: Pair, most: number): number[] {
  const span = domain[1] - domain[0];
  const power = 10 ** Math.floor(Math.log10(span / most));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => span / size <= most) ?? 10 * power;
  const first = Math.ceil(domain[0] / step - 1e-9);
  const last = Math.floor(domain[1] / step + 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}
