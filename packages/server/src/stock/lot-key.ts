/** A lot as its key names it: issuer, device identifier and lot, each encoded, between slashes. */
export interface NamedLot {
  readonly issuer: string;
  readonly deviceIdentifier: string;
  readonly lot: string;
}

/** Takes the key of a lot apart; null for what is none. */
export function namedLot(lotKey: string): NamedLot | null {
  const parts = lotKey.split('/');
  if (parts.length !== 3 || parts.some((part) => part === '')) return null;
  try {
    const [issuer = '', deviceIdentifier = '', lot = ''] = parts.map(decodeURIComponent);
    return { issuer, deviceIdentifier, lot };
  } catch {
    return null;
  }
}

const PARTS_OF_A_LOT = 3;

/** The key of the lot that a unit belongs to. */
export function lotKeyOf(unit: string): string {
  return unit.split('/').slice(0, PARTS_OF_A_LOT).join('/');
}

/** The lot as it is printed on the box. */
export function lotOf(lotKey: string): string {
  return namedLot(lotKey)?.lot ?? lotKey;
}
