import { COMMON_PASSWORDS } from './common-passwords.ts';

export const SHORTEST_PASSWORD = 12;
/** A limit only so that nobody has us hash a book. */
export const LONGEST_PASSWORD = 200;

/** Words that others know belong to the account, such as its address. */
export interface KnownOfAccount {
  readonly words: readonly string[];
}

/** What is wrong with a password, in a sentence; null where it may be used. */
export function judgePassword(password: string, { words }: KnownOfAccount): string | null {
  if (password.length < SHORTEST_PASSWORD) {
    return `must have at least ${SHORTEST_PASSWORD} characters. Three or four words that do not belong together are easy to keep.`;
  }
  if (new Set(password).size < 5) return 'repeats too few characters. Use words that do not belong together.';
  const core = coreOf(password);
  if (COMMON_PASSWORDS.has(core) || isRun(password)) {
    return 'is one of those that are tried first. Use words that do not belong together.';
  }
  const known = words
    .map(coreOf)
    .find((word) => word.length >= 4 && core.includes(word) && core.length < word.length + 6);
  return known === undefined ? null : 'is little more than the address or the name. Use other words.';
}

/** Without what people add to make a password look different. */
function coreOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .replace(/^\d+|\d+$/g, '');
}

/** Digits alone, as telephone numbers and days of birth are. */
const isRun = (password: string): boolean => /^[\d\s./-]+$/.test(password);
