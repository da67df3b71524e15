export { PLANNING_GRID, type PlanningDial } from './planning-grid.ts';
export { type PlanningLimitId, planningLimit } from './planning-limits.ts';
