import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgePassword } from './password-rules.ts';
import { judgePin } from './pin.ts';
import { isSameText, makeToken, practiceOfToken, requestTokenOf } from './token.ts';
import { pauseMs } from './tries.ts';

const PRACTICE = '0193f1a0-0000-4000-8000-000000000001';
const judge = (password: string) => judgePassword(password, { words: ['olga', 'Skin and Light'] });

describe('a password', () => {
  it.each([
    'tandem-lantern-orchard-7',
    'zwölf Boxkämpfer jagen Viktor',
    'x7#kQ9!vLm2$wR',
    '私の長い長いパスワードです',
  ])('%s may be used', (password) => {
    expect(judge(password)).toBeNull();
  });

  it.each([
    'Password2026!',
    'PASSWORTPASSWORT',
    '!!qwertyuiop!!',
    'microneedling1',
    '01.02.1990 030 555',
    'skinandlight2026',
  ])('%s is refused', (password) => {
    expect(judge(password)).not.toBeNull();
  });

  it('is judged whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        const wrong = judge(password);
        expect(wrong === null || wrong.length > 10).toBe(true);
        if (password.length < 12) expect(wrong).not.toBeNull();
      }),
      { seed: 7 },
    );
  });
});

describe('a PIN', () => {
  it.each(['402719', '918273', '0042719385'])('%s may be used', (pin) => {
    expect(judgePin(pin)).toBeNull();
  });

  it.each(['000000', '123456', '987654', '890123', '246802', '112211', '121212'])('%s is refused', (pin) => {
    expect(judgePin(pin)).not.toBeNull();
  });
});

describe('tries that fail', () => {
  it('cost nothing five times, then a minute, then twice as long each, at most an hour', () => {
    const minutes = [0, 4, 5, 6, 7, 10, 11, 12, 1_000].map((failed) => pauseMs(failed) / 60_000);
    expect(minutes).toEqual([0, 0, 1, 2, 4, 32, 60, 60, 60]);
  });
});

describe('a token', () => {
  it('names its practice, has 256 random bits, and is never the same', () => {
    const [one, other] = [makeToken(PRACTICE), makeToken(PRACTICE)];
    expect(practiceOfToken(one.text)).toBe(PRACTICE);
    expect(Buffer.from(one.text.split('.')[1] ?? '', 'base64url').length).toBe(32);
    expect(one.text).not.toBe(other.text);
    expect(one.hash.toString('hex')).not.toContain(one.text);
  });

  it.each(['', '.', `${PRACTICE}.short`, `${PRACTICE}.${'a'.repeat(43)}.more`, `${'a'.repeat(36)}.${'a'.repeat(43)}`])(
    'is not %s',
    (text) => {
      expect(practiceOfToken(text)).toBeNull();
    },
  );

  it('has a request token of its own, from which it cannot be told', () => {
    const [one, other] = [makeToken(PRACTICE).text, makeToken(PRACTICE).text];
    expect(isSameText(requestTokenOf(one), requestTokenOf(one))).toBe(true);
    expect(isSameText(requestTokenOf(one), requestTokenOf(other))).toBe(false);
  });
});
