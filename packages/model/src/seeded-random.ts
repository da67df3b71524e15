import { mixWord } from './probability/counter-noise.ts';
import type { Random } from './random.ts';

const TWO_TO_32 = 4294967296;
const GOLDEN = 0x9e3779b9;

/**
 * A stream of numbers uniform on [0, 1), the same on every machine for the same seed: xoshiro128** 1.1 of D. Blackman
 * and S. Vigna (2018, public domain), 32 bits a number, its four words filled from the seed by MurmurHash3's finaliser.
 * It is for simulation; it must never make a secret. `seed` is a whole number from 0 to 2^53 − 1; another is refused
 * with a RangeError, because a seed that is quietly cut would break "same seed, same bits".
 *
 * @example
 * const once = seededRandom(1);
 * const again = seededRandom(1);
 * [once(), once()].join() === [again(), again()].join() // => true
 */
export function seededRandom(seed: number): Random {
  if (!Number.isSafeInteger(seed) || seed < 0) {
    throw new RangeError(`A seed is a whole number from 0 to 2^53 - 1, not ${seed}.`);
  }
  const low = seed >>> 0;
  const high = Math.floor(seed / TWO_TO_32) >>> 0;
  const words = [1, 2, 3, 4].map((k) => mixWord(mixWord(low + Math.imul(k, GOLDEN)) ^ (high + Math.imul(k, GOLDEN))));
  const next = xoshiro128([words[0] ?? 1, words[1] ?? 2, words[2] ?? 3, words[3] ?? 4]);
  return () => next() / TWO_TO_32;
}

/** The generator itself: whole numbers from 0 to 2^32 − 1, from a state that is not all zero. */
export function xoshiro128(state: readonly [number, number, number, number]): () => number {
  let [a, b, c, d] = state;
  return () => {
    const scrambled = Math.imul(rotateLeft(Math.imul(b, 5), 7), 9) >>> 0;
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = rotateLeft(d, 11);
    return scrambled;
  };
}

function rotateLeft(word: number, places: number): number {
  return (word << places) | (word >>> (32 - places));
}
