import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sha256 } from '../rules/sha256.ts';
import { type ChainLink, chainHash, linkAfter } from './chain.ts';
import { type ChainVerdict, verifyChain } from './verify-chain.ts';

const digestOf = (text: string) => `sha256:${sha256(text)}`;

function aChain(length: number): ChainLink[] {
  const links: ChainLink[] = [];
  for (let seq = 1; seq <= length; seq++) links.push(linkAfter(links.at(-1) ?? null, digestOf(`entry ${seq}`)));
  return links;
}

const WAIT = { timeout: 600_000 };
const RUNS = { seed: 20_261_124, numRuns: process.env.PERCUTA_PROVE === undefined ? 500 : 10_000 };
const kindOf = (verdict: ChainVerdict) => (verdict.ok ? 'ok' : `${verdict.kind} at ${verdict.seq}`);
const headOf = (links: readonly ChainLink[]) => ({ seq: links.length, hash: links.at(-1)!.hash });
const renumbered = (links: readonly ChainLink[]) => links.map((link, index) => ({ ...link, seq: index + 1 }));
/** All later hashes written anew, as somebody with the whole database would. */
const rechained = (links: readonly ChainLink[]) => {
  const fresh: ChainLink[] = [];
  for (const { digest } of links) fresh.push(linkAfter(fresh.at(-1) ?? null, digest));
  return fresh;
};

const forged = (after: ChainLink): ChainLink => linkAfter(after, digestOf('forged'));

describe('a chain', () => {
  it('holds as it was written, with and without a head', () => {
    expect(verifyChain(aChain(5))).toMatchObject({ ok: true, length: 5 });
    expect(verifyChain(aChain(5), headOf(aChain(5)))).toMatchObject({ ok: true });
    expect(verifyChain([])).toMatchObject({ ok: true, length: 0 });
  });

  it('holds where entries came after the head was noted', () => {
    expect(verifyChain(aChain(7), headOf(aChain(5)))).toMatchObject({ ok: true, length: 7 });
  });

  const links = aChain(6);
  const [one, two, three, four, five, six] = links as [
    ChainLink,
    ChainLink,
    ChainLink,
    ChainLink,
    ChainLink,
    ChainLink,
  ];
  const other = digestOf('other bytes');

  it.each<[string, ChainLink[], string]>([
    ['the bytes of one were changed', [one, two, { ...three, digest: other }, four, five, six], 'edited at 3'],
    ['one was changed, and its own hash with it', [one, two, linkAfter(two, other), four, five, six], 'edited at 3'],
    ['the hash of one was changed', [one, { ...two, hash: other }, three, four, five, six], 'edited at 2'],
    ['the hash before one was changed', [one, two, { ...three, previousHash: other }, four, five, six], 'edited at 3'],
    ['one was taken out', [one, two, four, five, six], 'missing at 3'],
    ['the first was taken out', [two, three, four, five, six], 'missing at 1'],
    ['one was taken out and the rest numbered anew', renumbered([one, two, four, five, six]), 'missing at 3'],
    ['two were taken out', [one, four, five, six], 'missing at 2'],
    ['two changed places', [one, three, two, four, five, six], 'reordered at 2'],
    ['two changed places and were numbered anew', renumbered([one, three, two, four, five, six]), 'reordered at 2'],
    [
      'the bytes of two changed places',
      [one, { ...two, digest: three.digest }, { ...three, digest: two.digest }, four, five, six],
      'reordered at 2',
    ],
    ['one was put in between', [one, two, forged(two), three, four, five, six], 'inserted at 3'],
    [
      'one was put in between and the rest numbered anew',
      renumbered([one, two, forged(two), three, four, five, six]),
      'inserted at 3',
    ],
    [
      'one with hashes of its own was put in between',
      [one, two, { seq: 3, previousHash: other, digest: other, hash: other }, three, four, five, six],
      'inserted at 3',
    ],
  ])('names the first break where %s', (_, broken, kind) => {
    expect(kindOf(verifyChain(broken))).toBe(kind);
    expect(verifyChain(broken, headOf(links)).ok).toBe(false);
  });

  it('notices a cut-off end, an empty record and a chain written anew by the head noted elsewhere', () => {
    const head = headOf(links);
    expect(kindOf(verifyChain(links.slice(0, 4), head))).toBe('truncated at 5');
    expect(kindOf(verifyChain([], head))).toBe('truncated at 1');
    expect(kindOf(verifyChain(rechained([one, two, { ...three, digest: other }, four, five, six]), head))).toBe(
      'edited at 6',
    );
    expect(kindOf(verifyChain(rechained([one, two, four, five, six]), head))).toBe('truncated at 6');
  });

  const at = fc.integer({ min: 0, max: 11 });
  const tampered = fc.oneof(
    fc.record({ how: fc.constant('edit' as const), at }),
    fc.record({ how: fc.constant('delete' as const), at }),
    fc.record({ how: fc.constant('swap' as const), at }),
    fc.record({ how: fc.constant('insert' as const), at }),
    fc.record({ how: fc.constant('cut' as const), at }),
  );

  it.each(['left as they are', 'numbered anew', 'chained anew'] as const)(
    'never holds against its head, whatever was done and with the rest %s',
    WAIT,
    (rest) => {
      const whole = aChain(12);
      const tamper = {
        edit: (i: number) => whole.map((link, index) => (index === i ? { ...link, digest: other } : link)),
        delete: (i: number) => whole.filter((_, index) => index !== i),
        swap: (i: number) => whole.toSpliced(i, 2, ...whole.slice(i, i + 2).toReversed()),
        insert: (i: number) => whole.toSpliced(i, 0, { ...whole[i]!, digest: other }),
        cut: (i: number) => whole.slice(0, i),
      };
      const finish = {
        'left as they are': (l: ChainLink[]) => l,
        'numbered anew': renumbered,
        'chained anew': rechained,
      };
      fc.assert(
        fc.property(tampered, ({ how, at: i }) => {
          const changed = finish[rest](tamper[how](i));
          if (how === 'swap' && i === 11) return;
          expect(verifyChain(changed, headOf(whole)).ok).toBe(false);
        }),
        RUNS,
      );
    },
  );

  it('names an edit, a deletion and a swap at their place, wherever it is', WAIT, () => {
    const whole = aChain(12);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), (i) => {
        const edited = whole.map((link, index) => (index === i ? { ...link, digest: other } : link));
        expect(kindOf(verifyChain(edited))).toBe(`edited at ${i + 1}`);
        expect(kindOf(verifyChain(whole.filter((_, index) => index !== i)))).toBe(`missing at ${i + 1}`);
        const swapped = whole.toSpliced(i, 2, ...whole.slice(i, i + 2).toReversed());
        expect(kindOf(verifyChain(swapped))).toBe(`reordered at ${i + 1}`);
      }),
      RUNS,
    );
  });

  it('depends on place, on what stands before and on the bytes', () => {
    const hash = chainHash(one.hash, two.digest, 2);
    expect(new Set([hash, chainHash(one.hash, two.digest, 3), chainHash(three.hash, two.digest, 2)]).size).toBe(3);
    expect(chainHash(one.hash, three.digest, 2)).not.toBe(hash);
  });
});
