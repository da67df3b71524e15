import { fullYear, isoDay, isoDayOfYear } from './barcode-day.ts';
import { takePart, type UdiDraft } from './udi-reading.ts';

/** How a flag behind `$$` writes its day: how many digits, and how they become a day of the calendar. */
interface DayFormat {
  readonly name: string;
  readonly length: number;
  readonly day: (digits: string, readOn: string) => string | null;
}

const pair = (digits: string, at: number): number => Number(digits.slice(at, at + 2));
const dayOfYear = (digits: string, readOn: string): string | null =>
  isoDayOfYear(fullYear(pair(digits, 0), readOn), Number(digits.slice(2, 5)));
const yearMonthDay = (digits: string, readOn: string): string | null =>
  digits.slice(4, 6) === '00' ? null : isoDay(fullYear(pair(digits, 0), readOn), pair(digits, 2), pair(digits, 4));
const hourFits = (digits: string): boolean => Number(digits) <= 23;

/** Source: ANSI/HIBC 2.6, Health Industry Supplier Labeling Standard, table of secondary data structures. */
const DAY_FORMATS: Readonly<Record<string, DayFormat>> = {
  month: { name: 'MMYY', length: 4, day: (d, on) => isoDay(fullYear(pair(d, 2), on), pair(d, 0), 0) },
  '2': {
    name: 'MMDDYY',
    length: 6,
    day: (d, on) => yearMonthDay(d.slice(4, 6) + d.slice(0, 4), on),
  },
  '3': { name: 'YYMMDD', length: 6, day: yearMonthDay },
  '4': { name: 'YYMMDDHH', length: 8, day: (d, on) => (hourFits(d.slice(6)) ? yearMonthDay(d, on) : null) },
  '5': { name: 'YYJJJ', length: 5, day: dayOfYear },
  '6': { name: 'YYJJJHH', length: 7, day: (d, on) => (hourFits(d.slice(5)) ? dayOfYear(d, on) : null) },
};

type LotOrSerial = 'lot' | 'serial';

/** Reads one segment of HIBC secondary data, without its leading `+` or `/`, into the draft. */
export function takeHibcSegment(segment: string, draft: UdiDraft, readOn: string): void {
  if (segment.startsWith('$$+')) takeDated(segment.slice(3), { draft, readOn, part: 'serial', path: '$$+' });
  else if (segment.startsWith('$$')) takeDated(segment.slice(2), { draft, readOn, part: 'lot', path: '$$' });
  else if (segment.startsWith('$+')) takeName(segment.slice(2), { draft, part: 'serial', path: '$+' });
  else if (segment.startsWith('$')) takeName(segment.slice(1), { draft, part: 'lot', path: '$' });
  else if (segment.startsWith('14D')) takeLongDay(segment.slice(3), { draft, part: 'expiresOn', path: '/14D' });
  else if (segment.startsWith('16D')) takeLongDay(segment.slice(3), { draft, part: 'manufacturedOn', path: '/16D' });
  else if (segment.startsWith('S')) takeName(segment.slice(1), { draft, part: 'serial', path: '/S' });
  else if (/^Q\d{1,5}$/.test(segment))
    draft.others.push({ identifier: 'quantity', value: String(Number(segment.slice(1))) });
  else if (/^\d{5}/.test(segment)) takeDay('5', segment, { draft, readOn, part: 'lot', path: 'date' });
  else draft.faults.push({ path: `/${segment}`, message: 'opens with none of $, $$, $+, $$+, 14D, 16D, S or Q.' });
}

interface Dated {
  readonly draft: UdiDraft;
  readonly readOn: string;
  readonly part: LotOrSerial;
  readonly path: string;
}

function takeDated(text: string, into: Dated): void {
  const [, eight, nine] = /^(?:8(\d{2})|9(\d{5}))/.exec(text) ?? [];
  const quantity = eight ?? nine;
  if (quantity !== undefined) into.draft.others.push({ identifier: 'quantity', value: String(Number(quantity)) });
  else if (/^[89]/.test(text)) {
    into.draft.faults.push({
      path: `${into.path}${text[0]}`,
      message: 'needs 2 (flag 8) or 5 digits (flag 9) of quantity.',
    });
    return;
  }
  const rest = quantity === undefined ? text : text.slice(quantity.length + 1);
  if (rest === '' && quantity !== undefined) return;
  if (rest.startsWith('7')) takeName(rest.slice(1), { ...into, path: `${into.path}7` });
  else if (/^[01]/.test(rest)) takeDay('month', rest, into);
  else if (/^[2-6]/.test(rest)) takeDay(rest.slice(0, 1), rest.slice(1), { ...into, path: `${into.path}${rest[0]}` });
  else into.draft.faults.push({ path: into.path, message: 'must go on with a date flag from 0 to 7.' });
}

function takeDay(flag: string, text: string, into: Dated): void {
  const format = DAY_FORMATS[flag];
  if (format === undefined) return;
  const digits = text.slice(0, format.length);
  const rest = text.slice(format.length);
  const whole = digits.length === format.length && /^\d+$/.test(digits);
  const day = whole ? format.day(digits, into.readOn) : null;
  if (day === null)
    into.draft.faults.push({ path: into.path, message: `${digits} is no day of the calendar (${format.name}).` });
  else takePart(into.draft, 'expiresOn', { path: into.path, value: day });
  if (rest !== '') takeName(rest, into);
}

function takeLongDay(
  digits: string,
  into: { readonly draft: UdiDraft; readonly part: 'expiresOn' | 'manufacturedOn'; readonly path: string },
): void {
  const day = /^\d{6}(?!00)\d{2}$/.test(digits)
    ? isoDay(Number(digits.slice(0, 4)), pair(digits, 4), pair(digits, 6))
    : null;
  if (day === null)
    into.draft.faults.push({ path: into.path, message: `${digits} is no day of the calendar (YYYYMMDD).` });
  else takePart(into.draft, into.part, { path: into.path, value: day });
}

function takeName(
  value: string,
  into: { readonly draft: UdiDraft; readonly part: LotOrSerial; readonly path: string },
): void {
  const { draft, part, path } = into;
  if (value === '') draft.faults.push({ path, message: `holds no ${part}. The string may be cut short.` });
  else if (value.length > 18)
    draft.faults.push({ path, message: `${part} has ${value.length} characters; HIBC allows 18.` });
  else if (!/^[A-Z0-9 .-]+$/.test(value))
    draft.faults.push({ path, message: `${part} "${value}" may hold capitals and digits only.` });
  else takePart(draft, part, { path, value });
}
