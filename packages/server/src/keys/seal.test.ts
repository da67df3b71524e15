import { createSecretKey, randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findMasterKey, makeMasterKey, readMasterKeys, writeMasterKeys } from './master-keys.ts';
import { openSeal, SealBroken, seal } from './seal.ts';

const key = createSecretKey(randomBytes(32));

describe('what was sealed', () => {
  it('opens to the same bytes, under the same key and in the same place', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 500 }), fc.string(), (bytes, context) => {
        expect(openSeal(key, seal(key, Buffer.from(bytes), context), context)).toEqual(Buffer.from(bytes));
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });

  it('does not open once any bit of it was changed', () => {
    const sealed = seal(key, Buffer.from('pinpoint bleeding'), 'place');
    for (let bit = 0; bit < sealed.length * 8; bit++) {
      const changed = Buffer.from(sealed);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect(() => openSeal(key, changed, 'place')).toThrow(SealBroken);
    }
  });

  it('does not open in another place, under another key, or cut short', () => {
    const sealed = seal(key, Buffer.from('pinpoint bleeding'), 'place');
    expect(() => openSeal(key, sealed, 'elsewhere')).toThrow(SealBroken);
    expect(() => openSeal(createSecretKey(randomBytes(32)), sealed, 'place')).toThrow(SealBroken);
    for (const length of [0, 5, 27, sealed.length - 1]) {
      expect(() => openSeal(key, sealed.subarray(0, length), 'place')).toThrow(SealBroken);
    }
  });

  it('is never twice the same', () => {
    expect(seal(key, Buffer.from('a'), '')).not.toEqual(seal(key, Buffer.from('a'), ''));
  });
});

describe('master keys', () => {
  it('come back from where they were written, the current one first', () => {
    const keys = { current: makeMasterKey(), older: [makeMasterKey(), makeMasterKey()] };
    const read = readMasterKeys(writeMasterKeys(keys));
    expect(read?.current.id).toBe(keys.current.id);
    expect(read?.older.map(({ id }) => id)).toEqual(keys.older.map(({ id }) => id));
    expect(read === null ? null : findMasterKey(read, keys.older[1]?.id ?? '')?.id).toBe(keys.older[1]?.id);
  });

  it.each(['', 'abc', `${'a'.repeat(43)} short`, 'x'.repeat(44)])('are not read out of %j', (text) => {
    expect(readMasterKeys(text)).toBeNull();
  });

  it('show nothing of themselves when somebody prints them', () => {
    const keys = { current: makeMasterKey(), older: [] };
    const secret = writeMasterKeys(keys).trim();
    expect(inspect(keys, { depth: 9, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(keys)).not.toContain(secret);
  });
});
