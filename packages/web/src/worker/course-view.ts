import type { Zone } from '@percuta/evidence';
import type { CourseOutlook, ZoneOutlook, ZoneResult } from '@percuta/model';
import { mapBand } from '../numbers/band.ts';
import type { Course, MaybeBand, Outlook } from './protocol.ts';

/** Days over which the page counts open skin. */
const COUNTED_DAYS = 30;

/** What the page shows of one course in its zone. */
export function courseView(outlook: CourseOutlook, zone: Zone, days: readonly number[]): Course {
  const result = zoneOf(outlook, zone);
  const { delivered, risk } = result;
  const within = days.filter((day) => day < COUNTED_DAYS);
  return {
    outlook: outlookView(outlook.days, result.outlook),
    depthMm: delivered.penetrationDepthMm,
    puncturesPerCm2: delivered.punctureDensityPerCm2,
    depthArea: result.depthAreaHistogram.map(({ depthMm, areaFraction }) => ({ depthMm, areaShare: areaFraction })),
    barrierOpenHours: risk.barrierOpenHours,
    channelOpenHours: risk.channelOpenHours,
    rednessDays: risk.rednessDays,
    openDaysOf30: openDays(risk.channelOpenHours, within),
    infectionRelativeRisk: risk.infectionRelativeRisk,
  };
}

/** The outlook by the page's measures. */
export function outlookView(days: readonly number[], zone: ZoneOutlook): Outlook {
  return {
    days,
    byMeasure: {
      wrinkles: zone.lemperleGradeChange,
      papillary: zone.papillaryCollagenChange,
      dermis: zone.dermalCollagenChange,
      epidermis: zone.epidermalThicknessChange,
    },
  };
}

export function zoneOf(outlook: CourseOutlook, zone: Zone): ZoneResult {
  const result = outlook.zones[zone];
  if (result === undefined) throw new Error(`The model gave no answer for ${zone}.`);
  return result;
}

/**
 * Days with open channels in the first thirty: each session opens them until they close or the next session comes.
 * Longer closing never means fewer days, so the quantiles of the hours carry over.
 */
export function openDays(channelOpenHours: MaybeBand, sessionDays: readonly number[]): MaybeBand {
  if (channelOpenHours === null) return null;
  return mapBand(channelOpenHours, (hours) =>
    sessionDays.reduce((sum, day, index) => {
      const next = sessionDays[index + 1] ?? COUNTED_DAYS;
      return sum + Math.min(hours / 24, next - day);
    }, 0),
  );
}
