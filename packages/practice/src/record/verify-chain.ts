import { CHAIN_START, type ChainHead, type ChainLink, chainHash } from './chain.ts';

/** What was done to a chain where it breaks first. */
export type ChainBreak = 'edited' | 'missing' | 'reordered' | 'inserted' | 'truncated';

/** The chain holds up to its head, or where and how it breaks first. */
export type ChainVerdict =
  | { readonly ok: true; readonly length: number; readonly head: ChainHead }
  | { readonly ok: false; readonly seq: number; readonly kind: ChainBreak; readonly because: string };

/**
 * Checks the chain of one record, in the order in which it is kept, and names the first break and its kind. With a head
 * that was noted elsewhere, a cut-off end is noticed too, and a chain that was written anew from some entry on. Without
 * one, neither can be: the hashes carry no secret. Source: see `chainHash`.
 *
 * @example
 * const one = { seq: 1, previousHash: CHAIN_START, digest: 'sha256:0a', hash: chainHash(CHAIN_START, 'sha256:0a', 1) };
 * verifyChain([one]).ok // => true
 * verifyChain([{ ...one, digest: 'sha256:0b' }]) // => { ok: false, seq: 1, kind: "edited" }
 * verifyChain([], { seq: 1, hash: one.hash }) // => { ok: false, seq: 1, kind: "truncated" }
 */
export function verifyChain(links: readonly ChainLink[], head: ChainHead | null = null): ChainVerdict {
  for (const [index, link] of links.entries()) {
    const expected = expectedAt(links, index);
    if (!follows(link, expected)) return breakAt(links, index, expected);
  }
  return againstHead(links, head);
}

interface Expected {
  readonly seq: number;
  readonly previousHash: string;
}

function expectedAt(links: readonly ChainLink[], index: number): Expected {
  return { seq: index + 1, previousHash: links[index - 1]?.hash ?? CHAIN_START };
}

/** Whether a link stands where it should, follows what stands before it and is what its hash says. */
function follows(link: ChainLink, { seq, previousHash }: Expected): boolean {
  return link.seq === seq && link.previousHash === previousHash && isWhole(link);
}

function isWhole({ previousHash, digest, seq, hash }: ChainLink): boolean {
  return chainHash(previousHash, digest, seq) === hash;
}

/** Whether these bytes belong at a place, whatever number and hashes somebody wrote beside them. */
function bytesBelong(link: ChainLink, { seq, previousHash }: Expected, hashes: readonly string[]): boolean {
  return hashes.includes(chainHash(previousHash, link.digest, seq));
}

function breakAt(links: readonly ChainLink[], index: number, expected: Expected): ChainVerdict {
  const link = links[index];
  const { seq } = expected;
  const hashes = links.map((one) => one.hash);
  if (link === undefined) return broken(seq, 'missing');
  if (isSlippedInBefore(links, index)) return broken(seq - 1, 'inserted');
  if (isRewrittenBefore(links, index)) return broken(seq - 1, 'edited');
  const others = links.filter((_, at) => at !== index);
  const next = links[index + 1];
  if (next !== undefined && bytesBelong(next, expected, [next.hash]) && !isOriginalElsewhere(link, seq)) {
    return broken(seq, 'inserted');
  }
  if (others.some((other) => bytesBelong(other, expected, hashes))) return broken(seq, 'reordered');
  return isOriginalElsewhere(link, seq) ? broken(seq, 'missing') : broken(seq, 'edited');
}

/** The link before stands whole, yet this one follows what stood before that: the one between does not belong. */
function isSlippedInBefore(links: readonly ChainLink[], index: number): boolean {
  const link = links[index];
  if (link === undefined || index === 0) return false;
  const place = expectedAt(links, index - 1);
  return (
    link.previousHash === place.previousHash && chainHash(place.previousHash, link.digest, place.seq) === link.hash
  );
}

/** This link is whole and in its place, and names another hash before it: the one before was written anew. */
function isRewrittenBefore(links: readonly ChainLink[], index: number): boolean {
  const link = links[index];
  return link !== undefined && index > 0 && link.seq === index + 1 && isWhole(link);
}

/** Whether a link is whole for a later place than the one where it stands: something before it is gone. */
function isOriginalElsewhere(link: ChainLink, seq: number): boolean {
  if (link.seq > seq) return isWhole(link);
  return chainHash(link.previousHash, link.digest, seq + 1) === link.hash;
}

function againstHead(links: readonly ChainLink[], head: ChainHead | null): ChainVerdict {
  const last = links.at(-1);
  const own = { seq: last?.seq ?? 0, hash: last?.hash ?? CHAIN_START };
  if (head === null) return { ok: true, length: links.length, head: own };
  if (head.seq > own.seq) return broken(own.seq + 1, 'truncated');
  const there = head.seq === 0 ? CHAIN_START : links[head.seq - 1]?.hash;
  return there === head.hash ? { ok: true, length: links.length, head: own } : broken(head.seq, 'edited');
}

const WORDS: Readonly<Record<ChainBreak, string>> = {
  edited: 'is not what was written: its bytes or its hashes were changed',
  missing: 'is not there: one or more entries were taken out',
  reordered: 'stands in another place than it was written in',
  inserted: 'was never written: it was put in between',
  truncated: 'and all after it are gone',
};

function broken(seq: number, kind: ChainBreak): ChainVerdict {
  return { ok: false, seq, kind, because: `Entry ${seq} ${WORDS[kind]}.` };
}
