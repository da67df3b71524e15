import { ageing } from '../collagen/ageing.ts';
import { createBurstSeries, fillBurstSeries } from '../collagen/fragments.ts';
import type { HealingConstants } from './constants.ts';
import { type HealingPerson, LAYERS } from './course.ts';
import type { HealingSchedule } from './schedule.ts';
import { healingRates, multiplyTransitions, TRANSITION_LENGTH, writePowers, writeTransition } from './transition.ts';

/** How many states a layer or the epidermis keeps between sessions. */
const STATE_COUNT = 10;

/** Whole days are put together from a number of these and the days that are left. */
const DAYS_PER_BLOCK = 32;

/** What one draw does over every span of a schedule: filled once a draw, shared by all zones and layers. */
export interface HealingTable {
  readonly schedule: HealingSchedule;
  /** One transition a span of the schedule. */
  readonly rows: readonly Float64Array[];
  /** Collagen of untreated skin on each output day, as a share of day 0, and one over it. */
  readonly untreated: Float64Array;
  readonly perUntreated: Float64Array;
  /** Fragmented collagen of untreated skin on each output day, as a share of all collagen on day 0. */
  readonly fragments: Float64Array;
  /** Collagen laid down a day by each layer when all of it is recruited, as a share of its collagen on day 0. */
  readonly depositionPerDay: Float64Array;
  /** Log-clearance of fragments by a burst at full coverage, for each layer. */
  readonly clearance: Float64Array;
  readonly burstSeries: Float64Array;
  /** How injury turns into epidermal answer, and where that ends: of the draw last filled in. */
  epidermalResponsePerInjury: number;
  epidermalExcessCeiling: number;
  /** States right after the last session, of the layer or epidermis in work. */
  readonly states: Float64Array;
  /** Transitions over 0, 1, 2 … days and over whole blocks of days, from which the rows are multiplied together. */
  readonly dayRows: readonly Float64Array[];
  readonly blockRows: readonly Float64Array[];
  readonly partRow: Float64Array;
  readonly wholeRow: Float64Array;
}

/**
 * Room for one draw of a schedule; reuse it for all draws.
 *
 * @example
 * createHealingTable(scheduleHealing([[0]], [0, 7, 28])).rows.length // => 2
 */
export function createHealingTable(schedule: HealingSchedule): HealingTable {
  const longest = schedule.spans.reduce((most, span) => Math.max(most, span), 0);
  const rows = (count: number) => Array.from({ length: count }, () => new Float64Array(TRANSITION_LENGTH));
  return {
    schedule,
    rows: rows(schedule.spans.length),
    untreated: new Float64Array(schedule.days.length),
    perUntreated: new Float64Array(schedule.days.length),
    fragments: new Float64Array(schedule.days.length),
    depositionPerDay: new Float64Array(LAYERS.length),
    clearance: new Float64Array(LAYERS.length),
    burstSeries: createBurstSeries(),
    epidermalResponsePerInjury: 0,
    epidermalExcessCeiling: 0,
    states: new Float64Array(STATE_COUNT),
    dayRows: rows(Math.min(DAYS_PER_BLOCK, Math.floor(longest)) + 1),
    blockRows: rows(Math.floor(longest / DAYS_PER_BLOCK) + 1),
    partRow: new Float64Array(TRANSITION_LENGTH),
    wholeRow: new Float64Array(TRANSITION_LENGTH),
  };
}

/**
 * Fills the table with one draw for one person. A row depends on its span and the draw alone, never on what else is
 * scheduled: that is why a later session cannot move a bit of an earlier answer. The constants are taken as they come:
 * the calibration has to have drawn them positive and finite.
 *
 * @example
 * const table = createHealingTable(scheduleHealing([[0]], [0, 28]));
 * fillHealingTable(table, EXAMPLE_HEALING, { ageYears: 48, sex: 'female', photodamage: 0.4 });
 * table.untreated[0] // => 1
 */
export function fillHealingTable(table: HealingTable, constants: HealingConstants, person: HealingPerson): void {
  const rates = healingRates(constants, person);
  const { schedule, rows, dayRows, blockRows, partRow, wholeRow } = table;
  writeTransition(rates, 1, partRow);
  writePowers(partRow, dayRows);
  if (blockRows.length > 1) writePowers(dayRows[DAYS_PER_BLOCK] as Float64Array, blockRows);
  for (let i = 0; i < rows.length; i++) {
    const span = schedule.spans[i] as number;
    const whole = Math.floor(span);
    const row = rows[i] as Float64Array;
    const days = dayRows[whole % DAYS_PER_BLOCK] as Float64Array;
    const block = Math.floor(whole / DAYS_PER_BLOCK);
    if (block === 0) wholeRow.set(days);
    else multiplyTransitions(days, blockRows[block] as Float64Array, wholeRow);
    if (span > whole) {
      writeTransition(rates, span - whole, partRow);
      multiplyTransitions(partRow, wholeRow, row);
    } else {
      row.set(wholeRow);
    }
  }
  fillLayers(table, constants, person);
  fillBurstSeries(rates.fragmentReturn, constants.burstDays, table.burstSeries);
  table.epidermalResponsePerInjury = constants.epidermalResponsePerInjury;
  table.epidermalExcessCeiling = constants.epidermalExcessCeiling;
}

/** What depends on the day of the course or on the layer. */
function fillLayers(table: HealingTable, constants: HealingConstants, person: HealingPerson): void {
  const { collagenLossPerDay, fragmentedShare, fragmentedGrowthPerDay, repairCapacity } = ageing(constants, person);
  for (let i = 0; i < table.untreated.length; i++) {
    const day = table.schedule.days[i] as number;
    const untreated = Math.exp(-collagenLossPerDay * day);
    table.untreated[i] = untreated;
    table.perUntreated[i] = 1 / untreated;
    table.fragments[i] = fragmentedShare * Math.exp((fragmentedGrowthPerDay - collagenLossPerDay) * day);
  }
  const papillary =
    constants.basalSynthesisPerDay * constants.synthesisBoostFold * constants.depositedShare * repairCapacity;
  let gainShare = 1;
  for (let layer = 0; layer < LAYERS.length; layer++) {
    table.depositionPerDay[layer] = papillary * gainShare;
    table.clearance[layer] = constants.fragmentClearancePerSession * gainShare;
    gainShare *= constants.gainShareOfLayerAbove;
  }
}
