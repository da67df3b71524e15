import { ENTRY, transitionAt } from './transition-entries.ts';

const BURST = ENTRY.burst;
const CHANNEL = ENTRY.channel;
const EPIDERMAL = ENTRY.epidermal;
const FRAGMENT_RETURN = ENTRY.fragmentReturn;
const LASTING = ENTRY.lasting;
const SIGNAL_TO_EPIDERMAL = ENTRY.signalToEpidermal;
const SIGNAL_TO_LASTING = ENTRY.signalToLasting;
const WATER = ENTRY.water;

/**
 * Below this a share is nothing; kept as a number it would turn denormal and slow. In a few years only the fast clocks
 * get there: the signal, the burst and the barrier's two.
 */
const FLOOR = 1e-120;

/**
 * Transitions over one span after another. `rows` holds transitions end to end; `products` names rows three by three: the
 * third, a row of its own, is the first times the second. In their order, so that a product may be a factor later on.
 * Spans commute.
 */
export function multiplyTransitions(rows: Float64Array, products: Int32Array): void {
  multiplyChains(rows, products);
  multiplyClocks(rows, products);
}

/** The lower triangles. Written out, because this is where a draw spends its time. */
function multiplyChains(rows: Float64Array, products: Int32Array): void {
  for (let i = 2; i < products.length; i += 3) {
    const first = transitionAt(products[i - 2] as number);
    const second = transitionAt(products[i - 1] as number);
    const target = transitionAt(products[i] as number);
    const ss = rows[first] as number;
    const rs = rows[first + 1] as number;
    const rr = rows[first + 2] as number;
    const cs = rows[first + 3] as number;
    const cr = rows[first + 4] as number;
    const cc = rows[first + 5] as number;
    const is = rows[first + 6] as number;
    const ir = rows[first + 7] as number;
    const ic = rows[first + 8] as number;
    const ii = rows[first + 9] as number;
    const ms = rows[first + 10] as number;
    const mr = rows[first + 11] as number;
    const mc = rows[first + 12] as number;
    const mi = rows[first + 13] as number;
    const mm = rows[first + 14] as number;
    const toS0 = rows[second] as number;
    rows[target] = floor(toS0 * ss);
    const toR0 = rows[second + 1] as number;
    const toR1 = rows[second + 2] as number;
    rows[target + 1] = toR0 * ss + toR1 * rs;
    rows[target + 2] = toR1 * rr;
    const toC0 = rows[second + 3] as number;
    const toC1 = rows[second + 4] as number;
    const toC2 = rows[second + 5] as number;
    rows[target + 3] = toC0 * ss + toC1 * rs + toC2 * cs;
    rows[target + 4] = toC1 * rr + toC2 * cr;
    rows[target + 5] = toC2 * cc;
    const toI0 = rows[second + 6] as number;
    const toI1 = rows[second + 7] as number;
    const toI2 = rows[second + 8] as number;
    const toI3 = rows[second + 9] as number;
    rows[target + 6] = toI0 * ss + toI1 * rs + toI2 * cs + toI3 * is;
    rows[target + 7] = toI1 * rr + toI2 * cr + toI3 * ir;
    rows[target + 8] = toI2 * cc + toI3 * ic;
    rows[target + 9] = toI3 * ii;
    const toM0 = rows[second + 10] as number;
    const toM1 = rows[second + 11] as number;
    const toM2 = rows[second + 12] as number;
    const toM3 = rows[second + 13] as number;
    const toM4 = rows[second + 14] as number;
    rows[target + 10] = toM0 * ss + toM1 * rs + toM2 * cs + toM3 * is + toM4 * ms;
    rows[target + 11] = toM1 * rr + toM2 * cr + toM3 * ir + toM4 * mr;
    rows[target + 12] = toM2 * cc + toM3 * ic + toM4 * mc;
    rows[target + 13] = toM3 * ii + toM4 * mi;
    rows[target + 14] = toM4 * mm;
  }
}

function multiplyClocks(rows: Float64Array, products: Int32Array): void {
  for (let i = 2; i < products.length; i += 3) {
    const first = transitionAt(products[i - 2] as number);
    const second = transitionAt(products[i - 1] as number);
    const target = transitionAt(products[i] as number);
    const signalLeft = rows[first] as number;
    const epidermal = rows[second + EPIDERMAL] as number;
    const lasting = rows[second + LASTING] as number;
    rows[target + BURST] = floor((rows[first + BURST] as number) * (rows[second + BURST] as number));
    rows[target + FRAGMENT_RETURN] =
      (rows[first + FRAGMENT_RETURN] as number) * (rows[second + FRAGMENT_RETURN] as number);
    rows[target + WATER] = floor((rows[first + WATER] as number) * (rows[second + WATER] as number));
    rows[target + CHANNEL] = floor((rows[first + CHANNEL] as number) * (rows[second + CHANNEL] as number));
    rows[target + EPIDERMAL] = (rows[first + EPIDERMAL] as number) * epidermal;
    rows[target + LASTING] = (rows[first + LASTING] as number) * lasting;
    rows[target + SIGNAL_TO_EPIDERMAL] =
      (rows[second + SIGNAL_TO_EPIDERMAL] as number) * signalLeft +
      epidermal * (rows[first + SIGNAL_TO_EPIDERMAL] as number);
    rows[target + SIGNAL_TO_LASTING] =
      (rows[second + SIGNAL_TO_LASTING] as number) * signalLeft + lasting * (rows[first + SIGNAL_TO_LASTING] as number);
  }
}

function floor(share: number): number {
  return share < FLOOR ? 0 : share;
}
