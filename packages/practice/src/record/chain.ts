import { sha256 } from '../rules/sha256.ts';

/** What the first entry of a record is chained to. */
export const CHAIN_START = `sha256:${'0'.repeat(64)}`;

/** One link as it is kept: the digest is of the sealed bytes as they lie there now, the rest as it was written. */
export interface ChainLink {
  readonly seq: number;
  readonly previousHash: string;
  /** Digest of the entry's sealed bytes. They stay when the key is destroyed, so the chain can still be checked. */
  readonly digest: string;
  readonly hash: string;
}

/** The last link as somebody noted it down elsewhere: without it nobody notices that the end was cut off. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
}

/**
 * The hash of one entry in its chain: over its number, the hash before it and the digest of its sealed bytes. Nothing of
 * what the entry says goes in but through those bytes, so that a record whose key is destroyed can still be checked.
 * Source: hash chains (Haber and Stornetta 1991); SHA-256 (FIPS 180-4).
 *
 * @example
 * chainHash(CHAIN_START, 'sha256:0a', 1).length // => 71
 * chainHash(CHAIN_START, 'sha256:0a', 1) === chainHash(CHAIN_START, 'sha256:0a', 2) // => false
 */
export function chainHash(previousHash: string, digest: string, seq: number): string {
  return `sha256:${sha256(`percuta-chain/1\n${seq}\n${previousHash}\n${digest}`)}`;
}

/**
 * The link of one more entry: the first of a record where nothing stands before it. Source: see `chainHash`.
 *
 * @example
 * linkAfter(null, 'sha256:0a').previousHash === CHAIN_START // => true
 * linkAfter(linkAfter(null, 'sha256:0a'), 'sha256:0b').seq // => 2
 */
export function linkAfter(head: ChainHead | null, digest: string): ChainLink {
  const seq = (head?.seq ?? 0) + 1;
  const previousHash = head?.hash ?? CHAIN_START;
  return { seq, previousHash, digest, hash: chainHash(previousHash, digest, seq) };
}
