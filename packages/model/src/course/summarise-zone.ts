import type { Band } from '../probability/band.ts';
import type { Device } from './course.ts';
import type { Delivered, ZoneOutlook, ZoneResult } from './outlook.ts';
import { HAS_NO_WIDTH } from './unknown-values.ts';
import type { ZonePlan } from './zone-plan.ts';
import {
  bandsByName,
  bandsOf,
  DELIVERED_NAMES,
  depthAreaOf,
  OUTLOOK_NAMES,
  RISK_NAMES,
  type ZoneSeries,
} from './zone-series.ts';

/** Turns the draws of one zone into bands. */
export function summariseZone(plan: ZonePlan, series: ZoneSeries, kind: Device['kind']): ZoneResult {
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
    outlook: outlookOf(plan, series),
    risk: { ...risk, painScore: HAS_NO_WIDTH.painScore(plan, kind) ? null : risk.painScore },
  };
}

function outlookOf(plan: ZonePlan, { outlook, work }: ZoneSeries): ZoneOutlook {
  const series = (name: keyof ZoneOutlook) => bandsOf(outlook[OUTLOOK_NAMES.indexOf(name)] as Float64Array, work);
  const orNull = (name: 'lemperleGradeChange' | 'acneScarGradeChange') =>
    HAS_NO_WIDTH[name](plan) ? series(name).map(() => null) : series(name);
  return {
    papillaryCollagenChange: series('papillaryCollagenChange'),
    dermalCollagenChange: series('dermalCollagenChange'),
    epidermalThicknessChange: series('epidermalThicknessChange'),
    waterLossRatio: series('waterLossRatio'),
    lemperleGradeChange: orNull('lemperleGradeChange'),
    acneScarGradeChange: orNull('acneScarGradeChange'),
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
