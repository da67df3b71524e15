import type { HealingStates, Wound } from './course.ts';
import type { ZoneSchedule } from './schedule.ts';
import type { HealingTable } from './table.ts';
import { ENTRY, transitionAt } from './transition-entries.ts';

const CHANNEL = ENTRY.channel;
const EPIDERMAL = ENTRY.epidermal;
const LASTING = ENTRY.lasting;
const SIGNAL_TO_EPIDERMAL = ENTRY.signalToEpidermal;
const SIGNAL_TO_LASTING = ENTRY.signalToLasting;
const WATER = ENTRY.water;

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
    if (k > 0) rest(transitionAt(sessionRow[k] as number), table);
    wound((work.wounds[k] as Wound).epidermalInjury, table);
    for (let i = first; i < (firstOutput[k + 2] as number); i++) {
      writeDay(table, { span: transitionAt(outputRow[i] as number), day: i }, states);
    }
  }
}

function rest(span: number, { rows, states: state }: HealingTable): void {
  const signalled = state[SIGNALLED] as number;
  state[SIGNALLED] = (rows[span] as number) * signalled;
  state[FADING] =
    (rows[span + EPIDERMAL] as number) * (state[FADING] as number) +
    (rows[span + SIGNAL_TO_EPIDERMAL] as number) * signalled;
  state[LAST] =
    (rows[span + LASTING] as number) * (state[LAST] as number) + (rows[span + SIGNAL_TO_LASTING] as number) * signalled;
  state[WATER_OPEN] = (state[WATER_OPEN] as number) * (rows[span + WATER] as number);
  state[CHANNEL_OPEN] = (state[CHANNEL_OPEN] as number) * (rows[span + CHANNEL] as number);
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

function writeDay(table: HealingTable, { span, day }: { span: number; day: number }, states: HealingStates): void {
  const { rows, states: state } = table;
  const signalled = state[SIGNALLED] as number;
  states.barrierWater[day] = (state[WATER_OPEN] as number) * (rows[span + WATER] as number);
  states.barrierChannel[day] = (state[CHANNEL_OPEN] as number) * (rows[span + CHANNEL] as number);
  states.epidermalExcess[day] =
    (rows[span + EPIDERMAL] as number) * (state[FADING] as number) +
    (rows[span + LASTING] as number) * (state[LAST] as number) +
    ((rows[span + SIGNAL_TO_EPIDERMAL] as number) + (rows[span + SIGNAL_TO_LASTING] as number)) * signalled;
}
