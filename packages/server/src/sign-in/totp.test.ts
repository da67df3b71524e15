import { Secret } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { codeAt, makeTotpSecret, stepOfCode, totpAddress } from './totp.ts';

/** RFC 6238, appendix B: the secret of its examples, and the last six of their eight digits. */
const RFC_SECRET = Secret.fromLatin1('12345678901234567890').base32;
const at = (seconds: number): Date => new Date(seconds * 1000);

describe('a code of the authenticator app', () => {
  it.each([
    [59, '287082'],
    [1_111_111_109, '081804'],
    [1_111_111_111, '050471'],
    [1_234_567_890, '005924'],
    [2_000_000_000, '279037'],
  ])('is at %i seconds what RFC 6238 says', (seconds, code) => {
    expect(codeAt(RFC_SECRET, at(seconds))).toBe(code);
  });

  it('counts half a minute early or late, and no more', () => {
    const code = codeAt(RFC_SECRET, at(1_000_000));
    const taken = [-60, -30, 0, 30, 60].map((off) =>
      stepOfCode(RFC_SECRET, code, { at: at(1_000_000 + off), lastStep: 0 }),
    );
    expect(taken.map((step) => step !== null)).toEqual([false, true, true, true, false]);
  });

  it('counts once: not at its own step again, and not at one before', () => {
    const step = stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, at(1_000_000)), { at: at(1_000_000), lastStep: 0 });
    expect(step).toBe(Math.floor(1_000_000 / 30));
    for (const seconds of [1_000_000, 1_000_000 - 30]) {
      const code = codeAt(RFC_SECRET, at(seconds));
      expect(stepOfCode(RFC_SECRET, code, { at: at(1_000_000), lastStep: step ?? 0 })).toBeNull();
    }
  });

  it('comes of a secret of 160 bits, another each time, in an address that an app reads', () => {
    const secret = makeTotpSecret();
    expect(Secret.fromBase32(secret).bytes.length).toBe(20);
    expect(makeTotpSecret()).not.toBe(secret);
    const address = new URL(totpAddress(secret, { practice: 'Skin & Light', account: 'olga@example.org' }));
    expect([address.protocol, address.searchParams.get('secret')]).toEqual(['otpauth:', secret]);
  });
});
