import { describe, expect, it } from 'vitest';
import { keyOfPassphrase, makePassphrase, newDerivation } from './passphrase.ts';

describe('a passphrase', () => {
  it('that Percuta makes can be written down, and is never the same', () => {
    expect(makePassphrase()).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}(-[0-9A-HJKMNP-TV-Z]{5}){5}$/);
    expect(new Set(Array.from({ length: 100 }, makePassphrase)).size).toBe(100);
  });

  it('leads to the same key with the same salt, however its accents were typed, and to no other', async () => {
    const derivation = { ...newDerivation(), memoryKib: 64 };
    const hexOf = async (text: string, by = derivation) => (await keyOfPassphrase(text, by)).export().toString('hex');
    const key = await hexOf('Blüte');
    expect(await hexOf('Blu\u0308te')).toBe(key);
    expect(await hexOf('Blute')).not.toBe(key);
    expect(await hexOf('Blüte', { ...derivation, salt: newDerivation().salt })).not.toBe(key);
  });
});
