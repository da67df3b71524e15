import type { ChainLink } from '../record/chain.ts';
import { verifyChain } from '../record/verify-chain.ts';

/** One photograph in a bundle: which entry of the record vouches for it, and what that entry says. */
export interface ProvenPhotograph {
  readonly photograph: string;
  readonly seq: number;
  readonly view: string;
  readonly takenOn: string;
  readonly takenBy: string;
  /** When Percuta wrote it down, in UTC. */
  readonly writtenAt: string;
  readonly dayOfCourse: number | null;
  readonly original: string;
  readonly shown: string;
  /** The files in the bundle: the picture as it is shown, and the same with its mark. */
  readonly file: string;
  readonly marked: string;
  readonly markedDigest: string;
}

/** What a bundle of photographs says of itself. */
export interface PhotographProof {
  readonly bundle: 'percuta-photographs/1';
  readonly madeAt: string;
  readonly use: string;
  readonly practice: string;
  readonly person: string;
  readonly photographs: readonly ProvenPhotograph[];
  /** The record's chain from its first entry to its last: digests, and nothing of what they say. */
  readonly chain: readonly ChainLink[];
}

/**
 * What is wrong with a bundle by itself: links that do not follow from one another, pictures whose bytes are not those
 * that the bundle names, entries that are not in its chain. Empty where nothing is. That an entry truly says what the
 * bundle says it does only the practice can show, which has the key: the bundle is held against its record there.
 * `digests` has the digest of each file by its name. Source: Percuta policy; FIPS 180-4 for the digest.
 *
 * @example
 * photographProofFaults({ bundle: 'percuta-photographs/1', madeAt: '', use: 'clinical', practice: '', person: '', photographs: [], chain: [] }, {}) // => []
 */
export function photographProofFaults(
  { photographs, chain }: PhotographProof,
  digests: Readonly<Record<string, string>>,
): readonly string[] {
  const verdict = verifyChain(chain);
  return [
    ...(verdict.ok ? [] : [`The chain breaks at entry ${verdict.seq}: ${verdict.because}`]),
    ...photographs.flatMap(({ seq, file, marked, shown, markedDigest }) => [
      ...(chain[seq - 1] === undefined ? [`Entry ${seq} is not in the chain of the bundle.`] : []),
      ...(digests[file] === shown ? [] : [`${file} is not the picture that the bundle names.`]),
      ...(digests[marked] === markedDigest ? [] : [`${marked} is not the picture that the bundle names.`]),
    ]),
  ];
}
