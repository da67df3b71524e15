import { credentialGap } from '../staff/credential-gap.ts';

/** What entitles somebody to needle: profession, place, and how long. */
export interface Credential {
  /** As the jurisdiction lists it: `physician`, `nurse`. */
  readonly profession: string;
  readonly jurisdiction: string;
  readonly issuedBy: string;
  /** ISO days, both counted in. */
  readonly validFrom: string;
  readonly validUntil: string;
  /** Ids of the devices that it covers; null: whatever the law allows. */
  readonly devices: readonly string[] | null;
  /** The issuer's number of it; null or left out where none is on record. */
  readonly number?: string | null;
  /** The last ISO day on which the training that it rests on counts; null or left out where it does not run out. */
  readonly trainingValidUntil?: string | null;
}

/**
 * The credential under which somebody may use a device on an ISO day of the practice, the longest-lasting first; null
 * where there is none. Whether the jurisdiction lets the profession needle, and how deep, is rule P13's business.
 * Source: Percuta policy.
 *
 * @example
 * const nurse = { profession: 'nurse', jurisdiction: 'Example', issuedBy: 'Board', validFrom: '2026-01-01', validUntil: '2026-12-31', devices: ['skinpen'] };
 * credentialOn([nurse], { device: 'skinpen', on: '2026-12-31' }).profession // => "nurse"
 * credentialOn([nurse], { device: 'skinpen', on: '2027-01-01' }) // => null
 * credentialOn([nurse], { device: 'exceed', on: '2026-11-24' }) // => null
 */
export function credentialOn(
  credentials: readonly Credential[],
  { device, on }: { readonly device: string; readonly on: string },
): Credential | null {
  const valid = credentials.filter((one) => credentialGap([one], { device, on }) === null);
  return valid.toSorted((a, b) => (a.validUntil < b.validUntil ? 1 : -1))[0] ?? null;
}
