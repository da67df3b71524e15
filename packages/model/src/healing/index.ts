export { type ClosureClocks, closureClocks } from './closure.ts';
export { EXAMPLE_HEALING, type HealingConstants } from './constants.ts';
export {
  createHealingStates,
  type HealingCourse,
  type HealingPerson,
  type HealingStates,
  LAYERS,
  type Layer,
  type Wound,
} from './course.ts';
export { healCourse, healZone, RELATIVE_NUMERICAL_ERROR } from './heal.ts';
export { type HealingSchedule, scheduleHealing, type ZoneSchedule } from './schedule.ts';
export { createHealingTable, fillHealingTable, type HealingTable } from './table.ts';
