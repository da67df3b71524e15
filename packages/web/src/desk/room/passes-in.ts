import type { DeliveredZone, SidedZone } from '@percuta/practice';

/** How often a zone was gone over so far. */
export function passesIn(delivered: readonly DeliveredZone[], zone: SidedZone): number {
  return delivered.filter((step) => step.zone === zone).reduce((sum, step) => sum + step.passes, 0);
}
