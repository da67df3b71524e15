import type { UdiReading } from './udi-reading.ts';

/** Whether a package may still be opened on a day. `unknown` where the string carries no expiry: that is never a pass. */
export type ShelfLife = 'in date' | 'expired' | 'unknown';

/**
 * Whether a scanned package is in date on an ISO day. The day of expiry itself still counts as in date (GS1 General
 * Specifications, section 3.4.7: the date up to which the product may be used). A string that was read with faults is
 * `unknown` whatever its day says.
 * @example
 * shelfLife(readUdi('(01)51022222233336(17)150707(10)A213B1', '2015-07-07'), '2015-07-07') // => 'in date'
 * shelfLife(readUdi('(01)51022222233336(17)150707(10)A213B1', '2015-07-07'), '2015-07-08') // => 'expired'
 * shelfLife(readUdi('(01)51022222233336(10)A213B1', '2015-07-07'), '2015-07-07') // => 'unknown'
 */
export function shelfLife(reading: Pick<UdiReading, 'expiresOn' | 'faults'>, asOn: string): ShelfLife {
  if (reading.expiresOn === null || reading.faults.length > 0) return 'unknown';
  return asOn <= reading.expiresOn ? 'in date' : 'expired';
}
