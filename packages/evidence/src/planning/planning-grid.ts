import type { Provenanced } from '../schema.ts';
import type { Unit } from '../units.ts';

/** The values of one dial that a search over plans tries. */
export interface PlanningDial extends Provenanced {
  readonly dial: 'passes' | 'sessions' | 'intervalDays';
  readonly values: readonly number[];
  readonly unit: Unit;
}

const POLICY = { sources: ['percuta-policy'], strength: 'P', provenance: 'POLICY' } as const;

/** What is tried besides depth, whose steps are the device's own. Every combination is searched. */
export const PLANNING_GRID: Readonly<Record<PlanningDial['dial'], PlanningDial>> = {
  passes: {
    id: 'plan-grid-passes',
    dial: 'passes',
    values: [1, 2, 4, 6, 8],
    unit: 'count',
    note: 'Studies of pens report 4 to 20 passes, counted in different ways; density hardly helps beyond these.',
    ...POLICY,
  },
  sessions: {
    id: 'plan-grid-sessions',
    dial: 'sessions',
    values: [1, 2, 3, 4, 5, 6],
    unit: 'count',
    restsOn: ['sessionsMaximum', 'protocol-sessions-alster-li'],
    note: 'Up to what is planned without looking at the result again (P09).',
    ...POLICY,
  },
  intervalDays: {
    id: 'plan-grid-intervals',
    dial: 'intervalDays',
    values: [14, 21, 28, 42, 56],
    unit: 'd',
    restsOn: ['intervalBlockDays', 'intervalNormDays', 'intervalPigmentRiskDays'],
    note: 'From the shortest that is not refused, over the norm and the longer norm, to twice the norm.',
    ...POLICY,
  },
};
