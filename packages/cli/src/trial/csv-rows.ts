import type { TrialPeople } from '@percuta/model';

/** The places of the two columns that are written as words. */
const ARM = 1;
const SEX_PLACE = 4;

const COMMA = 0x2c;
const LINE_FEED = 0x0a;
const POINT = 0x2e;
const MINUS = 0x2d;
const ZERO = 0x30;

/** Numbers of a trial have at most four digits behind the point. */
const SCALE = 10_000;

/** More than any number of a trial needs. */
const LONGEST_NUMBER = 24;

/**
 * People as rows of a CSV file (RFC 4180, line feeds), as bytes: numbers as they are kept, nothing where there is none.
 * Written digit by digit, because a million people are twenty million numbers, and strings of them a fifth of the work.
 */
export function csvRows({ values, width, count }: TrialPeople, armNames: readonly string[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const arms = armNames.map((name) => encoder.encode(quoted(name)));
  const sexes = ['female', 'male'].map((word) => encoder.encode(word));
  const longestName = Math.max(...arms.map(({ length }) => length));
  const bytes = new Uint8Array(count * (width * LONGEST_NUMBER + longestName));
  let end = 0;
  for (let person = 0, at = 0; person < count; person++) {
    for (let column = 0; column < width; column++, at++) {
      const value = values[at] as number;
      if (column > 0) bytes[end++] = COMMA;
      if (column === ARM) end = writeWord(bytes, end, arms[value]);
      else if (column === SEX_PLACE) end = writeWord(bytes, end, sexes[value]);
      else if (!Number.isNaN(value)) end = writeNumber(bytes, end, value);
    }
    bytes[end++] = LINE_FEED;
  }
  return bytes.slice(0, end);
}

/** A word of a CSV file, in quotes where it has to be. */
export function quoted(word: string): string {
  return /[",\n\r]/.test(word) ? `"${word.replaceAll('"', '""')}"` : word;
}

function writeWord(bytes: Uint8Array, at: number, word: Uint8Array | undefined): number {
  if (word === undefined) return at;
  bytes.set(word, at);
  return at + word.length;
}

function writeNumber(bytes: Uint8Array, start: number, value: number): number {
  const parts = Math.round(Math.abs(value) * SCALE);
  const whole = Math.floor(parts / SCALE);
  let at = start;
  if (value < 0 && parts > 0) bytes[at++] = MINUS;
  at = writeWhole(bytes, at, whole);
  let rest = parts - whole * SCALE;
  if (rest === 0) return at;
  bytes[at++] = POINT;
  for (let place = SCALE / 10; rest > 0; place /= 10) {
    const digit = Math.floor(rest / place);
    bytes[at++] = ZERO + digit;
    rest -= digit * place;
  }
  return at;
}

function writeWhole(bytes: Uint8Array, start: number, whole: number): number {
  let place = 1;
  while (whole >= place * 10) place *= 10;
  let rest = whole;
  let at = start;
  for (; place >= 1; place /= 10) {
    const digit = Math.floor(rest / place);
    bytes[at++] = ZERO + digit;
    rest -= digit * place;
  }
  return at;
}
