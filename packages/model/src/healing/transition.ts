import { ageing, matureTurnoverPerDay } from '../collagen/ageing.ts';
import { closureClocks } from './closure.ts';
import type { HealingConstants } from './constants.ts';
import type { HealingPerson } from './course.ts';
import { multiplyTransitions } from './multiply-transitions.ts';
import { CHAIN_LENGTH, ENTRY, TRANSITION_LENGTH } from './transition-entries.ts';

const BURST = ENTRY.burst;
const CHANNEL = ENTRY.channel;
const EPIDERMAL = ENTRY.epidermal;
const FRAGMENT_RETURN = ENTRY.fragmentReturn;
const LASTING = ENTRY.lasting;
const SIGNAL_TO_EPIDERMAL = ENTRY.signalToEpidermal;
const SIGNAL_TO_LASTING = ENTRY.signalToLasting;
const WATER = ENTRY.water;

const STAGES = 5;
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
}

/** Share of what was in the first of two stages that is now in the second: a divided difference of e^-xt. */
function passing(leavingFirst: number, leavingSecond: number, days: number): number {
  const half = ((leavingFirst - leavingSecond) * days) / 2;
  const sinhc = half === 0 ? 1 : Math.sinh(half) / half;
  return leavingFirst * days * Math.exp((-(leavingFirst + leavingSecond) * days) / 2) * sinhc;
}

const halfAndWhole = new Float64Array(2 * TRANSITION_LENGTH);
const HALF_TWICE_IS_WHOLE = Int32Array.of(0, 0, 1);

function writeChain(rates: Rates, days: number, target: Float64Array): void {
  const [leave0, leave1, leave2, leave3, leave4] = rates.leaving;
  const [, enter1, enter2, enter3, enter4] = rates.entering;
  const fastest = Math.max(leave0, leave1, leave2, leave3, leave4);
  const size = fastest + Math.max(enter1, enter2, enter3, enter4);
  let step = days;
  let halvings = 0;
  for (; size * step > LARGEST_TAYLOR_STEP; halvings++) step /= 2;
  writeShortChain(rates, { days: step, fastest }, halfAndWhole);
  for (let i = 0; i < halvings; i++) {
    multiplyTransitions(halfAndWhole, HALF_TWICE_IS_WHOLE);
    halfAndWhole.copyWithin(0, TRANSITION_LENGTH);
  }
  for (let i = 0; i < CHAIN_LENGTH; i++) target[i] = halfAndWhole[i] as number;
}

/** Row by row of the triangle: what a stage has by then from the first stage, from the second, and so on. */
function writeShortChain(
  rates: Rates,
  { days, fastest }: { days: number; fastest: number },
  target: Float64Array,
): void {
  const [leave0, leave1, leave2, leave3, leave4] = rates.leaving;
  const [, enter1, enter2, enter3, enter4] = rates.entering;
  const scale = Math.exp(-fastest * days);
  for (let stage = 0, at = 0; stage < STAGES; stage++, at += stage) {
    let from0 = stage === 0 ? scale : 0;
    let from1 = stage === 1 ? scale : 0;
    let from2 = stage === 2 ? scale : 0;
    let from3 = stage === 3 ? scale : 0;
    let from4 = stage === 4 ? scale : 0;
    let sum0 = from0;
    let sum1 = from1;
    let sum2 = from2;
    let sum3 = from3;
    let sum4 = from4;
    for (let n = 1; n <= TAYLOR_TERMS; n++) {
      const step = days / n;
      from0 = (from0 * (fastest - leave0) + from1 * enter1) * step;
      from1 = (from1 * (fastest - leave1) + from2 * enter2) * step;
      from2 = (from2 * (fastest - leave2) + from3 * enter3) * step;
      from3 = (from3 * (fastest - leave3) + from4 * enter4) * step;
      from4 = from4 * (fastest - leave4) * step;
      sum0 += from0;
      sum1 += from1;
      sum2 += from2;
      sum3 += from3;
      sum4 += from4;
    }
    target[at] = sum0;
    target[at + 1] = sum1;
    target[at + 2] = sum2;
    target[at + 3] = sum3;
    target[at + 4] = sum4;
  }
}
