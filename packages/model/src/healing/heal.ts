import type { HealingConstants } from './constants.ts';
import { type HealingCourse, type HealingStates, LAYERS, type Wound } from './course.ts';
import { healEpidermis } from './heal-epidermis.ts';
import { healLayer } from './heal-layer.ts';
import { scheduleHealing } from './schedule.ts';
import { createHealingTable, fillHealingTable, type HealingTable } from './table.ts';

/**
 * Largest error of any answer, relative to the largest value of that state in the course. The scheme is exact; what is
 * left is rounding. Held by `heal.test.ts` against two independent solvers on 1,000 random sets of constants.
 */
export const RELATIVE_NUMERICAL_ERROR = 1e-10;

/**
 * Heals one zone of a schedule with the draw that the table was last filled with. `wounds` are the zone's sessions, in
 * order, on the days of the schedule; `states` has room for the schedule's days and is overwritten.
 *
 * It allocates nothing. Does not hold for wounds other than needling, for skin kept under dressings, or for energy-based
 * needling (radio frequency), whose heat wounds beyond the needle.
 *
 * @example
 * const table = createHealingTable(scheduleHealing([[0], [0, 30]], [0, 180]));
 * fillHealingTable(table, EXAMPLE_HEALING, { ageYears: 48, sex: 'female', photodamage: 0.4 });
 * const states = createHealingStates(2);
 * healZone(table, 0, [{ day: 0, coverage: [0.8, 0.6, 0.2], epidermalInjury: 0.8 }], states);
 * states.collagenChange[3] > states.collagenChange[4] // => true
 */
export function healZone(table: HealingTable, zone: number, wounds: readonly Wound[], states: HealingStates): void {
  for (let layer = 0; layer < LAYERS.length; layer++) healLayer(table, { zone, wounds, layer }, states);
  healEpidermis(table, { zone, wounds }, states);
}

/**
 * Signal, repair cells, enzyme burst, collagen and barrier of one zone over a course, for one draw of the constants. The
 * same as a schedule, a table and `healZone`, for where speed does not matter. Units and meaning: `HealingStates`.
 * Equations and sources: `README.md` in this folder.
 *
 * Throws `DisorderedDays` where days are negative, not finite or out of order.
 *
 * @example
 * const states = createHealingStates(2);
 * const person = { ageYears: 48, sex: 'female', photodamage: 0.4 };
 * healCourse(EXAMPLE_HEALING, { ...person, wounds: [], days: [0, 180] }, states);
 * states.collagenChange[3] // => 0
 */
export function healCourse(constants: HealingConstants, course: HealingCourse, states: HealingStates): void {
  const sessionDays = course.wounds.map((wound) => wound.day);
  const table = createHealingTable(scheduleHealing([sessionDays], course.days));
  fillHealingTable(table, constants, course);
  healZone(table, 0, course.wounds, states);
}
