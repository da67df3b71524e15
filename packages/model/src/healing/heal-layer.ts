import { burstSeries, burstSeriesLength } from '../collagen/fragments.ts';
import { type HealingStates, LAYERS, type Wound } from './course.ts';
import type { ZoneSchedule } from './schedule.ts';
import type { HealingTable } from './table.ts';
import { BURST, FRAGMENT_RETURN } from './transition.ts';

/** What a layer keeps of the moment right after its last session. Collagen here counts in days of full recruitment. */
const SIGNAL = 0;
const RECRUITMENT = 1;
const CELLS = 2;
const IMMATURE = 3;
const MATURED = 4;
const BURST_SHARE = 5;
/** z of `README.md`: the log-clearance that the burst still has in it. */
const CLEARANCE_LEFT = 6;
/** Cleared share of the fragments, plus Q(z). */
const CLEARED_PLUS_Q = 7;
const SERIES_LENGTH = 8;

/** Below this a share is nothing; kept as a number it would turn denormal and slow. */
const FLOOR = 1e-60;

interface LayerWork {
  readonly zone: number;
  readonly wounds: readonly Wound[];
  readonly layer: number;
}

/** Heals one layer of the dermis of one zone: called by `healZone`, which says what it is and when it does not hold. */
export function healLayer(table: HealingTable, work: LayerWork, states: HealingStates): void {
  const schedule = table.schedule.zones[work.zone] as ZoneSchedule;
  const { firstOutput, sessionRow, outputRow } = schedule;
  writeUntouched(table, work.layer, firstOutput[1] as number, states);
  table.states.fill(0);
  for (let k = 0; k < sessionRow.length; k++) {
    const first = firstOutput[k + 1] as number;
    if (first === outputRow.length) return;
    if (k > 0) rest(table.rows[sessionRow[k] as number] as Float64Array, table);
    const { coverage } = work.wounds[k] as Wound;
    wound(coverage[work.layer as 0 | 1 | 2], table.clearance[work.layer] as number, table);
    writeAfterSession(table, { outputRow, first, end: firstOutput[k + 2] as number, layer: work.layer }, states);
  }
}

/** Before the first session skin only ages. */
function writeUntouched(table: HealingTable, layer: number, end: number, states: HealingStates): void {
  for (let i = 0, at = layer; i < end; i++, at += LAYERS.length) {
    const untreated = table.untreated[i] as number;
    states.signal[at] = 0;
    states.repairCells[at] = 0;
    states.burst[at] = 0;
    states.immatureCollagen[at] = 0;
    states.matureCollagen[at] = untreated;
    states.fragmentedFraction[at] = (table.fragments[i] as number) / untreated;
    states.collagenChange[at] = 0;
  }
}

/** From right after one session to right before the next. */
function rest(span: Float64Array, table: HealingTable): void {
  const state = table.states;
  const signal = state[SIGNAL] as number;
  const recruitment = state[RECRUITMENT] as number;
  const cells = state[CELLS] as number;
  const immature = state[IMMATURE] as number;
  const matured = state[MATURED] as number;
  const clearance = state[CLEARANCE_LEFT] as number;
  const burst = span[BURST] as number;
  state[SIGNAL] = floor((span[0] as number) * signal);
  state[RECRUITMENT] = floor((span[1] as number) * signal + (span[2] as number) * recruitment);
  state[CELLS] = floor((span[3] as number) * signal + (span[4] as number) * recruitment + (span[5] as number) * cells);
  state[IMMATURE] =
    (span[6] as number) * signal +
    (span[7] as number) * recruitment +
    (span[8] as number) * cells +
    (span[9] as number) * immature;
  state[MATURED] =
    (span[10] as number) * signal +
    (span[11] as number) * recruitment +
    (span[12] as number) * cells +
    (span[13] as number) * immature +
    (span[14] as number) * matured;
  state[BURST_SHARE] = floor((state[BURST_SHARE] as number) * burst);
  state[CLEARED_PLUS_Q] =
    (span[FRAGMENT_RETURN] as number) * Math.exp(-clearance * (1 - burst)) * (state[CLEARED_PLUS_Q] as number) -
    burstSeries(clearance * burst, table.burstSeries, state[SERIES_LENGTH] as number);
}

function floor(share: number): number {
  return share < FLOOR ? 0 : share;
}

/** A session: tissue that already answers is not set off again, which is what caps synthesis. */
function wound(coverage: number, clearancePerBurst: number, table: HealingTable): void {
  const state = table.states;
  const signal = state[SIGNAL] as number;
  const busy = signal + (state[RECRUITMENT] as number) + (state[CELLS] as number);
  const burst = state[BURST_SHARE] as number;
  state[SIGNAL] = signal + coverage * (1 - busy);
  state[BURST_SHARE] = burst + coverage * (1 - burst);
  const clearance = clearancePerBurst * (state[BURST_SHARE] as number);
  const length = burstSeriesLength(clearance, table.burstSeries);
  state[CLEARANCE_LEFT] = clearance;
  state[SERIES_LENGTH] = length;
  state[CLEARED_PLUS_Q] = (state[CLEARED_PLUS_Q] as number) + burstSeries(clearance, table.burstSeries, length);
}

interface Interval {
  readonly outputRow: Int32Array;
  readonly first: number;
  readonly end: number;
  readonly layer: number;
}

/** The output days between one session and the next. Long, because it is straight: this loop is where the time goes. */
function writeAfterSession(table: HealingTable, interval: Interval, states: HealingStates): void {
  const state = table.states;
  const signal = state[SIGNAL] as number;
  const recruitment = state[RECRUITMENT] as number;
  const cells = state[CELLS] as number;
  const immature = state[IMMATURE] as number;
  const matured = state[MATURED] as number;
  const burstShare = state[BURST_SHARE] as number;
  const clearance = state[CLEARANCE_LEFT] as number;
  const clearedPlusQ = state[CLEARED_PLUS_Q] as number;
  const length = state[SERIES_LENGTH] as number;
  const deposition = table.depositionPerDay[interval.layer] as number;
  for (let i = interval.first, at = i * LAYERS.length + interval.layer; i < interval.end; i++, at += LAYERS.length) {
    const span = table.rows[interval.outputRow[i] as number] as Float64Array;
    const burst = span[BURST] as number;
    const cellsNow = (span[3] as number) * signal + (span[4] as number) * recruitment + (span[5] as number) * cells;
    const immatureNow =
      (span[6] as number) * signal +
      (span[7] as number) * recruitment +
      (span[8] as number) * cells +
      (span[9] as number) * immature;
    const maturedNow =
      (span[10] as number) * signal +
      (span[11] as number) * recruitment +
      (span[12] as number) * cells +
      (span[13] as number) * immature +
      (span[14] as number) * matured;
    const cleared =
      (span[FRAGMENT_RETURN] as number) * Math.exp(-clearance * (1 - burst)) * clearedPlusQ -
      burstSeries(clearance * burst, table.burstSeries, length);
    const fragments = table.fragments[i] as number;
    const lost = cleared * fragments;
    const mature = (table.untreated[i] as number) + deposition * maturedNow - lost;
    states.signal[at] = (span[0] as number) * signal;
    states.repairCells[at] = cellsNow;
    states.burst[at] = burst * burstShare;
    states.immatureCollagen[at] = deposition * immatureNow;
    states.matureCollagen[at] = mature;
    states.fragmentedFraction[at] = (fragments - lost) / mature;
    states.collagenChange[at] = (deposition * (immatureNow + maturedNow) - lost) * (table.perUntreated[i] as number);
  }
}
