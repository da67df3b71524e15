import { limit } from '@percuta/evidence';
import { calendarDay } from '../rules/calendar-day.ts';

/** Whether what a practice has set up of a place is still fresh. */
export interface JurisdictionStanding {
  readonly isStale: boolean;
  /** The last ISO day on which it counts as fresh. */
  readonly freshUntil: string;
}

/**
 * Whether a jurisdiction was read at its source within the months that `jurisdictionStaleMonths` allows, as of an ISO
 * day. Stale warns (rule P13); it neither opens nor shuts anything. Source: Percuta policy.
 *
 * @example
 * jurisdictionStanding({ checkedOn: '2025-11-24' }, '2026-11-24') // => { isStale: false, freshUntil: "2026-11-24" }
 * jurisdictionStanding({ checkedOn: '2025-11-23' }, '2026-11-24').isStale // => true
 */
export function jurisdictionStanding({ checkedOn }: { readonly checkedOn: string }, on: string): JurisdictionStanding {
  const freshUntil = calendarDay(checkedOn)
    .add({ months: limit('jurisdictionStaleMonths').value })
    .toString();
  return { isStale: freshUntil < on, freshUntil };
}
