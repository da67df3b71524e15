import type { HealingStates, Wound } from './course.ts';
import type { ZoneSchedule } from './schedule.ts';
import type { HealingTable } from './table.ts';
import { CHANNEL, EPIDERMAL, LASTING, SIGNAL_TO_EPIDERMAL, SIGNAL_TO_LASTING, WATER } from './transition.ts';

/** What the epidermis keeps of the moment right after the last session. */
const SIGNALLED = 0;
const FADING = 1;
const LAST = 2;
const WATER_OPEN = 3;
const CHANNEL_OPEN = 4;

interface EpidermisWork {
  readonly zone: number;
  readonly wounds: readonly Wound[];
}

/** Heals the epidermis of one zone: the barrier on its two clocks, and the excess thickness that follows. */
export function healEpidermis(table: HealingTable, work: EpidermisWork, states: HealingStates): void {
  const { firstOutput, sessionRow, outputRow } = table.schedule.zones[work.zone] as ZoneSchedule;
  const end = firstOutput[1] as number;
  states.barrierWater.fill(0, 0, end);
  states.barrierChannel.fill(0, 0, end);
  states.epidermalExcess.fill(0, 0, end);
  table.states.fill(0);
  for (let k = 0; k < sessionRow.length; k++) {
    const first = firstOutput[k + 1] as number;
    if (first === outputRow.length) return;
    if (k > 0) rest(table.rows[sessionRow[k] as number] as Float64Array, table.states);
    wound((work.wounds[k] as Wound).epidermalInjury, table);
    for (let i = first; i < (firstOutput[k + 2] as number); i++) {
      writeDay(table.states, table.rows[outputRow[i] as number] as Float64Array, i, states);
    }
  }
}

function rest(span: Float64Array, state: Float64Array): void {
  const signalled = state[SIGNALLED] as number;
  state[SIGNALLED] = (span[0] as number) * signalled;
  state[FADING] =
    (span[EPIDERMAL] as number) * (state[FADING] as number) + (span[SIGNAL_TO_EPIDERMAL] as number) * signalled;
  state[LAST] = (span[LASTING] as number) * (state[LAST] as number) + (span[SIGNAL_TO_LASTING] as number) * signalled;
  state[WATER_OPEN] = (state[WATER_OPEN] as number) * (span[WATER] as number);
  state[CHANNEL_OPEN] = (state[CHANNEL_OPEN] as number) * (span[CHANNEL] as number);
}

/** A session: what it injures answers up to the ceiling, and the barrier is open anew. */
function wound(injury: number, table: HealingTable): void {
  if (injury === 0) return;
  const state = table.states;
  const signalled = state[SIGNALLED] as number;
  const headroom = table.epidermalExcessCeiling - signalled - (state[FADING] as number) - (state[LAST] as number);
  state[SIGNALLED] = signalled - Math.expm1(-table.epidermalResponsePerInjury * injury) * headroom;
  state[WATER_OPEN] = 1;
  state[CHANNEL_OPEN] = 1;
}

function writeDay(state: Float64Array, span: Float64Array, day: number, states: HealingStates): void {
  const signalled = state[SIGNALLED] as number;
  states.barrierWater[day] = (state[WATER_OPEN] as number) * (span[WATER] as number);
  states.barrierChannel[day] = (state[CHANNEL_OPEN] as number) * (span[CHANNEL] as number);
  states.epidermalExcess[day] =
    (span[EPIDERMAL] as number) * (state[FADING] as number) +
    (span[LASTING] as number) * (state[LAST] as number) +
    ((span[SIGNAL_TO_EPIDERMAL] as number) + (span[SIGNAL_TO_LASTING] as number)) * signalled;
}
