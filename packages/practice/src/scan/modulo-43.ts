const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/**
 * The check character of an HIBC string: the places of all characters before it, the leading plus included, added up
 * modulo 43. Answers null where a character is outside the 43, lower case among them.
 * Source: ANSI/HIBC 2.6, Health Industry Supplier Labeling Standard, appendix on the check character.
 * @example
 * modulo43CheckCharacter('+A123BJC5D6E71') // => 'G'
 * modulo43CheckCharacter('+a123') // => null
 */
export function modulo43CheckCharacter(textBefore: string): string | null {
  let sum = 0;
  for (const character of textBefore) {
    const place = CHARACTERS.indexOf(character);
    if (place < 0) return null;
    sum += place;
  }
  return CHARACTERS[sum % CHARACTERS.length] ?? null;
}
