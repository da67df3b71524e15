import { createHmac, type KeyObject } from 'node:crypto';
import type { Identity } from './identity.ts';

/** Beginnings of a name are marked from so many letters on, and up to so many. */
const SHORTEST = 2;
const LONGEST = 12;
const MARK_BYTES = 16;
/** So many digits at the end tell a telephone number apart, however its beginning is written. */
const PHONE_DIGITS = 7;

/** What somebody types to find somebody, taken apart. */
export interface Wanted {
  /** What to look up: a person has all of these. */
  readonly marks: readonly Buffer[];
  /** Whether it is really them: a mark is shorter than what was typed. */
  readonly fits: (identity: Identity) => boolean;
}

/** By what a person is found: beginnings of each of their names, day of birth, address, telephone number. */
export function marksOf(key: KeyObject, { name, bornOn, email, phone }: Identity): Buffer[] {
  const said = new Set(wordsOf(name).flatMap(beginningsOf).map(asName));
  said.add(`born-on\n${bornOn}`);
  if (email !== null) said.add(asEmail(email));
  if (phone !== null) said.add(asPhone(phone));
  return [...said].map((text) => markOf(key, text));
}

/** The mark of the address with which somebody signs in. */
export function addressMark(key: KeyObject, email: string): Buffer {
  return markOf(key, `signs-in-as\n${email.toLowerCase()}`);
}

/** Takes apart what somebody typed: a day, an address, a telephone number, or beginnings of names in any order. */
export function wantedBy(key: KeyObject, typed: string): Wanted {
  const text = typed.trim();
  const one = (said: string): Wanted => ({ marks: [markOf(key, said)], fits: () => true });
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return one(`born-on\n${text}`);
  if (text.includes('@')) return one(asEmail(text));
  if (/^[+0-9][0-9 ()/.-]*$/.test(text) && digitsOf(text).length >= PHONE_DIGITS) return one(asPhone(text));
  const words = wordsOf(text);
  const marked = words.filter((word) => [...word].length >= SHORTEST);
  const said = (marked.length > 0 ? marked : words).map((word) => asName(firstLetters(word, LONGEST)));
  return {
    marks: [...new Set(said)].map((name) => markOf(key, name)),
    fits: ({ name }) => {
      const own = wordsOf(name);
      return words.every((word) => own.some((part) => part.startsWith(word)));
    },
  };
}

const asName = (beginning: string): string => `name\n${beginning}`;
const asEmail = (email: string): string => `email\n${email.toLowerCase()}`;
const asPhone = (phone: string): string => `phone\n${digitsOf(phone).slice(-PHONE_DIGITS)}`;
const digitsOf = (phone: string): string => phone.replaceAll(/\D/g, '');
const firstLetters = (word: string, count: number): string => [...word].slice(0, count).join('');

/** Small letters without accents: José is found by jose, Özdemir by ozdemir. */
function wordsOf(name: string): string[] {
  const plain = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function beginningsOf(word: string): string[] {
  const letters = [...word];
  if (letters.length <= SHORTEST) return [word];
  const most = Math.min(letters.length, LONGEST);
  return Array.from({ length: most - SHORTEST + 1 }, (_, more) => letters.slice(0, SHORTEST + more).join(''));
}

function markOf(key: KeyObject, said: string): Buffer {
  return createHmac('sha256', key).update(said).digest().subarray(0, MARK_BYTES);
}
