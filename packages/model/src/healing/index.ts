export type { HealingConstants } from './constants.ts';
export {
  createHealingStates,
  type HealingCourse,
  type HealingPerson,
  type HealingStates,
  LAYERS,
  type Layer,
  type Wound,
} from './course.ts';
export {
  createHealingTable,
  fillHealingTable,
  type HealingSchedule,
  type HealingTable,
  healCourse,
  healZone,
  scheduleHealing,
} from './heal.ts';
