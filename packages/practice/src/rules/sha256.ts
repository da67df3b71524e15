/**
 * The SHA-256 digest of a text's UTF-8 bytes, as 64 lower-case hexadecimal digits. Written out because a pure package
 * may load no platform's cryptography, and the browser and the server have to name a ruleset alike. For naming things;
 * not for passwords. Source: FIPS 180-4.
 *
 * @example
 * sha256('abc') // => "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
 */
export function sha256(text: string): string {
  const words = padded(utf8(text));
  const state = primes(8).map((prime) => fraction(Math.sqrt(prime)));
  const constants = primes(64).map((prime) => fraction(Math.cbrt(prime)));
  for (let block = 0; block < words.length; block += 16) compress(state, constants, words.slice(block, block + 16));
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** One block of sixteen words worked into the state; the letters are those of FIPS 180-4, section 6.2.2. */
function compress(state: number[], constants: readonly number[], block: readonly number[]): void {
  const schedule = scheduleOf(block);
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let round = 0; round < 64; round++) {
    const choice = (e & f) ^ (~e & g);
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const t1 = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + choice + (constants[round] ?? 0) + (schedule[round] ?? 0);
    const t2 = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  for (const [index, word] of [a, b, c, d, e, f, g, h].entries()) state[index] = ((state[index] ?? 0) + word) | 0;
}

function scheduleOf(block: readonly number[]): readonly number[] {
  const words = [...block];
  for (let t = 16; t < 64; t++) {
    const [w2 = 0, w7 = 0, w15 = 0, w16 = 0] = [words[t - 2], words[t - 7], words[t - 15], words[t - 16]];
    const small0 = turn(w15, 7) ^ turn(w15, 18) ^ (w15 >>> 3);
    const small1 = turn(w2, 17) ^ turn(w2, 19) ^ (w2 >>> 10);
    words.push((small1 + w7 + small0 + w16) | 0);
  }
  return words;
}

/** The message, a one bit, zeros, and its length in bits, as big-endian words: a whole number of blocks. */
function padded(bytes: readonly number[]): readonly number[] {
  const zeros = (((55 - bytes.length) % 64) + 64) % 64;
  const whole = [...bytes, 0x80, ...new Array<number>(zeros + 8).fill(0)];
  const words = Array.from({ length: whole.length / 4 }, (_, index) =>
    whole.slice(index * 4, index * 4 + 4).reduce((word, byte) => (word << 8) | byte, 0),
  );
  words[words.length - 2] = Math.floor(bytes.length / 2 ** 29);
  words[words.length - 1] = (bytes.length << 3) | 0;
  return words;
}

/** Bytes by way of percent encoding, because `TextEncoder` is a platform's and not the language's. */
function utf8(text: string): readonly number[] {
  const encoded = encodeURIComponent(text.toWellFormed());
  return Array.from(encoded.matchAll(/%([0-9A-F]{2})|[^%]/g), ([token, hex]) =>
    hex === undefined ? token.charCodeAt(0) : Number.parseInt(hex, 16),
  );
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by));
}

/** The first 32 bits of the fractional part: where the standard's constants come from. */
function fraction(value: number): number {
  return ((value - Math.floor(value)) * 2 ** 32) | 0;
}

function primes(count: number): readonly number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) if (found.every((prime) => n % prime !== 0)) found.push(n);
  return found;
}
