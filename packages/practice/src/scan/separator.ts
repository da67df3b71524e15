/** The character by which a scanner sends FNC1, the separator between GS1 elements of variable length. */
export const SEPARATOR = '\u001d';

/**
 * The ways in which people and wedge scanners write the separator where the character itself cannot be typed. None can
 * be part of a value: the character sets of GS1 and HIBC have no tilde, caret, brace, bracket or backslash, and no
 * value of ours has `GS` in angles. `~1` is left out: `~10ABC` is a separator before (10).
 */
const SPELLINGS = /<(?:GS|FNC1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]|\\x1d|\\u001d|\^\]|~|\u241d|\u00e8/gi;

/** Writes every spelling of FNC1 as the separator itself, and `\u0026`, as JSON prints it, as the ampersand. */
export function spellOutSeparators(text: string): string {
  return text.replace(/\\u0026|&amp;/gi, '&').replace(SPELLINGS, SEPARATOR);
}
