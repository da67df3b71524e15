/** Windows-1252 beyond Latin-1: what the standard fonts of PDF can print besides. */
const BEYOND_LATIN = '€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';

/** What the standard fonts cannot print, by what says the same. */
const INSTEAD: Readonly<Record<string, string>> = {
  '≥': 'at least ',
  '≤': 'at most ',
  '−': '-',
  '\u2011': '-',
  '\u202f': ' ',
};

/**
 * A text as the standard fonts of PDF can print it. Letters that they lack lose their marks where they have any, and are
 * otherwise written as their number, as [U+0141]: never left out and never another letter. `isWhole` says whether it
 * reads exactly as the record has it.
 */
export function printable(text: string): { readonly text: string; readonly isWhole: boolean } {
  const printed = [...text.normalize('NFC')].map(printedAs).join('');
  return { text: printed, isWhole: printed === text };
}

function printedAs(char: string): string {
  if (isPrintable(char)) return char;
  const instead = INSTEAD[char];
  if (instead !== undefined) return instead;
  const bare = char.normalize('NFD').replace(/\p{M}/gu, '');
  const code = (char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return [...bare].length === 1 && isPrintable(bare) ? bare : `[U+${code}]`;
}

function isPrintable(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    char === '\n' || (code >= 0x20 && code <= 0x7e) || (code >= 0xa0 && code <= 0xff) || BEYOND_LATIN.includes(char)
  );
}
