import { firstMomentAt, zoneDay } from '@percuta/practice';
import ICAL from 'ical.js';
import type { BusyFault } from './tables.ts';

/** When somebody has other things to do, in milliseconds of UTC, its end not counted in. */
export interface BusyStretch {
  readonly fromMs: number;
  readonly untilMs: number;
}

/** What a calendar of another program says, and what of it could not be read. */
export interface BusyRead {
  readonly times: readonly BusyStretch[];
  readonly faults: readonly BusyFault[];
}

/** Between which moments, and by which clock a day is a day where the calendar does not say. */
export interface BusyWanted {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly timeZone: string;
}

/** So many occurrences are looked at, of one entry, before it is given up: a rule may have no end. */
const MOST_STEPS = 50_000;
const MOST_TIMES = 5_000;
const MOST_FAULTS = 100;

/** What is wrong with one entry. */
class Unreadable extends Error {}

/**
 * The busy times of a calendar file, with every repetition written out. An entry that cannot be read is listed and the
 * others are read. What an entry is about is not looked at. Run it where it may be ended: a rule can keep it busy.
 */
export function readBusyTimes(text: string, wanted: BusyWanted): BusyRead {
  const { good, bad } = sifted(text);
  const faults: BusyFault[] = bad.map((entry) => ({ entry, because: entry === 0 ? 'not-a-calendar' : 'unreadable' }));
  const times: BusyStretch[] = [];
  for (const { component, changed, place } of good) {
    try {
      times.push(...busyOf(component, changed, wanted));
    } catch (error) {
      faults.push({ entry: place, because: error instanceof Unreadable ? error.message : 'unreadable' });
    }
  }
  const within = times.filter(({ fromMs, untilMs }) => fromMs < wanted.untilMs && untilMs > wanted.fromMs);
  if (within.length > MOST_TIMES) faults.push({ entry: 0, because: 'too-many' });
  return { times: joined(within).slice(0, MOST_TIMES), faults: faults.slice(0, MOST_FAULTS) };
}

/** The entries that can be read at all, and the places of those that cannot; 0 for the file as a whole. */
function sifted(text: string): { readonly good: readonly Entry[]; readonly bad: readonly number[] } {
  try {
    return { good: parseCalendars(text).flatMap(entriesOf), bad: [] };
  } catch {
    return siftedApart(text);
  }
}

const BLOCK = /^BEGIN:(VEVENT|VFREEBUSY)[ \t]*\r?$[\s\S]*?^END:\1[ \t]*\r?$/gim;

/** One bad entry makes the whole file unreadable: each is tried alone, and those that can be read are read together. */
function siftedApart(text: string): { readonly good: readonly Entry[]; readonly bad: readonly number[] } {
  const bad: number[] = [];
  let place = 0;
  const kept = text.replaceAll(BLOCK, (block) => {
    place += 1;
    if (canBeParsed(block)) return block;
    bad.push(place);
    return 'BEGIN:X-UNREADABLE\r\nEND:X-UNREADABLE';
  });
  try {
    if (bad.length === 0) throw new Unreadable('not-a-calendar');
    return { good: parseCalendars(kept).flatMap(entriesOf), bad };
  } catch {
    return { good: [], bad: [0] };
  }
}

function canBeParsed(block: string): boolean {
  try {
    return ICAL.parse(block).length > 0;
  } catch {
    return false;
  }
}

/** A file may hold several calendars, and programs leave a mark before the first. */
function parseCalendars(text: string): ICAL.Component[] {
  const parsed: unknown = ICAL.parse(text.replace(/^\uFEFF/, '').trim());
  if (!Array.isArray(parsed) || parsed.length === 0) throw new Unreadable('not-a-calendar');
  const roots: unknown[] = Array.isArray(parsed[0]) ? parsed : [parsed];
  return roots.map((root) => new ICAL.Component(root as ConstructorParameters<typeof ICAL.Component>[0]));
}

interface Entry {
  readonly component: ICAL.Component;
  /** Those of its repetitions that were changed. */
  readonly changed: readonly ICAL.Component[];
  /** Its which entry of the calendar it is, from 1. */
  readonly place: number;
}

function entriesOf(root: ICAL.Component): Entry[] {
  const calendars = root.name === 'vcalendar' ? [root] : root.getAllSubcomponents('vcalendar');
  if (calendars.length === 0) throw new Unreadable('not-a-calendar');
  return calendars.flatMap((calendar) => {
    const all = calendar.getAllSubcomponents().filter(({ name }) => ENTRIES.has(name));
    const isChange = (one: ICAL.Component): boolean => one.hasProperty('recurrence-id');
    const uids = new Set(all.filter((one) => !isChange(one)).map(uidOf));
    return all.flatMap((component, index) => {
      if (component.name === 'x-unreadable' || (isChange(component) && uids.has(uidOf(component)))) return [];
      const changed = all.filter((one) => isChange(one) && one !== component && uidOf(one) === uidOf(component));
      return [{ component, changed: isChange(component) ? [] : changed, place: index + 1 }];
    });
  });
}

const ENTRIES = new Set(['vevent', 'vfreebusy', 'x-unreadable']);

function uidOf(component: ICAL.Component): string {
  return textOf(component, 'uid') ?? '';
}

function textOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstPropertyValue(name);
  return value === null || value === undefined ? null : String(value);
}

function busyOf(component: ICAL.Component, changed: readonly ICAL.Component[], wanted: BusyWanted): BusyStretch[] {
  if (component.name === 'vfreebusy') return periodsOf(component);
  if (!component.hasProperty('dtstart')) throw new Unreadable('no-start');
  const isRepeated = ['rrule', 'rdate'].some((name) => component.hasProperty(name));
  if (!isRepeated || component.hasProperty('recurrence-id')) {
    return isFree(component) ? [] : stretchOf(component, startOf(component), wanted);
  }
  return repetitionsOf(component, changed, wanted);
}

/** Shown as free, or called off: nobody is taken by it. */
function isFree(component: ICAL.Component): boolean {
  return textOf(component, 'transp')?.toUpperCase() === 'TRANSPARENT' || isOff(component);
}

function isOff(component: ICAL.Component): boolean {
  return textOf(component, 'status')?.toUpperCase() === 'CANCELLED';
}

function periodsOf(component: ICAL.Component): BusyStretch[] {
  const busy = component.getAllProperties('freebusy').filter((one) => one.getFirstParameter('fbtype') !== 'FREE');
  return busy
    .flatMap((one) => one.getValues() as unknown[])
    .map((value) => {
      if (!(value instanceof ICAL.Period)) throw new Unreadable('unreadable');
      const stretch = { fromMs: value.start.toUnixTime() * 1000, untilMs: value.getEnd().toUnixTime() * 1000 };
      if (!(stretch.fromMs < stretch.untilMs)) throw new Unreadable('ends-before-it-begins');
      return stretch;
    });
}

function repetitionsOf(
  component: ICAL.Component,
  changed: readonly ICAL.Component[],
  wanted: BusyWanted,
): BusyStretch[] {
  const start = startOf(component);
  const moved = new Map(changed.map((one) => [timeKey(one.getFirstPropertyValue('recurrence-id')), one]));
  const times = changed.filter((one) => !isFree(one)).flatMap((one) => stretchOf(one, startOf(one), wanted));
  if (isFree(component)) return times;
  const steps = new ICAL.RecurExpansion({ component, dtstart: start });
  for (let step = 0; step < MOST_STEPS; step++) {
    const next = steps.next();
    if (next === undefined || next === null) return times;
    if (moved.has(timeKey(next))) continue;
    const found = stretchOf(component, next, wanted);
    if ((found[0]?.fromMs ?? 0) >= wanted.untilMs) return times;
    times.push(...found);
  }
  throw new Unreadable('too-many');
}

function timeKey(value: unknown): string {
  if (!(value instanceof ICAL.Time)) throw new Unreadable('unreadable');
  return value.toString().replace(/Z$/, '');
}

function startOf(component: ICAL.Component): ICAL.Time {
  const start = component.getFirstPropertyValue('dtstart');
  if (!(start instanceof ICAL.Time)) throw new Unreadable('no-start');
  return start;
}

/** From the beginning as long as the entry is. What has no length takes nobody. */
function stretchOf(component: ICAL.Component, from: ICAL.Time, wanted: BusyWanted): BusyStretch[] {
  const zone = zoneOf(component, 'dtstart');
  const fromMs = momentOf(from, zone, wanted.timeZone);
  const until = endFor(component, from);
  const untilMs =
    until === null ? fromMs : momentOf(until.time, until.isOwn ? zoneOf(component, 'dtend') : zone, wanted.timeZone);
  if (untilMs < fromMs) throw new Unreadable('ends-before-it-begins');
  return untilMs === fromMs ? [] : [{ fromMs, untilMs }];
}

function endFor(
  component: ICAL.Component,
  from: ICAL.Time,
): { readonly time: ICAL.Time; readonly isOwn: boolean } | null {
  const start = startOf(component);
  const end = component.getFirstPropertyValue('dtend');
  const length = component.getFirstPropertyValue('duration');
  const time = from.clone();
  if (end instanceof ICAL.Time) {
    if (from.compareDateOnlyTz(start, ICAL.Timezone.localTimezone) === 0) return { time: end, isOwn: true };
    time.addDuration(end.subtractDate(start));
    return { time, isOwn: false };
  }
  if (length instanceof ICAL.Duration) {
    time.addDuration(length);
    return { time, isOwn: false };
  }
  if (!from.isDate) return null;
  time.adjust(1, 0, 0, 0);
  return { time, isOwn: false };
}

/** The zone that a property names; null where it names none. */
function zoneOf(component: ICAL.Component, name: string): string | null {
  const value = component.getFirstProperty(name)?.getFirstParameter('tzid');
  return value === undefined || value === null || value === '' ? null : String(value);
}

/** The zone of the world by that name, before the one that the file describes: files are often cut short. */
function momentOf(time: ICAL.Time, named: string | null, usual: string): number {
  const wall = `${pad(time.year, 4)}-${pad(time.month)}-${pad(time.day)}`;
  if (time.isDate) {
    const day = zoneDay(wall, usual);
    if (day === null) throw new Unreadable('no-such-day');
    return day.fromMs;
  }
  if (time.zone === ICAL.Timezone.utcTimezone) return time.toUnixTime() * 1000;
  const zone = named === null ? usual : isZone(named) ? named : null;
  if (zone === null) {
    if (time.zone === ICAL.Timezone.localTimezone) throw new Unreadable('unknown-zone');
    return time.toUnixTime() * 1000;
  }
  const minute = firstMomentAt(wall, `${pad(time.hour)}:${pad(time.minute)}`, zone);
  if (minute === null) throw new Unreadable('no-such-day');
  return minute + time.second * 1000;
}

const pad = (value: number, length = 2): string => String(value).padStart(length, '0');

const ZONES = new Map<string, boolean>();

function isZone(name: string): boolean {
  const known = ZONES.get(name);
  if (known !== undefined) return known;
  let is = true;
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
  } catch {
    is = false;
  }
  ZONES.set(name, is);
  return is;
}

/** What overlaps or touches is one. */
function joined(times: readonly BusyStretch[]): BusyStretch[] {
  const sorted = times.toSorted((a, b) => a.fromMs - b.fromMs);
  const whole: BusyStretch[] = [];
  for (const { fromMs, untilMs } of sorted) {
    const last = whole.at(-1);
    if (last === undefined || last.untilMs < fromMs) whole.push({ fromMs, untilMs });
    else whole[whole.length - 1] = { fromMs: last.fromMs, untilMs: Math.max(last.untilMs, untilMs) };
  }
  return whole;
}
