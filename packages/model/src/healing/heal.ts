import type { HealingConstants } from './constants.ts';
import type { HealingCourse, HealingPerson, HealingStates, Wound } from './course.ts';

/** When wounds are set and answers wanted, for every zone of a plan: made once a plan, shared by all draws. */
export interface HealingSchedule {
  /** Output days. */
  readonly days: readonly number[];
  /** Session days of each zone. */
  readonly sessionDays: readonly (readonly number[])[];
}

/** What one draw of constants does over every span of time in a schedule: filled once a draw, shared by all zones. */
export interface HealingTable {
  readonly schedule: HealingSchedule;
}

export function scheduleHealing(sessionDays: readonly (readonly number[])[], days: readonly number[]): HealingSchedule {
  return { sessionDays, days };
}

export function createHealingTable(schedule: HealingSchedule): HealingTable {
  return { schedule };
}

export function fillHealingTable(_table: HealingTable, _constants: HealingConstants, _person: HealingPerson): void {
  throw new Error('not written yet');
}

/** Heals one zone (its index in the schedule); `wounds` are its sessions in order, on the schedule's days. */
export function healZone(_table: HealingTable, _zone: number, _wounds: readonly Wound[], _states: HealingStates): void {
  throw new Error('not written yet');
}

/** The same for one zone and one draw in one call: schedule, table and zone. */
export function healCourse(_constants: HealingConstants, _course: HealingCourse, _states: HealingStates): void {
  throw new Error('not written yet');
}
