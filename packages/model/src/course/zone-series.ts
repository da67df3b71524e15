import { areaShareDeeperThan, DEPTH_AREA_DEPTHS_MM } from '../needle/depth-area.ts';
import type { Needling } from '../needle/needle-skin.ts';
import { type Band, bandOf } from '../probability/band.ts';
import type { Delivered, DepthAreaPoint, ZoneOutlook, ZoneRisk } from './outlook.ts';
import type { ZonePlan } from './zone-plan.ts';

export const OUTLOOK_NAMES = [
  'papillaryCollagenChange',
  'dermalCollagenChange',
  'epidermalThicknessChange',
  'waterLossRatio',
  'lemperleGradeChange',
  'acneScarGradeChange',
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

type Columns<Name extends string> = Readonly<Record<Name, Float64Array>>;

/** Room for every draw's answer in one zone: `[day * draws + draw]` for the outlook, `[draw]` for the rest. */
export interface ZoneSeries {
  readonly draws: number;
  readonly outlook: Columns<(typeof OUTLOOK_NAMES)[number]>;
  readonly risk: Columns<(typeof RISK_NAMES)[number]>;
  /** One for each order of the plan. */
  readonly delivered: readonly Columns<(typeof DELIVERED_NAMES)[number]>[];
  readonly depthArea: readonly Float64Array[];
}

/** Makes the room for one zone. */
export function createZoneSeries(plan: ZonePlan, dayCount: number, draws: number): ZoneSeries {
  return {
    draws,
    outlook: columns(OUTLOOK_NAMES, dayCount * draws),
    risk: columns(RISK_NAMES, draws),
    delivered: plan.orders.map(() => columns(DELIVERED_NAMES, draws)),
    depthArea: DEPTH_AREA_DEPTHS_MM.map(() => new Float64Array(draws)),
  };
}

/** Writes down what the needles did under one draw; the histogram is that of the order `last`. */
export function collectDelivered(
  series: ZoneSeries,
  { index, last }: { readonly index: number; readonly last: number },
  needlings: readonly Needling[],
): void {
  needlings.forEach((needling, order) => {
    const into = series.delivered[order];
    if (into !== undefined) for (const name of DELIVERED_NAMES) into[name][index] = needling[name];
  });
  const needling = needlings[last];
  if (needling === undefined) return;
  DEPTH_AREA_DEPTHS_MM.forEach((depthMm, point) => {
    const into = series.depthArea[point];
    if (into !== undefined) into[index] = areaShareDeeperThan(needling, depthMm);
  });
}

/** The bands of one column over all draws, a band for each stretch of `draws` numbers. Uses the column up. */
export function bandsOf(column: Float64Array, draws: number): Band[] {
  return Array.from({ length: column.length / draws }, (_, stretch) =>
    bandOf(column.subarray(stretch * draws, (stretch + 1) * draws)),
  );
}

/** The depth–area histogram over all draws. Uses the columns up. */
export function depthAreaOf(series: ZoneSeries): DepthAreaPoint[] {
  return DEPTH_AREA_DEPTHS_MM.map((depthMm, point) => ({
    depthMm,
    areaFraction: bandOf(series.depthArea[point] ?? new Float64Array(1)),
  }));
}

/** The bands of single columns by their names. Uses the columns up. */
export function bandsByName<Name extends string>(
  names: readonly Name[],
  from: Columns<Name>,
): Readonly<Record<Name, Band>> {
  return Object.fromEntries(names.map((name) => [name, bandOf(from[name])])) as Record<Name, Band>;
}

function columns<Name extends string>(names: readonly Name[], length: number): Columns<Name> {
  return Object.fromEntries(names.map((name) => [name, new Float64Array(length)])) as Record<Name, Float64Array>;
}
