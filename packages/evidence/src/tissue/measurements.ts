import { ANATOMY_DEFAULTS } from '../anatomy/zone-anatomy.ts';
import type { Measurement } from '../schema.ts';
import { TISSUE_MEASUREMENT_TABLES } from './tables.ts';

/** Every measurement of tissue and of anatomy. */
export const TISSUE_MEASUREMENTS: readonly Measurement[] = [
  ...TISSUE_MEASUREMENT_TABLES.flatMap((table) => table.rows),
  ...ANATOMY_DEFAULTS,
];

const BY_ID: ReadonlyMap<string, Measurement> = new Map(TISSUE_MEASUREMENTS.map((row) => [row.id, row]));

/** A row was asked for that no table holds: a fault of ours. */
class UnknownMeasurementFault extends Error {
  constructor(id: string) {
    super(`No table of tissue holds a measurement "${id}".`);
    this.name = 'UnknownMeasurementFault';
  }
}

/**
 * One measurement of tissue by its id, in the unit that it states; `value` is null where only a range or a finding is
 * known. It does not say whether the row may be fitted to: `CALIBRATION_SET` does. Sources: those the row names.
 *
 * @example
 * measurement('needling.lotfi-papillary-collagen').value // => 53.2
 * measurement('closure.water-loss-face-2017').low // => 4
 */
export function measurement(id: string): Measurement {
  const row = BY_ID.get(id);
  if (row === undefined) throw new UnknownMeasurementFault(id);
  return row;
}
