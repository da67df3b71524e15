import { ageing } from '../collagen/ageing.ts';
import { createBurstSeries, fillBurstSeries } from '../collagen/fragments.ts';
import type { HealingConstants } from './constants.ts';
import { type HealingPerson, LAYERS } from './course.ts';
import { multiplyTransitions } from './multiply-transitions.ts';
import type { HealingSchedule } from './schedule.ts';
import { healingRates, writeTransition } from './transition.ts';
import { NO_TIME, TRANSITION_LENGTH, transitionAt } from './transition-entries.ts';

/** How many states a layer or the epidermis keeps between sessions. */
const STATE_COUNT = 10;

/** What one draw does over every span of a schedule: filled once a draw, shared by all zones and layers. */
export interface HealingTable {
  readonly schedule: HealingSchedule;
  /** The transitions of `schedule.rows`, end to end. */
  readonly rows: Float64Array;
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
}

/**
 * Room for one draw of a schedule; reuse it for all draws.
 *
 * @example
 * createHealingTable(scheduleHealing([[0]], [0, 7, 28])).states.length // => 10
 */
export function createHealingTable(schedule: HealingSchedule): HealingTable {
  const rows = new Float64Array(schedule.rows.count * TRANSITION_LENGTH);
  rows.set(NO_TIME);
  return {
    schedule,
    rows,
    untreated: new Float64Array(schedule.days.length),
    perUntreated: new Float64Array(schedule.days.length),
    fragments: new Float64Array(schedule.days.length),
    depositionPerDay: new Float64Array(LAYERS.length),
    clearance: new Float64Array(LAYERS.length),
    burstSeries: createBurstSeries(),
    epidermalResponsePerInjury: 0,
    epidermalExcessCeiling: 0,
    states: new Float64Array(STATE_COUNT),
  };
}

const transition = new Float64Array(TRANSITION_LENGTH);

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
  const { rows, schedule } = table;
  const { written, products } = schedule.rows;
  for (const { days, row } of written) {
    writeTransition(rates, days, transition);
    rows.set(transition, transitionAt(row));
  }
  multiplyTransitions(rows, products);
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
