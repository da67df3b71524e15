import { planningLimit } from '@percuta/evidence';
import { type Band, bandOf } from '@percuta/model';
import type { PlanPoint } from './pareto-front.ts';
import type { PlanGrid } from './search-grid.ts';
import type { ChanceLimit, SearchLimits } from './search-limits.ts';
import type { GridDraws } from './simulate-grid.ts';

/** What one plan is weighed and judged by. */
export interface PlanMeasures {
  readonly point: PlanPoint;
  readonly gradeChange: Band;
  /** In multiples of the usual course. */
  readonly lastingHarm: Band;
  /** Chance to pass each bound. */
  readonly chanceOf: { readonly lastingHarm: number; readonly rednessDays: number };
}

/** What the risks of one plan come to, for those who look at it closely. */
export interface PlanRisks {
  readonly lastingHarmRatio: Band;
  readonly pigmentRatio: Band;
  readonly trackMarkRatio: Band;
  /** Chance of infection in multiples of the usual course, both under clean practice; never its level. */
  readonly infectionRatio: Band;
  /** Of one session. */
  readonly painScore: Band;
  readonly rednessDays: Band;
  readonly channelOpenHours: Band;
  readonly dermisPassedFraction: Band;
}

/**
 * Measures every plan of a grid: the bands of its benefit and its lasting harm, and the chance to pass each bound. The
 * benefit is the median number of grades by which the skin is better; the risk is the median of lasting harm, which
 * counts once a session, because each is another chance to come to harm.
 */
export function measurePlans(grid: PlanGrid, drawn: GridDraws, limits: SearchLimits): readonly PlanMeasures[] {
  const orders = grid.settingsMm.length * grid.passes.length;
  return Array.from({ length: orders }, (_, order) => {
    const harm = rowOf(drawn.byOrder.lastingHarm, order, drawn.draws);
    const harmBand = bandOf(harm);
    const redness = chanceAbove(rowOf(drawn.byOrder.rednessDays, order, drawn.draws), limits.rednessDays, 1);
    return grid.schedules.map(({ sessions }, schedule): PlanMeasures => {
      const times = usualCourses(sessions);
      const change = rowOf(drawn.gradeChange, order * grid.schedules.length + schedule, drawn.draws);
      const gradeChange = bandOf(change);
      const lastingHarm = scaled(harmBand, times);
      return {
        point: { benefit: 0 - gradeChange.median, risk: lastingHarm.median, visits: sessions },
        gradeChange,
        lastingHarm,
        chanceOf: { lastingHarm: chanceAbove(harm, limits.lastingHarm, times), rednessDays: redness },
      };
    });
  }).flat();
}

/** All risks of one plan of the grid, by its place. */
export function risksOf(grid: PlanGrid, drawn: GridDraws, place: number): PlanRisks {
  const { draws, byOrder } = drawn;
  const order = Math.floor(place / grid.schedules.length);
  const sessions = grid.schedules[place % grid.schedules.length]?.sessions ?? 0;
  const band = (of: Float64Array) => bandOf(rowOf(of, order, draws));
  const times = usualCourses(sessions);
  return {
    lastingHarmRatio: scaled(band(byOrder.lastingHarm), times),
    pigmentRatio: scaled(band(byOrder.pigment), times),
    trackMarkRatio: scaled(band(byOrder.trackMarks), times),
    infectionRatio: infectionRatio(grid, drawn, { order, sessions }),
    painScore: band(byOrder.painScore),
    rednessDays: band(byOrder.rednessDays),
    channelOpenHours: band(byOrder.channelOpenHours),
    dermisPassedFraction: band(byOrder.dermisPassedFraction),
  };
}

function infectionRatio(
  grid: PlanGrid,
  { draws, byOrder }: GridDraws,
  { order, sessions }: { readonly order: number; readonly sessions: number },
): Band {
  const orders = grid.settingsMm.length * grid.passes.length;
  const plan = rowOf(byOrder.logSpared, order, draws);
  const usual = rowOf(byOrder.logSpared, orders, draws);
  const usualSessions = planningLimit('usualCourseSessions').value;
  const ratios = plan.map((logSpared, draw) => {
    const chance = -Math.expm1(usualSessions * (usual[draw] ?? 0));
    return chance > 0 ? -Math.expm1(sessions * logSpared) / chance : 1;
  });
  return bandOf(ratios);
}

function usualCourses(sessions: number): number {
  return sessions / planningLimit('usualCourseSessions').value;
}

function rowOf(values: Float64Array, row: number, draws: number): Float64Array {
  return values.subarray(row * draws, (row + 1) * draws);
}

function scaled({ p05, median, p95 }: Band, times: number): Band {
  return { p05: p05 * times, median: median * times, p95: p95 * times };
}

function chanceAbove(values: Float64Array, { bound }: ChanceLimit, times: number): number {
  let above = 0;
  for (let k = 0; k < values.length; k++) if ((values[k] as number) * times > bound) above++;
  return above / values.length;
}
