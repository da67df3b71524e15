/**
 * The standard normal distribution function: the chance that a standard normal number lies below `z` (no unit).
 * Accurate to about 1e-14 within seven units of zero and to 1e-7 of the tail beyond; 0 below −38 and 1 above 38.
 * Source: J. F. Hart et al. 1968 as arranged by G. West, "Better approximations to cumulative normal functions",
 * Wilmott Magazine, May 2005.
 *
 * @example
 * normalCdf(0) // => 0.5
 * Math.abs(normalCdf(1.959963984540054) - 0.975) < 1e-12 // => true
 */
export function normalCdf(z: number): number {
  const x = Math.abs(z);
  if (x > 38) return z > 0 ? 1 : 0;
  const tail = x < 7.071067811865475 ? hartRatio(x) : continuedFraction(x);
  return z > 0 ? 1 - tail : tail;
}

function hartRatio(x: number): number {
  let p = 3.52624965998911e-2 * x + 0.700383064443688;
  p = p * x + 6.37396220353165;
  p = p * x + 33.912866078383;
  p = p * x + 112.079291497871;
  p = p * x + 221.213596169931;
  p = p * x + 220.206867912376;
  let q = 8.83883476483184e-2 * x + 1.75566716318264;
  q = q * x + 16.064177579207;
  q = q * x + 86.7807322029461;
  q = q * x + 296.564248779674;
  q = q * x + 637.333633378831;
  q = q * x + 793.826512519948;
  q = q * x + 440.413735824752;
  return (Math.exp((-x * x) / 2) * p) / q;
}

function continuedFraction(x: number): number {
  const fraction = x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))));
  return Math.exp((-x * x) / 2) / fraction / 2.506628274631;
}

const CENTRE_NUMERATOR = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987, 67265.7709270087,
  33430.57558358813, 2509.0809287301227,
];
const CENTRE_DENOMINATOR = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271, 28729.085735721943,
  5226.495278852854,
];
const SHOULDER_NUMERATOR = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684, 0.2417807251774506,
  0.022723844989269184, 0.0007745450142783414,
];
const SHOULDER_DENOMINATOR = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const TAIL_NUMERATOR = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const TAIL_DENOMINATOR = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133, 1.8463183175100548e-5,
  1.421511758316446e-7, 2.0442631033899397e-15,
];

/**
 * The inverse of `normalCdf`: the number below which a standard normal number lies with chance `p`, 0 < p < 1.
 * Accurate to about 1e-16 relative; at 0 and 1 it is minus and plus infinity, outside NaN.
 * Source: M. J. Wichura 1988, algorithm AS 241 (PPND16), Applied Statistics 37:477.
 *
 * @example
 * normalQuantile(0.5) // => 0
 * normalQuantile(0.95) // => 1.6448536269514722
 */
export function normalQuantile(p: number): number {
  if (!(p > 0 && p < 1)) return p === 0 ? -Infinity : p === 1 ? Infinity : NaN;
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q * polynomial(CENTRE_NUMERATOR, r)) / polynomial(CENTRE_DENOMINATOR, r);
  }
  const r = Math.sqrt(-Math.log(q < 0 ? p : 1 - p));
  const size =
    r <= 5
      ? polynomial(SHOULDER_NUMERATOR, r - 1.6) / polynomial(SHOULDER_DENOMINATOR, r - 1.6)
      : polynomial(TAIL_NUMERATOR, r - 5) / polynomial(TAIL_DENOMINATOR, r - 5);
  return q < 0 ? -size : size;
}

function polynomial(coefficients: readonly number[], x: number): number {
  let value = 0;
  for (let index = coefficients.length - 1; index >= 0; index--) value = value * x + (coefficients[index] ?? 0);
  return value;
}
