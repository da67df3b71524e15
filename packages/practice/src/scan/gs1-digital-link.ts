import { type Gs1Element, readGs1Elements } from './gs1.ts';
import { blankReading, type UdiReading } from './udi-reading.ts';

/** Whether a string is a web address that may carry a GS1 key, as a QR code on a package does. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text);
}

/**
 * Reads a GS1 Digital Link: `https://example.org/01/GTIN/10/LOT/21/SERIAL?17=YYMMDD`.
 * Source: GS1 Digital Link Standard, URI Syntax.
 */
export function readGs1DigitalLink(address: string, readOn: string): UdiReading {
  const draft = blankReading('GS1');
  const [, path = '', query = ''] = /^https?:\/\/[^/?#]*([^?#]*)(?:\?([^#]*))?/i.exec(address) ?? [];
  const segments = path.split('/').slice(1);
  const first = segments.indexOf('01');
  if (first < 0) {
    draft.faults.push({
      path: '',
      message: 'is a web address without a GTIN (/01/…). Scan the other code on the package.',
    });
    return draft;
  }
  const pairs = segments.slice(first);
  const elements: Gs1Element[] = [];
  for (let at = 0; at + 1 < pairs.length; at += 2) elements.push(element(pairs[at], pairs[at + 1]));
  for (const pair of query.split(/[&;]/)) {
    const [identifier = '', value = ''] = pair.split('=');
    // The query may also carry parameters of the web site; only digits are identifiers.
    if (/^\d{2,4}$/.test(identifier)) elements.push(element(identifier, value));
  }
  return readGs1Elements(elements, draft, readOn);
}

function element(identifier = '', value = ''): Gs1Element {
  const plain = unescaped(value);
  return { identifier, value: identifier === '01' ? plain.padStart(14, '0') : plain };
}

/** Percent signs decoded; where they are malformed the text stays, and the character set complains. */
function unescaped(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return `${value} (malformed percent sign)`;
  }
}
