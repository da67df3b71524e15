/** What a scanner that types has typed so far. */
export interface Wedge {
  readonly text: string;
  /** When the last character came, in milliseconds; null before the first. */
  readonly lastAtMs: number | null;
}

export const EMPTY_WEDGE: Wedge = { text: '', lastAtMs: null };

/** A key as it comes from a keyboard, or from a scanner that is taken for one. */
export interface WedgeKey {
  readonly key: string;
  readonly hasControl: boolean;
  readonly atMs: number;
}

/** What came of one key: a code once it is whole; and whether the key is the scanner's, not the page's. */
export interface Wedged {
  readonly wedge: Wedge;
  readonly code: string | null;
  readonly isScanner: boolean;
}

/** Nobody types as fast as this, key after key; a scanner sends one every few milliseconds. */
const LONGEST_PAUSE_MS = 40;
/** So many in a row are no accident. */
const SURE_FROM = 3;
/** The shortest code of a device that there is. */
const SHORTEST = 6;
const LONGEST = 500;

/**
 * Tells a scanner from a hand: characters faster than anybody types, and Enter (or Tab) at the end. FNC1 comes as the
 * control character itself, as Ctrl with the closing bracket, or as F8, by how the scanner is set.
 */
export function wedgeAfter(wedge: Wedge, { key, hasControl, atMs }: WedgeKey): Wedged {
  const isFast = wedge.lastAtMs !== null && atMs - wedge.lastAtMs <= LONGEST_PAUSE_MS;
  const before = isFast ? wedge.text : '';
  const isEnd = key === 'Enter' || key === 'Tab';
  if (isEnd) {
    const isCode = before.length >= SHORTEST;
    return { wedge: EMPTY_WEDGE, code: isCode ? before : null, isScanner: isCode };
  }
  const character = characterOf(key, hasControl);
  // Shift and its like come in between and say nothing.
  if (character === null)
    return { wedge: isFast ? { ...wedge, lastAtMs: atMs } : EMPTY_WEDGE, code: null, isScanner: false };
  const text = `${before}${character}`.slice(-LONGEST);
  return { wedge: { text, lastAtMs: atMs }, code: null, isScanner: text.length >= SURE_FROM };
}

function characterOf(key: string, hasControl: boolean): string | null {
  if (key === '\u001d' || key === 'F8' || (hasControl && key === ']')) return '\u001d';
  return key.length === 1 && !hasControl ? key : null;
}
