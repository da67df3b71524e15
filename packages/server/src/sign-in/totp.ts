import { Secret, TOTP } from 'otpauth';

const PERIOD_S = 30;
/** One step early or late: the telephone's clock and the person's fingers. */
const STEPS_AROUND = 1;

/** A new secret for an authenticator app, in base 32. */
export function makeTotpSecret(): string {
  return new Secret({ size: 20 }).base32;
}

/** What the app reads from a QR code. */
export function totpAddress(secret: string, names: { readonly practice: string; readonly account: string }): string {
  return totpOf(secret, names.practice, names.account).toString();
}

/**
 * The time step of the code that was given; null where the code is wrong, or its step is not after the last one taken:
 * a code that was read over a shoulder is of no use.
 */
export function stepOfCode(
  secret: string,
  code: string,
  when: { readonly at: Date; readonly lastStep: number },
): number | null {
  const timestamp = when.at.getTime();
  const delta = totpOf(secret).validate({ token: code, timestamp, window: STEPS_AROUND });
  if (delta === null) return null;
  const step = Math.floor(timestamp / 1000 / PERIOD_S) + delta;
  return step > when.lastStep ? step : null;
}

/** The code of a moment: what the app shows. */
export function codeAt(secret: string, at: Date): string {
  return totpOf(secret).generate({ timestamp: at.getTime() });
}

function totpOf(secret: string, issuer = 'Percuta', label = 'account'): TOTP {
  return new TOTP({ issuer, label, secret: Secret.fromBase32(secret), period: PERIOD_S, digits: 6, algorithm: 'SHA1' });
}
