import { readGs1 } from './gs1.ts';
import { isWebAddress, readGs1DigitalLink } from './gs1-digital-link.ts';
import { readHibc } from './hibc.ts';
import { readIccbba } from './iccbba.ts';
import { SEPARATOR, spellOutSeparators } from './separator.ts';
import { blankReading, type UdiReading } from './udi-reading.ts';

const LONGEST = 500;
/** Carriers that a reader names, and that hold GS1 data only behind a leading FNC1, which these do not have. */
const NOT_GS1 = /^\](?:C0|d[01]|Q[0-2]|A\d|E\d)/;

/**
 * Reads a unique device identification (UDI) as scanned or typed: GS1 (bracketed, raw with FNC1, Digital Link), HIBC
 * (primary, secondary, combined) or ICCBBA (ISBT 128). Two-digit years resolve to the century nearest to `readOn`, the
 * ISO day of reading. It refuses nothing: every fault is named, and whether the cartridge may be used is the time-out's
 * business. It does not know whether the identifier exists; that takes a database.
 * Sources: GS1 General Specifications; ANSI/HIBC 2.6; ICCBBA ST-001; 21 CFR 801.20 and 830.
 * @example
 * readUdi('(01)51022222233336(11)141231(17)150707(10)A213B1(21)1234', '2026-11-01').expiresOn // => '2015-07-07'
 * readUdi('+A123BJC5D6E71G', '2026-11-01').deviceIdentifier // => 'A123BJC5D6E71'
 * readUdi('(01)51022222233337', '2026-11-01').faults[0].path // => '(01)'
 */
export function readUdi(text: string, readOn: string): UdiReading {
  if (text.length > LONGEST)
    return unreadable(`has ${text.length} characters; no device code is longer than ${LONGEST}.`);
  const spelt = spellOutSeparators(text.replace(/^\s*\*(\+.*)\*\s*$/s, '$1'));
  const [carrier = ''] = /^\][A-Za-z][0-9A-Za-z]/.exec(spelt.trimStart()) ?? [];
  const content = stripped(spelt.trimStart().slice(carrier.length));
  if (content === '') return unreadable('is empty. Scan the code again, or type what is printed under it.');
  return withOrderOfDays(readContent(content, { carrier, readOn }));
}

function readContent(content: string, { carrier, readOn }: { carrier: string; readOn: string }): UdiReading {
  if (content.startsWith('+')) return readHibc(content, readOn);
  if (/^[=&]/.test(content)) return readIccbba(content);
  if (isWebAddress(content)) return readGs1DigitalLink(content, readOn);
  if (/^\d{8}$|^\d{12,13}$/.test(content)) {
    return unreadable(
      'is a retail code without lot and expiry. Scan the other code on the package, the one with (01).',
    );
  }
  if (!/^[\d(]/.test(content))
    return unreadable('is none of GS1 (digits or (01)…), HIBC (+…) and ICCBBA (=…). Scan the other code.');
  if (NOT_GS1.test(carrier))
    return unreadable(`comes from a symbol (${carrier}) that is not marked as GS1. Scan the other code.`);
  return readGs1(content, readOn);
}

/** Without line ends and leading separators. A space at the end stays where it may be an HIBC check character. */
function stripped(text: string): string {
  const bare = text.replace(/[\r\n\t]+$/, '');
  let from = 0;
  while (bare[from] === SEPARATOR) from++;
  const content = bare.slice(from);
  return content.startsWith('+') ? content : content.trim();
}

function withOrderOfDays(reading: UdiReading): UdiReading {
  const { expiresOn, manufacturedOn } = reading;
  if (expiresOn === null || manufacturedOn === null || manufacturedOn <= expiresOn) return reading;
  const message = `${expiresOn} lies before the day of making, ${manufacturedOn}. Compare with the printed label.`;
  return { ...reading, faults: [...reading.faults, { path: 'expiresOn', message }] };
}

function unreadable(message: string): UdiReading {
  const draft = blankReading(null);
  draft.faults.push({ path: '', message });
  return draft;
}
