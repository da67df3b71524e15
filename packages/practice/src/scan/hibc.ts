import { takeHibcSegment } from './hibc-secondary.ts';
import { modulo43CheckCharacter } from './modulo-43.ts';
import { blankReading, takePart, type UdiDraft, type UdiReading } from './udi-reading.ts';

/** A primary string and the secondary that was scanned right behind it, which a wedge scanner sends as one. */
const TWO_SYMBOLS = /^(\+[A-Z][A-Z0-9]{5,22}.)(\+[$0-9].*)$/s;

/**
 * Reads an HIBC string: primary (`+A123BJC5D6E71G`), secondary (`+$$52001510X3GD`), both in one symbol with `/`
 * between, or both symbols scanned one behind the other.
 * Source: ANSI/HIBC 2.6, Health Industry Supplier Labeling Standard.
 */
export function readHibc(text: string, readOn: string): UdiReading {
  const draft = blankReading('HIBC');
  const [, primary, secondary] = TWO_SYMBOLS.exec(text) ?? [];
  if (primary !== undefined && secondary !== undefined) {
    takePrimarySymbol(primary, draft, readOn);
    takeSecondarySymbol(secondary, draft, { readOn, primaryCheck: primary.slice(-1) });
  } else if (/^\+[$0-9]/.test(text)) takeSecondarySymbol(text, draft, { readOn, primaryCheck: null });
  else takePrimarySymbol(text, draft, readOn);
  return draft;
}

/** The primary data, with the secondary behind slashes where one symbol carries both. */
function takePrimarySymbol(symbol: string, draft: UdiDraft, readOn: string): void {
  checkCharacter(symbol, draft);
  const [product = '', ...segments] = symbol.slice(1, -1).split('/');
  if (/^[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}[0-9]$/.test(product)) {
    takePart(draft, 'deviceIdentifier', { path: 'primary', value: product });
  } else draft.faults.push({ path: 'primary', message: primaryComplaint(product) });
  for (const segment of segments) takeHibcSegment(segment, draft, readOn);
}

function primaryComplaint(product: string): string {
  if (!/^[A-Z][A-Z0-9]{3}/.test(product)) {
    return `labeler code "${product.slice(0, 4)}" must be a capital letter and three capitals or digits.`;
  }
  if (product.length < 6 || product.length > 23) {
    return `has ${product.length} characters; labeler, product number and unit of measure make 6 to 23.`;
  }
  if (!/[0-9]$/.test(product)) return `unit of measure "${product.slice(-1)}" must be one digit.`;
  return `product number "${product.slice(4, -1)}" may hold capitals and digits only.`;
}

/** The secondary data alone: it ends in the check character of its primary (the link), then its own. */
function takeSecondarySymbol(
  symbol: string,
  draft: UdiDraft,
  context: { readonly readOn: string; readonly primaryCheck: string | null },
): void {
  checkCharacter(symbol, draft);
  const link = symbol.slice(-2, -1);
  if (context.primaryCheck !== null && link !== context.primaryCheck) {
    draft.faults.push({
      path: 'link character',
      message: `${link} does not link to the primary, which ends in ${context.primaryCheck}. Scan both codes of one package.`,
    });
  }
  const [first = '', ...segments] = symbol.slice(1, -2).split('/');
  for (const segment of [first, ...segments]) takeHibcSegment(segment, draft, context.readOn);
}

function checkCharacter(symbol: string, draft: UdiDraft): void {
  const expected = modulo43CheckCharacter(symbol.slice(0, -1));
  const found = symbol.slice(-1);
  if (expected === null) {
    const message = 'holds a character that HIBC does not know; it knows capitals, digits and - . $ / + %.';
    draft.faults.push({ path: '', message });
  } else if (found !== expected) {
    const message = `"${found}" does not fit: the string before it ends in "${expected}". Scan again, or type it again.${leftOff(symbol)}`;
    draft.faults.push({ path: 'check character', message });
  }
}

/** Printed examples of secondary strings often stop at the link character. */
function leftOff(symbol: string): string {
  if (!/^\+[$0-9]/.test(symbol)) return '';
  const own = modulo43CheckCharacter(symbol);
  return ` A secondary string ends in its primary's check character, then its own; was its own left off, it is "${own}".`;
}
