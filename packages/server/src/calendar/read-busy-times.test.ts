import ical, { ICalEventRepeatingFreq } from 'ical-generator';
import { describe, expect, it } from 'vitest';
import { readBusyApart } from './read-busy-apart.ts';
import { readBusyTimes } from './read-busy-times.ts';
import { SAMPLES } from './testing/rfc-5545-samples.ts';

const wanted = (from: string, until: string, timeZone = 'Europe/Berlin') => ({
  fromMs: Date.parse(from),
  untilMs: Date.parse(until),
  timeZone,
});
const YEAR = wanted('2026-01-01T00:00Z', '2027-01-01T00:00Z');

const calendar = (...lines: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//T//T//EN', ...lines, 'END:VCALENDAR', ''].join('\r\n');
const event = (...lines: string[]) =>
  calendar('BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VEVENT');
const texts = (file: string, within = YEAR) =>
  readBusyTimes(file, within).times.map(({ fromMs, untilMs }) =>
    [fromMs, untilMs].map((ms) => new Date(ms).toISOString().slice(0, 16)).join(' – '),
  );

describe('the busy times of another program’s calendar', () => {
  it.each([
    ['an hour in UTC', ['DTSTART:20261126T090000Z', 'DTEND:20261126T100000Z'], ['2026-11-26T09:00 – 2026-11-26T10:00']],
    [
      'an hour by a clock of the world',
      ['DTSTART;TZID=America/New_York:20261126T090000', 'DURATION:PT1H'],
      ['2026-11-26T14:00 – 2026-11-26T15:00'],
    ],
    [
      'an hour by nobody’s clock',
      ['DTSTART:20261126T090000', 'DURATION:PT1H'],
      ['2026-11-26T08:00 – 2026-11-26T09:00'],
    ],
    ['a whole day', ['DTSTART;VALUE=DATE:20261126'], ['2026-11-25T23:00 – 2026-11-26T23:00']],
    [
      'each week through the change of clocks, but for one',
      [
        'DTSTART;TZID=Europe/Berlin:20261019T090000',
        'DTEND;TZID=Europe/Berlin:20261019T100000',
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE;TZID=Europe/Berlin:20261102T090000',
      ],
      ['2026-10-19T07:00 – 2026-10-19T08:00', '2026-10-26T08:00 – 2026-10-26T09:00'],
    ],
    ['what is shown as free', ['DTSTART:20261126T090000Z', 'DURATION:PT1H', 'TRANSP:TRANSPARENT'], []],
    ['what was called off', ['DTSTART:20261126T090000Z', 'DURATION:PT1H', 'STATUS:CANCELLED'], []],
    ['what has no length', ['DTSTART:20261126T090000Z'], []],
  ])('are read of %s', (_, lines, expected) => expect(texts(event(...lines))).toEqual(expected));

  it('follow a repetition that was moved', () => {
    const rows = ['BEGIN:VEVENT', 'UID:a', 'DTSTAMP:20260101T000000Z'];
    const series = [...rows, 'DTSTART:20261101T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=DAILY;COUNT=2', 'END:VEVENT'];
    const moved = [
      ...rows,
      'RECURRENCE-ID:20261102T090000Z',
      'DTSTART:20261102T150000Z',
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    expect(texts(calendar(...series, ...moved))).toEqual([
      '2026-11-01T09:00 – 2026-11-01T10:00',
      '2026-11-02T15:00 – 2026-11-02T16:00',
    ]);
  });

  it('are read of free-busy times, of which the free are none', () => {
    const lines = ['FREEBUSY;FBTYPE=FREE:20261126T060000Z/PT1H', 'FREEBUSY:20261126T090000Z/20261126T100000Z'];
    const file = calendar('BEGIN:VFREEBUSY', 'UID:a', 'DTSTAMP:20260101T000000Z', ...lines, 'END:VFREEBUSY');
    expect(texts(file)).toEqual(['2026-11-26T09:00 – 2026-11-26T10:00']);
  });

  it('are read of a calendar that ical-generator wrote', () => {
    const made = ical({ name: 'Elsewhere' });
    const start = new Date('2026-11-26T09:00:00Z');
    const repeating = { freq: ICalEventRepeatingFreq.WEEKLY, count: 2 };
    made.createEvent({ start, end: new Date(start.getTime() + 3_600_000), summary: 'Private', repeating });
    expect(texts(made.toString())).toEqual([
      '2026-11-26T09:00 – 2026-11-26T10:00',
      '2026-12-03T09:00 – 2026-12-03T10:00',
    ]);
  });
});

describe('the examples of the standard', () => {
  const all = wanted('1990-01-01T00:00Z', '2030-01-01T00:00Z', 'America/New_York');

  it.each(SAMPLES)('$name', ({ file, times, faults }) => {
    const read = readBusyTimes(file, all);
    expect({ times: read.times.length, faults: read.faults.map(({ because }) => because) }).toEqual({ times, faults });
  });
});

describe('a file that is bad', () => {
  it.each([
    ['is none', 'Dear Anna', 'not-a-calendar'],
    ['is empty', '', 'not-a-calendar'],
    ['is cut short', event('DTSTART:20261126T090000Z').slice(0, 120), 'not-a-calendar'],
    ['does not say when', event('SUMMARY:x'), 'no-start'],
    ['names a clock that nobody has', event('DTSTART;TZID=Mars/Base:20261126T090000', 'DURATION:PT1H'), 'unknown-zone'],
    ['ends before it begins', event('DTSTART:20261126T090000Z', 'DTEND:20261126T080000Z'), 'ends-before-it-begins'],
    [
      'has a rule of no sense',
      event('DTSTART:20261126T090000Z', 'DURATION:PT1H', 'RRULE:FREQ=SOMETIMES'),
      'unreadable',
    ],
    [
      'repeats each second for ever',
      event('DTSTART:20260101T000000Z', 'DURATION:PT1S', 'RRULE:FREQ=SECONDLY'),
      'too-many',
    ],
  ])('that %s is listed', (_, file, because) => {
    expect(readBusyTimes(file, YEAR).faults.map((one) => one.because)).toContain(because);
  });

  it('keeps nothing of the others from being read', () => {
    const rows = ['BEGIN:VEVENT', 'UID:b', 'DTSTART:20261126T090000Z', 'DURATION:PT1H', 'END:VEVENT'];
    const read = readBusyTimes(calendar('BEGIN:VEVENT', 'UID:a', 'END:VEVENT', ...rows), YEAR);
    expect(read.times).toHaveLength(1);
    expect(read.faults).toEqual([{ entry: 1, because: 'no-start' }]);
  });

  it('of which one entry is nonsense keeps the others', () => {
    const one = (uid: string, ...lines: string[]) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      ...lines,
      'DURATION:PT1H',
      'END:VEVENT',
    ];
    const bad = one('a', 'DTSTART:20261126T090000Z', 'RRULE:FREQ=SOMETIMES');
    const read = readBusyTimes(calendar(...bad, ...one('b', 'DTSTART:20261126T120000Z')), YEAR);
    expect(read.times).toHaveLength(1);
    expect(read.faults).toEqual([{ entry: 1, because: 'unreadable' }]);
  });

  it('that would keep a reader busy for hours is ended, and listed', async () => {
    const lines = [
      'BEGIN:VEVENT',
      'UID:a',
      'DTSTART:19700101T000000Z',
      'DURATION:PT1S',
      'RRULE:FREQ=SECONDLY',
      'END:VEVENT',
    ];
    const read = await readBusyApart(calendar(...Array.from({ length: 5_000 }, () => lines).flat()), YEAR, 1_000);
    expect(read).toEqual({ times: [], faults: [{ entry: 0, because: 'takes-too-long' }] });
  });
});
