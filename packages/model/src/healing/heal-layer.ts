import { afterBurst, burstSeries } from '../collagen/fragments.ts';
import { type HealingStates, LAYERS, type Wound } from './course.ts';
import type { ZoneSchedule } from './schedule.ts';
import type { HealingTable } from './table.ts';
import { ENTRY, transitionAt } from './transition-entries.ts';

const LAYER_COUNT = LAYERS.length;
const BURST = ENTRY.burst;
const FRAGMENT_RETURN = ENTRY.fragmentReturn;

/** What a layer keeps of the moment right after its last session. Collagen here counts in days of full recruitment. */
const SIGNAL = 0;
const RECRUITMENT = 1;
const CELLS = 2;
const IMMATURE = 3;
const MATURED = 4;
const BURST_SHARE = 5;
/** z of `README.md`: the log-clearance that the burst still has in it. */
const CLEARANCE_LEFT = 6;
/** (h + Q(z)) e^-z of `README.md`, with h the cleared share of the fragments. */
const CLEARED_PLUS_Q = 7;

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
    if (k > 0) rest(transitionAt(sessionRow[k] as number), table);
    const { coverage } = work.wounds[k] as Wound;
    wound(coverage[work.layer as 0 | 1 | 2], table.clearance[work.layer] as number, table);
    writeAfterSession(table, { outputRow, first, end: firstOutput[k + 2] as number, layer: work.layer }, states);
  }
}

/** Before the first session skin only ages. */
function writeUntouched(table: HealingTable, layer: number, end: number, states: HealingStates): void {
  for (let i = 0, at = layer; i < end; i++, at += LAYER_COUNT) {
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
function rest(span: number, table: HealingTable): void {
  const { rows, states: state } = table;
  const signal = state[SIGNAL] as number;
  const recruitment = state[RECRUITMENT] as number;
  const cells = state[CELLS] as number;
  const immature = state[IMMATURE] as number;
  const matured = state[MATURED] as number;
  const clearance = state[CLEARANCE_LEFT] as number;
  const burst = rows[span + BURST] as number;
  state[SIGNAL] = floor((rows[span] as number) * signal);
  state[RECRUITMENT] = floor((rows[span + 1] as number) * signal + (rows[span + 2] as number) * recruitment);
  state[CELLS] = floor(
    (rows[span + 3] as number) * signal + (rows[span + 4] as number) * recruitment + (rows[span + 5] as number) * cells,
  );
  state[IMMATURE] =
    (rows[span + 6] as number) * signal +
    (rows[span + 7] as number) * recruitment +
    (rows[span + 8] as number) * cells +
    (rows[span + 9] as number) * immature;
  state[MATURED] =
    (rows[span + 10] as number) * signal +
    (rows[span + 11] as number) * recruitment +
    (rows[span + 12] as number) * cells +
    (rows[span + 13] as number) * immature +
    (rows[span + 14] as number) * matured;
  state[BURST_SHARE] = floor((state[BURST_SHARE] as number) * burst);
  state[CLEARED_PLUS_Q] = afterBurst(
    clearance * burst,
    (rows[span + FRAGMENT_RETURN] as number) * (state[CLEARED_PLUS_Q] as number),
    table.burstSeries,
  );
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
  state[CLEARANCE_LEFT] = clearance;
  state[CLEARED_PLUS_Q] =
    ((state[CLEARED_PLUS_Q] as number) + burstSeries(clearance, table.burstSeries)) * Math.exp(-clearance);
}

interface Interval {
  readonly outputRow: Int32Array;
  readonly first: number;
  readonly end: number;
  readonly layer: number;
}

/** The output days between one session and the next. Long, because it is straight: this loop is where the time goes. */
function writeAfterSession(
  table: HealingTable,
  { outputRow, first, end, layer }: Interval,
  states: HealingStates,
): void {
  const { rows, untreated, perUntreated, fragments, burstSeries: series, states: state } = table;
  const signal = state[SIGNAL] as number;
  const recruitment = state[RECRUITMENT] as number;
  const cells = state[CELLS] as number;
  const immature = state[IMMATURE] as number;
  const matured = state[MATURED] as number;
  const burst = state[BURST_SHARE] as number;
  const clearance = state[CLEARANCE_LEFT] as number;
  const cleared = state[CLEARED_PLUS_Q] as number;
  const deposition = table.depositionPerDay[layer] as number;
  // The states lie end to end in `values`, in the order in which `HealingStates` names them.
  const { values } = states;
  const cellsAt = states.signal.length;
  const burstAt = 2 * cellsAt;
  const immatureAt = 3 * cellsAt;
  const matureAt = 4 * cellsAt;
  const fragmentedAt = 5 * cellsAt;
  const changeAt = 6 * cellsAt;
  for (let i = first, at = i * LAYER_COUNT + layer; i < end; i++, at += LAYER_COUNT) {
    const span = transitionAt(outputRow[i] as number);
    const burstLeft = rows[span + BURST] as number;
    const immatureNow =
      (rows[span + 6] as number) * signal +
      (rows[span + 7] as number) * recruitment +
      (rows[span + 8] as number) * cells +
      (rows[span + 9] as number) * immature;
    const maturedNow =
      (rows[span + 10] as number) * signal +
      (rows[span + 11] as number) * recruitment +
      (rows[span + 12] as number) * cells +
      (rows[span + 13] as number) * immature +
      (rows[span + 14] as number) * matured;
    const untouched = fragments[i] as number;
    const lost =
      afterBurst(clearance * burstLeft, (rows[span + FRAGMENT_RETURN] as number) * cleared, series) * untouched;
    const mature = (untreated[i] as number) + deposition * maturedNow - lost;
    values[at] = (rows[span] as number) * signal;
    values[at + cellsAt] =
      (rows[span + 3] as number) * signal +
      (rows[span + 4] as number) * recruitment +
      (rows[span + 5] as number) * cells;
    values[at + burstAt] = burstLeft * burst;
    values[at + immatureAt] = deposition * immatureNow;
    values[at + matureAt] = mature;
    values[at + fragmentedAt] = (untouched - lost) / mature;
    values[at + changeAt] = (deposition * (immatureNow + maturedNow) - lost) * (perUntreated[i] as number);
  }
}
