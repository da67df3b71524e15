import { type Device, maximumDepthMm, PLANNING_GRID, planningLimit } from '@percuta/evidence';

/** When the sessions of a plan are, in days from the first. */
export interface PlanSchedule {
  readonly sessions: number;
  /** Null where there is one session. */
  readonly intervalDays: number | null;
  readonly days: readonly number[];
}

/** Every value of every dial that a search tries. */
export interface PlanGrid {
  readonly settingsMm: readonly number[];
  readonly passes: readonly number[];
  readonly schedules: readonly PlanSchedule[];
}

/** One plan of the grid. */
export interface CandidatePlan {
  readonly settingMm: number;
  readonly passes: number;
  readonly schedule: PlanSchedule;
}

/**
 * The grid of plans for a device: depth by the steps of its own dial up to its own maximum, passes, sessions and
 * intervals by policy; mm and days. Where its record gives no step or no maximum, an ordinary pen's are looked through,
 * which allows nothing. Source: the clearances of the device; the planning grid (policy).
 *
 * @example
 * const skinpen = REGISTRY.devices.find((device) => device.id === 'skinpen');
 * planGrid(skinpen).settingsMm // => [0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.25, 2.5]
 * planGrid(skinpen).schedules.length // => 26
 */
export function planGrid(device: Device): PlanGrid {
  const maximum = maximumDepthMm(device);
  const deepestMm = maximum === 'unknown' ? planningLimit('ordinaryDeepestMm').value : maximum;
  return {
    settingsMm: stepsUpTo(deepestMm, depthStepMm(device)),
    passes: PLANNING_GRID.passes.values,
    schedules: PLANNING_GRID.sessions.values.flatMap((sessions) =>
      sessions === 1
        ? [{ sessions, intervalDays: null, days: [0] }]
        : PLANNING_GRID.intervalDays.values.map((intervalDays) => every(intervalDays, sessions)),
    ),
  };
}

/**
 * Every plan of a grid, depth outermost, then passes, then schedules: the order in which everything else counts them.
 *
 * @example
 * const schedules = [{ sessions: 1, intervalDays: null, days: [0] }];
 * candidatesOf({ settingsMm: [0.5, 1], passes: [2, 4], schedules }).map((plan) => plan.passes) // => [2, 4, 2, 4]
 */
export function candidatesOf({ settingsMm, passes, schedules }: PlanGrid): readonly CandidatePlan[] {
  return settingsMm.flatMap((settingMm) =>
    passes.flatMap((count) => schedules.map((schedule) => ({ settingMm, passes: count, schedule }))),
  );
}

function every(intervalDays: number, sessions: number): PlanSchedule {
  return { sessions, intervalDays, days: Array.from({ length: sessions }, (_, k) => k * intervalDays) };
}

/** The coarsest step that its clearances state, so that each of them can be set. */
function depthStepMm(device: Device): number {
  const known = device.clearances.map((clearance) => clearance.depthStepMm).filter((step) => step !== 'unknown');
  return known.length > 0 ? Math.max(...known) : planningLimit('ordinaryDepthStepMm').value;
}

function stepsUpTo(deepestMm: number, stepMm: number): number[] {
  const count = Math.floor(deepestMm / stepMm + 1e-9);
  return Array.from({ length: count }, (_, k) => Math.round((k + 1) * stepMm * 1e6) / 1e6);
}
