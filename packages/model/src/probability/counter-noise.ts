import type { Random } from '../random.ts';
import { normalQuantile } from './normal.ts';

/** A number uniform on (0, 1) that belongs to one draw and one name, and to nothing else. */
export type CounterNoise = (draw: number, name: number) => number;

/**
 * Makes noise that is looked up, not rolled: the same draw and name give the same number whatever else is asked and in
 * whatever order. So draw 17 is the same person under every plan, and a zone added to a plan moves no other zone.
 * Takes exactly one number from `random`. The mixing is MurmurHash3's finaliser (A. Appleby, public domain), good for
 * simulation and for nothing secret.
 *
 * @example
 * const noise = counterNoise(() => 0.5);
 * noise(3, nameCode('cheek')) === counterNoise(() => 0.5)(3, nameCode('cheek')) // => true
 */
export function counterNoise(random: Random): CounterNoise {
  const base = Math.floor(random() * 4294967296) | 0;
  return (draw, name) => {
    const word = mixWord(mixWord(mixWord(base) ^ Math.imul(draw + 1, 0x9e3779b1)) ^ name);
    return (word + 0.5) / 4294967296;
  };
}

/**
 * The same noise on the scale of a standard normal number.
 *
 * @example
 * standardNormal(() => 0.5, 0, nameCode('cheek')) // => 0
 */
export function standardNormal(noise: CounterNoise, draw: number, name: number): number {
  return normalQuantile(noise(draw, name));
}

/**
 * A whole number that stands for a name (FNV-1a, 32 bits), so that noise hangs on what a thing is called and not on
 * where it stands in a list. Two names may in principle share a number; a test holds our own names apart.
 *
 * @example
 * nameCode('cheek') === nameCode('neck') // => false
 */
export function nameCode(name: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < name.length; index++) hash = Math.imul(hash ^ name.charCodeAt(index), 0x01000193);
  return hash;
}

/**
 * MurmurHash3's finaliser (A. Appleby, public domain): every bit of a 32-bit word acts on every bit of the answer, a
 * whole number from 0 to 2^32 − 1. 0 stays 0.
 *
 * @example
 * mixWord(1) // => 1364076727
 */
export function mixWord(word: number): number {
  let hash = word;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
