import { describe, expect, it } from 'vitest';
import { totpCode } from './totp-code.ts';

describe('the code of an authenticator app', () => {
  // RFC 6238, appendix B, SHA-1, the last six of eight digits; the secret is "12345678901234567890".
  it.each([
    ['1970-01-01T00:00:59Z', '287082'],
    ['2005-03-18T01:58:29Z', '081804'],
    ['2009-02-13T23:31:30Z', '005924'],
    ['2033-05-18T03:33:20Z', '279037'],
  ])('at %s is %s', (at, code) => {
    expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(at))).toBe(code);
  });
});
