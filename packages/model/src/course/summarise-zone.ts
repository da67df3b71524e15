import type { Band } from '../probability/band.ts';
import type { Device } from './course.ts';
import type { Delivered, ZoneOutlook, ZoneResult } from './outlook.ts';
import { epidermisUnknownAfter, HAS_NO_WIDTH } from './unknown-values.ts';
import { gradedSessions, knownGrades } from './zone-grades.ts';
import type { ZonePlan } from './zone-plan.ts';
import {
  bandsByName,
  bandsOf,
  DELIVERED_NAMES,
  depthAreaOf,
  type OUTLOOK_NAMES,
  RISK_NAMES,
  type ZoneSeries,
} from './zone-series.ts';

/** The bands of grades by output day, of all zones that are needled on the same days. */
export interface GradeBands {
  readonly lemperle: readonly Band[];
  readonly acneScars: readonly Band[];
}

/** What one zone's draws have left behind. */
interface ZoneDrawn {
  readonly series: ZoneSeries;
  readonly grades: GradeBands;
  readonly days: readonly number[];
}

/** Turns the draws of one zone into bands. */
export function summariseZone(plan: ZonePlan, drawn: ZoneDrawn, kind: Device['kind']): ZoneResult {
  const { series } = drawn;
  const byOrder = series.delivered.map((columns): Delivered => bandsByName(DELIVERED_NAMES, columns, series.work));
  const deliveredBySession = plan.sessions.flatMap(({ day, order }) => {
    const delivered = byOrder[order];
    return delivered === undefined ? [] : [{ day, ...delivered }];
  });
  const { day: _, ...delivered } = deliveredBySession.at(-1) ?? { day: 0, ...NOTHING_DELIVERED };
  const risk = bandsByName(RISK_NAMES, series.risk, series.work);
  return {
    delivered,
    deliveredBySession,
    depthAreaHistogram: depthAreaOf(series),
    outlook: outlookOf(plan, drawn),
    risk: { ...risk, painScore: HAS_NO_WIDTH.painScore(plan, kind) ? null : risk.painScore },
  };
}

function outlookOf(plan: ZonePlan, { series: { outlook, work }, grades, days }: ZoneDrawn): ZoneOutlook {
  const series = (name: (typeof OUTLOOK_NAMES)[number]) => bandsOf(outlook[name], work);
  const sessions = gradedSessions(plan);
  const unknownAfter = epidermisUnknownAfter(plan);
  const orNull = (name: 'lemperleGradeChange' | 'acneScarGradeChange', bands: readonly Band[]) =>
    HAS_NO_WIDTH[name](plan) ? bands.map(() => null) : knownGrades(bands, sessions, days);
  return {
    papillaryCollagenChange: series('papillaryCollagenChange'),
    dermalCollagenChange: series('dermalCollagenChange'),
    epidermalThicknessChange: series('epidermalThicknessChange').map((band, k) =>
      (days[k] ?? 0) > unknownAfter ? null : band,
    ),
    waterLossRatio: series('waterLossRatio'),
    lemperleGradeChange: orNull('lemperleGradeChange', grades.lemperle),
    acneScarGradeChange: orNull('acneScarGradeChange', grades.acneScars),
  };
}

const ZERO: Band = { p05: 0, median: 0, p95: 0 };

const NOTHING_DELIVERED: Delivered = {
  punctureDensityPerCm2: ZERO,
  penetrationDepthMm: ZERO,
  surfaceFraction: ZERO,
  dermisVolumeFraction: ZERO,
  capillaryReachFraction: ZERO,
  dermisPassedFraction: ZERO,
};
