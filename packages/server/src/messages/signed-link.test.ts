import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeMasterKey } from '../keys/master-keys.ts';
import { linkKeysOf, readLink, signLink } from './signed-link.ts';

const keys = { current: makeMasterKey(), older: [] };
const at = new Date('2026-11-24T09:00:00Z');
const claim = {
  practiceId: randomUUID(),
  visitId: randomUUID(),
  sequence: 3,
  expiresAt: new Date('2026-11-26T09:30:00Z'),
};
const link = signLink(linkKeysOf(keys)[0], claim);

describe('a link in a mail', () => {
  it('opens the visit that it was made for, until the visit begins', () => {
    expect(readLink(linkKeysOf(keys), link, at)).toEqual(claim);
    expect(readLink(linkKeysOf(keys), link, claim.expiresAt)).toBe('over');
  });

  it('still opens it under a new master key, as long as the old one is there', () => {
    expect(readLink(linkKeysOf({ current: makeMasterKey(), older: [keys.current] }), link, at)).toEqual(claim);
    expect(readLink(linkKeysOf({ current: makeMasterKey(), older: [] }), link, at)).toBe('not ours');
  });

  it('opens nothing once any letter of it is another', () => {
    for (let index = 0; index < link.length; index++) {
      const other = link[index] === 'A' ? 'B' : 'A';
      expect(readLink(linkKeysOf(keys), link.slice(0, index) + other + link.slice(index + 1), at)).toBe('not ours');
    }
    for (const text of ['', 'A', link.slice(1), `${link}A`, `${link}=`]) {
      expect(readLink(linkKeysOf(keys), text, at)).toBe('not ours');
    }
  });
});
