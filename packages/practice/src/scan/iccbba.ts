import { isoDayOfYear } from './barcode-day.ts';
import { blankReading, takePart, type UdiDraft, type UdiReading } from './udi-reading.ts';

/** One ISBT 128 data structure: what opens it, how long its content is, and what it says. */
interface Structure {
  readonly opens: string;
  readonly length: number;
  readonly content: RegExp;
  readonly says: 'deviceIdentifier' | 'lot' | 'serial' | 'expiresOn' | 'manufacturedOn' | 'other';
  readonly name: string;
}

/**
 * Longer openings first: `=` alone opens a donation number.
 * Source: ICCBBA ST-001, ISBT 128 Standard Technical Specification (data structures 001 to 036), with the parts that
 * IMDRF/UDI WG/N48, appendix A, names as device and production identifiers.
 */
const STRUCTURES: readonly Structure[] = [
  { opens: '&,1', length: 18, content: /^[A-Z0-9]+$/, says: 'lot', name: 'lot' },
  { opens: '=/', length: 16, content: /^[A-Z0-9]+$/, says: 'deviceIdentifier', name: 'product identification code' },
  { opens: '=)', length: 10, content: /^[A-Z0-9]+$/, says: 'deviceIdentifier', name: 'container identification' },
  { opens: '&)', length: 10, content: /^[A-Z0-9]+$/, says: 'lot', name: 'container lot' },
  { opens: '=,', length: 6, content: /^[A-Z0-9]+$/, says: 'serial', name: 'serial number' },
  { opens: '=>', length: 6, content: /^\d+$/, says: 'expiresOn', name: 'expiry day' },
  { opens: '&>', length: 10, content: /^\d+$/, says: 'expiresOn', name: 'expiry day and time' },
  { opens: '=}', length: 6, content: /^\d+$/, says: 'manufacturedOn', name: 'production day' },
  { opens: '&}', length: 10, content: /^\d+$/, says: 'manufacturedOn', name: 'production day and time' },
  { opens: '=<', length: 8, content: /^[A-Z0-9]+$/, says: 'other', name: 'product code' },
  { opens: '=+', length: 5, content: /^\d+$/, says: 'other', name: 'compound message' },
  { opens: '=', length: 15, content: /^[A-NP-Z1-9][A-Z0-9]+$/, says: 'other', name: 'donation number' },
];

/** Reads ISBT 128 data structures, one behind the other, spaces between them as labels print them. */
export function readIccbba(text: string): UdiReading {
  const draft = blankReading('ICCBBA');
  let rest = text;
  while (rest !== '') {
    const structure = STRUCTURES.find(({ opens }) => rest.startsWith(opens));
    if (structure === undefined) {
      draft.faults.push({
        path: rest.slice(0, 2),
        message: 'opens no ISBT 128 data structure. The string may be cut or run together.',
      });
      break;
    }
    const from = structure.opens.length;
    const content = rest.slice(from, from + structure.length).split(/[=&]/)[0] ?? '';
    takeStructure(structure, content.trim(), draft);
    rest = rest.slice(from + content.length).trimStart();
  }
  return draft;
}

function takeStructure(structure: Structure, content: string, draft: UdiDraft): void {
  const { opens: path, length, name, says } = structure;
  if (content.length !== length) {
    draft.faults.push({ path, message: `${name} needs ${length} characters and has ${content.length}.` });
  } else if (!structure.content.test(content)) {
    draft.faults.push({ path, message: `${name} "${content}" holds a character that it may not.` });
  } else if (says === 'other') draft.others.push({ identifier: path, value: content });
  else if (says === 'expiresOn' || says === 'manufacturedOn') takeDay({ path, content, says }, draft);
  else takePart(draft, says, { path, value: content });
}

/** The year has three digits: its thousand is left out, so 014 is 2014 and 999 is 1999. */
function takeDay(
  found: { readonly path: string; readonly content: string; readonly says: 'expiresOn' | 'manufacturedOn' },
  draft: UdiDraft,
): void {
  const years = Number(found.content.slice(0, 3));
  const dayOfYear = Number(found.content.slice(3, 6));
  const day = isoDayOfYear(years >= 900 ? 1000 + years : 2000 + years, dayOfYear);
  if (day === null) {
    draft.faults.push({ path: found.path, message: `${found.content} is no day of the calendar (YYYJJJ).` });
  } else takePart(draft, found.says, { path: found.path, value: day });
}
