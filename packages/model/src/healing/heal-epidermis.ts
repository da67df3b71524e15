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

interface EpidermisWork {
  readonly zone: number;
  readonly wounds: readonly Wound[];
}

/**
 * Heals the epidermis of one zone: the barrier on its two clocks, and the excess thickness that follows. What a session
 * injures answers up to the ceiling, and opens the barrier anew.
 */
export function healEpidermis(table: HealingTable, work: EpidermisWork, states: HealingStates): void {
  const { firstOutput, sessionRow, outputRow } = table.schedule.zones[work.zone] as ZoneSchedule;
  const { rows, epidermalResponsePerInjury: response, epidermalExcessCeiling: ceiling } = table;
  const { barrierWater, barrierChannel, epidermalExcess } = states;
  writeUntouched(states, firstOutput[1] as number);
  let signalled = 0;
  let fading = 0;
  let lasting = 0;
  let water = 0;
  let channel = 0;
  for (let k = 0; k < sessionRow.length; k++) {
    if (k > 0) {
      const span = transitionAt(sessionRow[k] as number);
      fading = (rows[span + EPIDERMAL] as number) * fading + (rows[span + SIGNAL_TO_EPIDERMAL] as number) * signalled;
      lasting = (rows[span + LASTING] as number) * lasting + (rows[span + SIGNAL_TO_LASTING] as number) * signalled;
      signalled *= rows[span] as number;
      water *= rows[span + WATER] as number;
      channel *= rows[span + CHANNEL] as number;
    }
    const { epidermalInjury } = work.wounds[k] as Wound;
    if (epidermalInjury > 0) {
      signalled -= Math.expm1(-response * epidermalInjury) * (ceiling - signalled - fading - lasting);
      water = 1;
      channel = 1;
    }
    const end = firstOutput[k + 2] as number;
    for (let i = firstOutput[k + 1] as number; i < end; i++) {
      const span = transitionAt(outputRow[i] as number);
      const thickened = (rows[span + SIGNAL_TO_EPIDERMAL] as number) + (rows[span + SIGNAL_TO_LASTING] as number);
      barrierWater[i] = water * (rows[span + WATER] as number);
      barrierChannel[i] = channel * (rows[span + CHANNEL] as number);
      epidermalExcess[i] =
        (rows[span + EPIDERMAL] as number) * fading +
        (rows[span + LASTING] as number) * lasting +
        thickened * signalled;
    }
  }
}

function writeUntouched({ barrierWater, barrierChannel, epidermalExcess }: HealingStates, end: number): void {
  for (let i = 0; i < end; i++) {
    barrierWater[i] = 0;
    barrierChannel[i] = 0;
    epidermalExcess[i] = 0;
  }
}
