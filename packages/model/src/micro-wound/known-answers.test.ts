import { describe, expect, it } from 'vitest';
import { exposureOf } from './exposure.ts';
import { diffusionLengthMm, haloOf, shareOfSignalWithin } from './halo.ts';
import { manufacturedErrors } from './manufactured.ts';
import { spreadSignal } from './spread-signal.ts';
import { unitCell } from './unit-cell.ts';

const SPREAD = { diffusivityMm2PerDay: 0.29, decayPerDay: 15 };
const LAMBDA = diffusionLengthMm(SPREAD);
const CHANNEL_MM = 0.06;

/** Modified Bessel functions by their integrals; the trapezoidal rule converges faster than any power on both. */
function besselK(order: number, x: number): number {
  const step = 0.01;
  return sum(
    4000,
    (i) => (i === 0 ? 0.5 : 1) * step * Math.exp(-x * Math.cosh(i * step)) * Math.cosh(order * i * step),
  );
}
function besselI(order: number, x: number): number {
  return (
    sum(
      400,
      (i) => Math.exp(x * Math.cos((Math.PI * (i + 0.5)) / 400)) * Math.cos((order * Math.PI * (i + 0.5)) / 400),
    ) / 400
  );
}
function sum(terms: number, of: (i: number) => number): number {
  return Array.from({ length: terms }, (_, i) => of(i)).reduce((total, term) => total + term, 0);
}

/** Around a long channel in an endless plane: I0 inside the channel, K0 outside; per mm². */
function planeExposure(radiusMm: number): number {
  const q = 1 / (Math.PI * CHANNEL_MM ** 2);
  const a = CHANNEL_MM / LAMBDA;
  return radiusMm < CHANNEL_MM
    ? q * (1 - a * besselK(1, a) * besselI(0, radiusMm / LAMBDA))
    : q * a * besselI(1, a) * besselK(0, radiusMm / LAMBDA);
}

const middle = (edges: Float64Array, i: number) => (edges[i]! + edges[i + 1]!) / 2;

describe('the solver of the micro-wound', () => {
  it('is of second order in space, and exact in time, on a manufactured solution', () => {
    for (const days of [0.01, 0.1, 1]) {
      const errors = manufacturedErrors(days);
      const line = errors.map(
        ({ cells, error, order }) => `${cells}² ${error.toExponential(1)} (${order?.toFixed(2) ?? '-'})`,
      );
      process.stdout.write(`Micro-wound, manufactured solution after ${days} d: ${line.join(', ')}.\n`);
      expect(errors.slice(2).every(({ order }) => order! > 1.95 && order! < 2.05)).toBe(true);
      expect(errors.at(-1)!.error).toBeLessThan(1e-4);
    }
  });

  it('knows the Bessel functions themselves (tables: K0(1) 0.4210, K1(1) 0.6019, I0(1) 1.2661, I1(1) 0.5652)', () => {
    const values = [besselK(0, 1), besselK(1, 1), besselI(0, 1), besselI(1, 1)];
    [0.42102443824, 0.60190723019, 1.2660658777, 0.5651591039].forEach((known, i) => {
      expect(values[i]).toBeCloseTo(known, 9);
    });
  });

  it('gives K0(r/λ) around a channel, far from its tip and its mouth', () => {
    const grid = unitCell({ radiusMm: CHANNEL_MM + 10 * LAMBDA, depthMm: 4 }, { rings: 240, slabs: 60 });
    const exposure = exposureOf(grid, SPREAD, { radiusMm: CHANNEL_MM, depth: { meanMm: 3, logSd: 0 } });
    const row = exposure.subarray(15 * 240, 16 * 240);
    for (const ring of [2, 8, 12, 20, 40, 80, 120]) {
      expect(row[ring]! / planeExposure(middle(grid.across.edgesMm, ring))).toBeCloseTo(1, 2);
    }
  });

  it('gives cosh and sinh where the channel is as wide as its cell', () => {
    const [radiusMm, depthMm, tipMm] = [0.1, 1.2, 0.45];
    const grid = unitCell({ radiusMm, depthMm }, { rings: 3, slabs: 240 });
    const exposure = exposureOf(grid, SPREAD, { radiusMm, depth: { meanMm: tipMm, logSd: 0 } });
    const q = 1 / (Math.PI * radiusMm ** 2);
    for (const slab of [0, 40, 80, 100, 140, 200, 239]) {
      const z = middle(grid.down.edgesMm, slab);
      const above =
        q * (1 - (Math.sinh((depthMm - tipMm) / LAMBDA) / Math.sinh(depthMm / LAMBDA)) * Math.cosh(z / LAMBDA));
      const below = q * (Math.sinh(tipMm / LAMBDA) / Math.sinh(depthMm / LAMBDA)) * Math.cosh((depthMm - z) / LAMBDA);
      expect(exposure[slab * 3]! / (z < tipMm ? above : below)).toBeCloseTo(1, 3);
    }
  });

  it('spreads a puff of signal as Gauss has it, while it decays', () => {
    const grid = unitCell({ radiusMm: 1.5, depthMm: 1 }, { rings: 300, slabs: 1 });
    const width = 0.05;
    const puff = (variance: number) => (r: number) => (width / variance) * width * Math.exp(-(r * r) / (2 * variance));
    const at = (of: (r: number) => number) =>
      grid.across.volumes.map((_, ring) => of(middle(grid.across.edgesMm, ring)));
    const empty = new Float64Array(300);
    const signal = spreadSignal(grid, SPREAD, { initial: at(puff(width ** 2)), released: empty, fadingPerDay: 1 });
    const days = 0.05;
    const exact = at(puff(width ** 2 + 2 * SPREAD.diffusivityMm2PerDay * days)).map(
      (c) => c * Math.exp(-SPREAD.decayPerDay * days),
    );
    const worst = Math.max(...signal.concentrationAt(days).map((value, ring) => Math.abs(value - exact[ring]!)));
    expect(worst / Math.max(...exact)).toBeLessThan(1e-3);
  });
});

describe('the halo of a lone puncture', () => {
  const halo = haloOf(SPREAD, CHANNEL_MM);

  it('holds the share of the signal that K1 says: about two fifths within one diffusion length', () => {
    for (const radiusMm of [0.08, LAMBDA, 0.25, 0.45]) {
      const known = 1 - ((2 * radiusMm) / CHANNEL_MM) * besselI(1, CHANNEL_MM / LAMBDA) * besselK(1, radiusMm / LAMBDA);
      expect(shareOfSignalWithin(halo, radiusMm)).toBeCloseTo(known, 3);
    }
    expect(shareOfSignalWithin(halo, LAMBDA)).toBeGreaterThan(0.37);
    expect(shareOfSignalWithin(halo, LAMBDA)).toBeLessThan(0.41);
  });

  it('holds nine tenths of it only within more than three diffusion lengths', () => {
    expect(shareOfSignalWithin(halo, 3 * LAMBDA)).toBeLessThan(0.9);
    expect(shareOfSignalWithin(halo, 3.5 * LAMBDA)).toBeGreaterThan(0.9);
  });
});
