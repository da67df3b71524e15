import { ageing, matureTurnoverPerDay } from '../collagen/ageing.ts';
import { closureClocks } from './closure.ts';
import type { HealingConstants } from './constants.ts';
import type { HealingPerson } from './course.ts';

/**
 * A *transition* is what a span of time does to the states: a row of numbers, `TRANSITION_LENGTH` of them, none
 * negative. The first fifteen are the lower triangle, row by row, of the matrix that carries the chain
 * signal → recruitment → repair cells → immature → mature; the others follow below.
 */
export const TRANSITION_LENGTH = 23;
export const CHAIN_LENGTH = 15;
export const BURST = 15;
export const FRAGMENT_RETURN = 16;
export const WATER = 17;
export const CHANNEL = 18;
export const EPIDERMAL = 19;
export const LASTING = 20;
/** What the signalled epidermis has become since, in the fading and in the lasting pool. */
export const SIGNAL_TO_EPIDERMAL = 21;
export const SIGNAL_TO_LASTING = 22;

/** Below this a share is nothing; kept as a number it would turn denormal and slow. */
const FLOOR = 1e-120;

const STAGES = 5;
const CHAIN_DIAGONAL = [0, 2, 5, 9, 14];
const STAYING = [...CHAIN_DIAGONAL, BURST, FRAGMENT_RETURN, WATER, CHANNEL, EPIDERMAL, LASTING];

/** No time: everything stays. */
const IDENTITY = Float64Array.from({ length: TRANSITION_LENGTH }, (_, i) => (STAYING.includes(i) ? 1 : 0));
const TAYLOR_TERMS = 18;
const LARGEST_TAYLOR_STEP = 0.5;

/** The rates (per day) of one draw for one person. */
export interface Rates {
  /** Leaving each stage of the chain. */
  readonly leaving: readonly [number, number, number, number, number];
  /** Entering each stage from the one before; the first is unused. */
  readonly entering: readonly [number, number, number, number, number];
  readonly burst: number;
  readonly fragmentReturn: number;
  readonly water: number;
  readonly channel: number;
  readonly epidermal: number;
  readonly lasting: number;
  readonly lastingShare: number;
}

/** The rates of one draw for one person, per day. */
export function healingRates(constants: HealingConstants, person: HealingPerson): Rates {
  const signal = 1 / constants.signalDays;
  const recruitment = 1 / constants.recruitmentDays;
  const immature = 1 / constants.immatureCollagenDays;
  const mature = matureTurnoverPerDay(constants);
  const { collagenLossPerDay, fragmentedGrowthPerDay } = ageing(constants, person);
  const clocks = closureClocks(constants, person.ageYears);
  return {
    leaving: [signal, recruitment, 1 / constants.repairCellDays, immature, mature],
    entering: [0, signal, recruitment, 1, constants.maturedShare * immature],
    burst: 1 / constants.burstDays,
    fragmentReturn: mature - collagenLossPerDay + fragmentedGrowthPerDay,
    water: 24 / clocks.waterHours,
    channel: (24 * Math.LN2) / clocks.channelHalfLifeHours,
    epidermal: 1 / constants.epidermalExcessDays,
    lasting: 1 / constants.epidermalLastingDays,
    lastingShare: constants.epidermalLastingShare,
  };
}

/**
 * Writes the transition over a span of at most a few days, by Taylor's series of the chain's matrix, shifted so that no
 * entry is negative: nothing cancels, and equal rates are nothing special.
 */
export function writeTransition(rates: Rates, days: number, target: Float64Array): void {
  writeChain(rates, days, target);
  const signal = rates.leaving[0];
  target[BURST] = Math.exp(-rates.burst * days);
  target[FRAGMENT_RETURN] = Math.exp(-rates.fragmentReturn * days);
  target[WATER] = Math.exp(-rates.water * days);
  target[CHANNEL] = Math.exp(-rates.channel * days);
  target[EPIDERMAL] = Math.exp(-rates.epidermal * days);
  target[LASTING] = Math.exp(-rates.lasting * days);
  target[SIGNAL_TO_EPIDERMAL] = (1 - rates.lastingShare) * passing(signal, rates.epidermal, days);
  target[SIGNAL_TO_LASTING] = rates.lastingShare * passing(signal, rates.lasting, days);
  floorTransition(target);
}

/** Share of what was in the first of two stages that is now in the second: a divided difference of e^-xt. */
function passing(leavingFirst: number, leavingSecond: number, days: number): number {
  const half = ((leavingFirst - leavingSecond) * days) / 2;
  const sinhc = half === 0 ? 1 : Math.sinh(half) / half;
  return leavingFirst * days * Math.exp((-(leavingFirst + leavingSecond) * days) / 2) * sinhc;
}

/** Writes the transitions over 0, 1, 2 … of one span, each from the one before. */
export function writePowers(span: Float64Array, powers: readonly Float64Array[]): void {
  (powers[0] as Float64Array).set(IDENTITY);
  for (let i = 1; i < powers.length; i++) {
    const power = powers[i] as Float64Array;
    multiplyTransitions(span, powers[i - 1] as Float64Array, power);
    floorTransition(power);
  }
}

function floorTransition(target: Float64Array): void {
  for (let i = 0; i < TRANSITION_LENGTH; i++) if ((target[i] as number) < FLOOR) target[i] = 0;
}

const term = new Float64Array(CHAIN_LENGTH);
const square = new Float64Array(TRANSITION_LENGTH);

function writeChain(rates: Rates, days: number, target: Float64Array): void {
  const fastest = Math.max(...rates.leaving);
  const size = (fastest + Math.max(...rates.entering)) * days;
  const halvings = size <= LARGEST_TAYLOR_STEP ? 0 : Math.ceil(Math.log2(size / LARGEST_TAYLOR_STEP));
  const step = days / 2 ** halvings;
  term.fill(0);
  for (const diagonal of CHAIN_DIAGONAL) term[diagonal] = Math.exp(-fastest * step);
  for (let i = 0; i < CHAIN_LENGTH; i++) target[i] = term[i] as number;
  for (let n = 1; n <= TAYLOR_TERMS; n++) {
    advanceTerm(rates, fastest, step / n);
    for (let i = 0; i < CHAIN_LENGTH; i++) target[i] = (target[i] as number) + (term[i] as number);
  }
  for (let i = 0; i < halvings; i++) {
    multiplyChain(target, target, square);
    for (let j = 0; j < CHAIN_LENGTH; j++) target[j] = square[j] as number;
  }
}

/** Multiplies the series' last term by the shifted matrix and a factor, in place. */
function advanceTerm(rates: Rates, fastest: number, factor: number): void {
  const { leaving, entering } = rates;
  for (let row = 0, at = 0; row < STAGES; row++) {
    for (let column = 0; column <= row; column++, at++) {
      const stay = (term[at] as number) * (fastest - (leaving[column] as number));
      const enter = column < row ? (term[at + 1] as number) * (entering[column + 1] as number) : 0;
      term[at] = (stay + enter) * factor;
    }
  }
}

/**
 * The transition over one span after another: a product of lower triangles, and of plain numbers for the rest. Spans
 * commute. `target` must be a row of its own.
 */
export function multiplyTransitions(first: Float64Array, second: Float64Array, target: Float64Array): void {
  multiplyChain(first, second, target);
  for (let i = BURST; i <= LASTING; i++) target[i] = (first[i] as number) * (second[i] as number);
  const signalLeft = first[0] as number;
  target[SIGNAL_TO_EPIDERMAL] =
    (second[SIGNAL_TO_EPIDERMAL] as number) * signalLeft +
    (second[EPIDERMAL] as number) * (first[SIGNAL_TO_EPIDERMAL] as number);
  target[SIGNAL_TO_LASTING] =
    (second[SIGNAL_TO_LASTING] as number) * signalLeft +
    (second[LASTING] as number) * (first[SIGNAL_TO_LASTING] as number);
}

/** Written out, because this product is where a draw spends its time. */
function multiplyChain(first: Float64Array, second: Float64Array, target: Float64Array): void {
  const ss = first[0] as number;
  const rs = first[1] as number;
  const rr = first[2] as number;
  const cs = first[3] as number;
  const cr = first[4] as number;
  const cc = first[5] as number;
  const is = first[6] as number;
  const ir = first[7] as number;
  const ic = first[8] as number;
  const ii = first[9] as number;
  const ms = first[10] as number;
  const mr = first[11] as number;
  const mc = first[12] as number;
  const mi = first[13] as number;
  const mm = first[14] as number;
  const toS0 = second[0] as number;
  target[0] = toS0 * ss;
  const toR0 = second[1] as number;
  const toR1 = second[2] as number;
  target[1] = toR0 * ss + toR1 * rs;
  target[2] = toR1 * rr;
  const toC0 = second[3] as number;
  const toC1 = second[4] as number;
  const toC2 = second[5] as number;
  target[3] = toC0 * ss + toC1 * rs + toC2 * cs;
  target[4] = toC1 * rr + toC2 * cr;
  target[5] = toC2 * cc;
  const toI0 = second[6] as number;
  const toI1 = second[7] as number;
  const toI2 = second[8] as number;
  const toI3 = second[9] as number;
  target[6] = toI0 * ss + toI1 * rs + toI2 * cs + toI3 * is;
  target[7] = toI1 * rr + toI2 * cr + toI3 * ir;
  target[8] = toI2 * cc + toI3 * ic;
  target[9] = toI3 * ii;
  const toM0 = second[10] as number;
  const toM1 = second[11] as number;
  const toM2 = second[12] as number;
  const toM3 = second[13] as number;
  const toM4 = second[14] as number;
  target[10] = toM0 * ss + toM1 * rs + toM2 * cs + toM3 * is + toM4 * ms;
  target[11] = toM1 * rr + toM2 * cr + toM3 * ir + toM4 * mr;
  target[12] = toM2 * cc + toM3 * ic + toM4 * mc;
  target[13] = toM3 * ii + toM4 * mi;
  target[14] = toM4 * mm;
}
