import type { Limit, Provenanced } from '../schema.ts';
import { PLANNING_GRID } from './planning-grid.ts';
import { ORDINARY_PEN_ROWS, PLANNING_LIMITS, USUAL_COURSE_ROWS } from './planning-limits.ts';

type PlanningTable =
  | { readonly name: string; readonly kind: 'records'; readonly rows: readonly Provenanced[] }
  | { readonly name: string; readonly kind: 'limits'; readonly rows: readonly Limit[] };

/** What the search over plans rests on, for the linter. */
export const PLANNING_TABLES: readonly PlanningTable[] = [
  { name: 'planning limits', kind: 'limits', rows: PLANNING_LIMITS },
  { name: 'usual course', kind: 'limits', rows: USUAL_COURSE_ROWS },
  { name: 'ordinary pen', kind: 'limits', rows: ORDINARY_PEN_ROWS },
  { name: 'planning grid', kind: 'records', rows: Object.values(PLANNING_GRID) },
];
