import type { UdiReading } from './udi-reading.ts';

/** What a cartridge's code lets one tell apart. */
export interface CartridgeUnit {
  /** Issuer, device identifier, lot and serial, as far as the code carries them. */
  readonly key: string;
  /** Whether no other unit has this key. A code without a serial names the whole lot: then only counting helps. */
  readonly isUnique: boolean;
}

/**
 * The unit that a scanned code names, by which a second use is noticed; null where it names none, or was read with a
 * fault. Source: 21 CFR 801.20 and 830.
 *
 * @example
 * cartridgeUnit(readUdi('(01)09506000134352(17)271231(10)AB1(21)7', '2026-11-24')) // => { key: "GS1/09506000134352/AB1/7", isUnique: true }
 * cartridgeUnit(readUdi('(01)09506000134352(17)271231(10)AB1', '2026-11-24')).isUnique // => false
 * cartridgeUnit(readUdi('(01)09506000134352', '2026-11-24')) // => null
 */
export function cartridgeUnit(
  reading: Pick<UdiReading, 'issuer' | 'deviceIdentifier' | 'lot' | 'serial' | 'faults'>,
): CartridgeUnit | null {
  const { issuer, deviceIdentifier, lot, serial, faults } = reading;
  if (issuer === null || deviceIdentifier === null || lot === null || faults.length > 0) return null;
  const parts = [issuer, deviceIdentifier, lot, ...(serial === null ? [] : [serial])];
  return { key: parts.map(encodeURIComponent).join('/'), isUnique: serial !== null };
}
