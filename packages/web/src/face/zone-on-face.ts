import type { SidedZone } from '@percuta/practice';

/** One zone as the map shows it. */
export interface ZoneOnFace {
  readonly zone: SidedZone;
  /** What is set there; null where it is not in the plan. */
  readonly set: { readonly settingMm: number; readonly passes: number } | null;
  /** Why it is hatched: never to be needled, of no known limit, or set above its cap. */
  readonly limit: 'rim' | 'unknown' | 'above' | null;
  /** Its limits, their reasons and its label, in sentences. */
  readonly reason: string;
  /** What stands beside the face instead of setting and passes. */
  readonly beside?: string;
}

/** How much of the teal a depth has: the deeper the fuller. In mm. */
export function depthTint(settingMm: number): number {
  return Math.round(Math.min(0.82, 0.16 + 0.42 * settingMm) * 100) / 100;
}
