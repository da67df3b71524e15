/** The three agencies whose device identifiers a cartridge may carry. */
export type UdiIssuer = 'GS1' | 'HIBC' | 'ICCBBA';

/** One thing that is wrong with a scanned string: where, and what to do. */
export interface UdiFault {
  readonly path: string;
  readonly message: string;
}

/** An element that Percuta reads past: additional product numbers, quantities, donation numbers. */
export interface UdiElement {
  readonly identifier: string;
  readonly value: string;
}

/** What a scanned barcode says. Days are ISO 8601; a part that the string does not carry is null. */
export interface UdiReading {
  readonly issuer: UdiIssuer | null;
  /** As the database of devices holds it: GTIN-14; labeler, product and unit of measure; or product identification code. */
  readonly deviceIdentifier: string | null;
  readonly lot: string | null;
  readonly expiresOn: string | null;
  readonly manufacturedOn: string | null;
  readonly serial: string | null;
  readonly others: readonly UdiElement[];
  /** Everything that is wrong with the string, all at once. Being expired is not: see `shelfLife`. */
  readonly faults: readonly UdiFault[];
}

type UdiPart = 'deviceIdentifier' | 'lot' | 'expiresOn' | 'manufacturedOn' | 'serial';

/** A reading while it is being written. */
export interface UdiDraft extends UdiReading {
  issuer: UdiIssuer | null;
  deviceIdentifier: string | null;
  lot: string | null;
  expiresOn: string | null;
  manufacturedOn: string | null;
  serial: string | null;
  readonly others: UdiElement[];
  readonly faults: UdiFault[];
}

/** Starts a reading of which nothing is known yet. */
export function blankReading(issuer: UdiIssuer | null): UdiDraft {
  return {
    issuer,
    deviceIdentifier: null,
    lot: null,
    expiresOn: null,
    manufacturedOn: null,
    serial: null,
    others: [],
    faults: [],
  };
}

/** Writes one part into the reading; the same part with two different values is a fault, as nobody can say which holds. */
export function takePart(
  draft: UdiDraft,
  part: UdiPart,
  found: { readonly path: string; readonly value: string },
): void {
  const before = draft[part];
  if (before !== null && before !== found.value) {
    draft.faults.push({
      path: found.path,
      message: `says ${found.value}, but the same string said ${before} before. Scan one package only.`,
    });
    return;
  }
  draft[part] = found.value;
}
