import { areaShareDeeperThan, DEPTH_AREA_DEPTHS_MM } from '../needle/depth-area.ts';
import type { Needling } from '../needle/needle-skin.ts';
import { type Band, type BandWork, bandOf } from '../probability/band.ts';
import type { Delivered, DepthAreaPoint, ZoneOutlook, ZoneRisk } from './outlook.ts';
import type { ZonePlan } from './zone-plan.ts';

/** What the mechanism says of a day; grades come from the curve over sessions (`zone-grades.ts`). */
export const OUTLOOK_NAMES = [
  'papillaryCollagenChange',
  'dermalCollagenChange',
  'epidermalThicknessChange',
  'waterLossRatio',
] as const satisfies readonly (keyof ZoneOutlook)[];

export const RISK_NAMES = [
  'infectionRelativeRisk',
  'barrierOpenHours',
  'channelOpenHours',
  'pigmentRelativeRisk',
  'trackMarkRelativeRisk',
  'painScore',
  'rednessDays',
] as const satisfies readonly (keyof ZoneRisk)[];

export const DELIVERED_NAMES = [
  'punctureDensityPerCm2',
  'penetrationDepthMm',
  'surfaceFraction',
  'dermisVolumeFraction',
  'capillaryReachFraction',
  'dermisPassedFraction',
] as const satisfies readonly (keyof Delivered & keyof Needling)[];

/**
 * Room for every draw's answer in one zone: `[day * draws + draw]` for the outlook by its names, `[draw]` for the rest,
 * in the order of the lists of names above.
 */
export interface ZoneSeries {
  readonly draws: number;
  /** Room in which every zone's bands are found. */
  readonly work: BandWork;
  readonly outlook: Readonly<Record<(typeof OUTLOOK_NAMES)[number], Float64Array>>;
  readonly risk: readonly Float64Array[];
  /** One list for each order of the plan. */
  readonly delivered: readonly (readonly Float64Array[])[];
  readonly depthArea: readonly Float64Array[];
}

/** Makes the room for one zone. */
export function createZoneSeries(plan: ZonePlan, dayCount: number, work: BandWork): ZoneSeries {
  const draws = work.ordered.length;
  const room = (names: readonly unknown[], length: number) => names.map(() => new Float64Array(length));
  return {
    draws,
    work,
    outlook: Object.fromEntries(
      OUTLOOK_NAMES.map((name) => [name, new Float64Array(dayCount * draws)]),
    ) as ZoneSeries['outlook'],
    risk: room(RISK_NAMES, draws),
    delivered: plan.orders.map(() => room(DELIVERED_NAMES, draws)),
    depthArea: room(DEPTH_AREA_DEPTHS_MM, draws),
  };
}

/** Writes down what the needles did under one draw; the histogram is that of the order `last`. */
export function collectDelivered(
  series: ZoneSeries,
  { index, last }: { readonly index: number; readonly last: number },
  needlings: readonly Needling[],
): void {
  for (let order = 0; order < needlings.length; order++) {
    writeNeedling(series.delivered[order] as Float64Array[], index, needlings[order] as Needling);
  }
  const needling = needlings[last];
  if (needling === undefined) return;
  for (let point = 0; point < DEPTH_AREA_DEPTHS_MM.length; point++) {
    const into = series.depthArea[point] as Float64Array;
    into[index] = areaShareDeeperThan(needling, DEPTH_AREA_DEPTHS_MM[point] as number);
  }
}

function writeNeedling(into: readonly Float64Array[], index: number, needling: Needling): void {
  for (let k = 0; k < DELIVERED_NAMES.length; k++) {
    (into[k] as Float64Array)[index] = needling[DELIVERED_NAMES[k] as (typeof DELIVERED_NAMES)[number]];
  }
}

/** The bands of one column, a band for each stretch of as many numbers as there are draws. */
export function bandsOf(column: Float64Array, work: BandWork): Band[] {
  const draws = work.ordered.length;
  return Array.from({ length: column.length / draws }, (_, stretch) => bandOf(column, work, stretch * draws));
}

/** The depth–area histogram over all draws. */
export function depthAreaOf(series: ZoneSeries): DepthAreaPoint[] {
  return DEPTH_AREA_DEPTHS_MM.map((depthMm, point) => ({
    depthMm,
    areaFraction: bandOf(series.depthArea[point] as Float64Array, series.work),
  }));
}

/** The bands of single columns by their names. */
export function bandsByName<Name extends string>(
  names: readonly Name[],
  from: readonly Float64Array[],
  work: BandWork,
): Readonly<Record<Name, Band>> {
  return Object.fromEntries(names.map((name, k) => [name, bandOf(from[k] as Float64Array, work)])) as Record<
    Name,
    Band
  >;
}
