import { FitFailure } from './fit-failure.ts';
import { minimise } from './minimise.ts';
import type { Quantiles } from './two-piece.ts';

/**
 * The beta distribution function: the chance that a beta number with shapes `a` and `b` lies below `x`. By the
 * continued fraction of the regularised incomplete beta function (DLMF 8.17.22, modified Lentz), good to about 1e-14.
 */
export function betaCdf(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - betaCdf(1 - x, b, a);
  const logFront = a * Math.log(x) + b * Math.log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b);
  return (Math.exp(logFront) / a) * continuedFraction(x, a, b);
}

function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m < 500; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    fraction *= d * c;
    if (Math.abs(d * c - 1) < 1e-15) break;
  }
  return fraction;
}

function awayFromZero(value: number): number {
  return Math.abs(value) < 1e-300 ? 1e-300 : value;
}

const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function for arguments above 0 (C. Lanczos, g = 7, n = 9), good to about 1e-14. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, coefficient, k) => total + coefficient / (z + k + 1), 0.9999999999998099);
  const t = z + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (z + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** The inverse of `betaCdf` in `x`, by halving; good to 1e-15. */
export function betaQuantile(share: number, a: number, b: number): number {
  let low = 0;
  let high = 1;
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** How far a fitted beta may lie from any of the three points, as a share of their spread. */
const LARGEST_MISFIT = 0.12;

/**
 * The beta distribution nearest to three points: its two shapes by least squares on the quantiles. Two shapes cannot
 * meet three points exactly; where one is off by more than 12 % of their spread it refuses.
 */
export function fitBeta(quantiles: Quantiles): (share: number) => number {
  const spread = quantiles.p95 - quantiles.p05;
  const misfits = (a: number, b: number) => [
    (betaQuantile(0.05, a, b) - quantiles.p05) / spread,
    (betaQuantile(0.5, a, b) - quantiles.median) / spread,
    (betaQuantile(0.95, a, b) - quantiles.p95) / spread,
  ];
  const squares = ([logA, logB]: readonly number[]) =>
    misfits(Math.exp(logA ?? 0), Math.exp(logB ?? 0)).reduce((sum, misfit) => sum + misfit * misfit, 0);
  const sd = spread / 3.29;
  const strength = Math.max(0.5, (quantiles.median * (1 - quantiles.median)) / (sd * sd) - 1);
  const [logA = 0, logB = 0] = minimise(squares, [
    Math.log(quantiles.median * strength),
    Math.log((1 - quantiles.median) * strength),
  ]);
  const [a, b] = [Math.exp(logA), Math.exp(logB)];
  const worst = Math.max(...misfits(a, b).map(Math.abs));
  if (worst > LARGEST_MISFIT) throw new FitFailure('beta', quantiles, worst);
  return (share) => betaQuantile(share, a, b);
}
