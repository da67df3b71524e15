import { fullYear, isoDay } from './barcode-day.ts';
import { type Gs1Format, gs1FormatAt } from './gs1-identifiers.ts';
import { gtinCheckDigit } from './gtin-check-digit.ts';
import { SEPARATOR } from './separator.ts';
import { blankReading, takePart, type UdiDraft, type UdiReading } from './udi-reading.ts';

/** One element string: an application identifier and what stands behind it. */
export interface Gs1Element {
  readonly identifier: string;
  readonly value: string;
}

/** The invariant character set of GS1 element strings (General Specifications, figure 7.11-1). */
const CHARACTER_SET = /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]*$/;

/** Reads a GS1 element string, bracketed as people print it or raw as a scanner sends it. */
export function readGs1(text: string, readOn: string): UdiReading {
  const draft = blankReading('GS1');
  const elements = text.startsWith('(') ? bracketedElements(text) : scannedElements(text, draft);
  return readGs1Elements(elements, draft, readOn);
}

/** Reads elements that are already apart, whatever carried them. */
export function readGs1Elements(elements: readonly Gs1Element[], draft: UdiDraft, readOn: string): UdiReading {
  for (const element of elements) takeElement(element, draft, readOn);
  if (elements.length === 0 && draft.faults.length === 0) {
    draft.faults.push({ path: '', message: 'holds no element. Scan the package again.' });
  }
  return draft;
}

/** Cuts `(01)…(17)…` at its brackets. A value that itself holds bracketed digits cannot be told from an identifier. */
function bracketedElements(text: string): Gs1Element[] {
  const openings = [...text.matchAll(/\((\d{2,4})\)/g)];
  if (openings.length === 0) return [{ identifier: '', value: text }];
  return openings.map((opening, index) => {
    const end = openings[index + 1]?.index ?? text.length;
    const value = text.slice(opening.index + opening[0].length, end).replaceAll(SEPARATOR, '');
    return { identifier: opening[1] ?? '', value: value.trim() };
  });
}

/** Cuts what a scanner sends: by length where the identifier fixes it, else at the next separator. */
function scannedElements(text: string, draft: UdiDraft): Gs1Element[] {
  const elements: Gs1Element[] = [];
  let at = 0;
  while (at < text.length) {
    if (text[at] === SEPARATOR) {
      at++;
      continue;
    }
    const format = gs1FormatAt(text.slice(at));
    const separator = text.indexOf(SEPARATOR, at);
    const end = separator < 0 ? text.length : separator;
    if (format === null) {
      draft.faults.push({ path: `character ${at + 1}`, message: unknownIdentifier(text.slice(at, at + 4)) });
      at = end;
      continue;
    }
    const from = at + format.identifier.length;
    const to = format.predefined ? Math.min(from + format.longest, end) : end;
    elements.push({ identifier: format.identifier, value: text.slice(from, to) });
    at = to;
  }
  return elements;
}

function takeElement(element: Gs1Element, draft: UdiDraft, readOn: string): void {
  const path = `(${element.identifier})`;
  const format = gs1FormatAt(element.identifier);
  if (format === null || format.identifier !== element.identifier) {
    draft.faults.push({ path, message: unknownIdentifier(element.identifier) });
    return;
  }
  const complaint = misbuilt(format, element.value);
  if (complaint !== null) draft.faults.push({ path, message: complaint });
  else takeValue(element, draft, readOn);
}

function unknownIdentifier(digits: string): string {
  return `"${digits.replaceAll(SEPARATOR, '')}" is no GS1 application identifier. A separator may be missing before it.`;
}

function misbuilt(format: Gs1Format, value: string): string | null {
  const { shortest, longest } = format;
  if (value.length < shortest || value.length > longest) {
    const wanted = shortest === longest ? `${longest}` : `${shortest} to ${longest}`;
    return `needs ${wanted} characters and has ${value.length}${value.length > longest ? '. A separator (FNC1) may be missing behind it.' : '. The string may be cut short.'}`;
  }
  if (format.kind !== 'text' && !/^\d*$/.test(value)) return `must be digits only, and reads "${value}".`;
  if (!CHARACTER_SET.test(value)) return `holds a character that GS1 does not allow: "${value}".`;
  return null;
}

function takeValue({ identifier, value }: Gs1Element, draft: UdiDraft, readOn: string): void {
  const path = `(${identifier})`;
  if (identifier === '01') takeGtin(value, draft);
  else if (identifier === '10') takePart(draft, 'lot', { path, value });
  else if (identifier === '21') takePart(draft, 'serial', { path, value });
  else if (/^1\d$|^7003$/.test(identifier)) takeDay(identifier, value, { draft, readOn });
  else draft.others.push({ identifier, value });
}

function takeGtin(value: string, draft: UdiDraft): void {
  const expected = gtinCheckDigit(value.slice(0, -1));
  if (expected !== value.slice(-1)) {
    draft.faults.push({
      path: '(01)',
      message: `check digit ${value.slice(-1)} does not fit: ${value.slice(0, -1)} ends in ${expected}. Scan again, or type it again.`,
    });
    return;
  }
  takePart(draft, 'deviceIdentifier', { path: '(01)', value });
}

function takeDay(identifier: string, value: string, into: { draft: UdiDraft; readOn: string }): void {
  const { draft, readOn } = into;
  const path = `(${identifier})`;
  const year = fullYear(Number(value.slice(0, 2)), readOn);
  const day = isoDay(year, Number(value.slice(2, 4)), Number(value.slice(4, 6)));
  if (day === null) {
    draft.faults.push({ path, message: `${value} is no day of the calendar (YYMMDD; day 00 means the month's last).` });
  } else if (identifier === '17' || identifier === '7003') takePart(draft, 'expiresOn', { path, value: day });
  else if (identifier === '11') takePart(draft, 'manufacturedOn', { path, value: day });
  else draft.others.push({ identifier, value: day });
}
