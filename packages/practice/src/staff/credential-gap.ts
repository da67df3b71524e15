import type { Credential } from '../course/credential.ts';

/**
 * Why nobody may needle with a device on an ISO day of the practice by these credentials, naming the one that comes
 * nearest; null where one of them allows it. It does not say what the law of the place makes of the profession: rule P13
 * does. Source: Percuta policy.
 *
 * @example
 * const nurse = { profession: 'nurse', jurisdiction: 'Example', issuedBy: 'Board', number: '4711', validFrom: '2026-01-01', validUntil: '2026-12-31', devices: ['skinpen'] };
 * credentialGap([nurse], { device: 'skinpen', on: '2026-12-31' }) // => null
 * credentialGap([nurse], { device: 'skinpen', on: '2027-01-01' }) // => "nurse, by Board, no. 4711: ran out on 2026-12-31"
 * credentialGap([nurse], { device: 'exceed', on: '2026-11-24' }) // => "nurse, by Board, no. 4711: does not cover exceed"
 * credentialGap([], { device: 'exceed', on: '2026-11-24' }) // => "no credential is on record"
 */
export function credentialGap(
  credentials: readonly Credential[],
  { device, on }: { readonly device: string; readonly on: string },
): string | null {
  const gaps = credentials.map((one) => ({ one, gap: gapOf(one, { device, on }) }));
  if (gaps.some(({ gap }) => gap === null)) return null;
  const nearest = gaps.toSorted((a, b) => (a.one.validUntil < b.one.validUntil ? 1 : -1))[0];
  return nearest === undefined ? 'no credential is on record' : `${nameOf(nearest.one)}: ${nearest.gap}`;
}

function gapOf(
  { validFrom, validUntil, devices, trainingValidUntil }: Credential,
  { device, on }: { readonly device: string; readonly on: string },
): string | null {
  if (on < validFrom) return `is valid from ${validFrom} on`;
  if (validUntil < on) return `ran out on ${validUntil}`;
  if (trainingValidUntil != null && trainingValidUntil < on) return `its training ran out on ${trainingValidUntil}`;
  return devices === null || devices.includes(device) ? null : `does not cover ${device}`;
}

function nameOf({ profession, issuedBy, number }: Credential): string {
  return `${profession}, by ${issuedBy}${number == null ? '' : `, no. ${number}`}`;
}
