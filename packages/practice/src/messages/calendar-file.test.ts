import { describe, expect, it } from 'vitest';
import { type CalendarFacts, type CalendarVisit, calendarFile } from './calendar-file.ts';
import { calendarZone } from './calendar-zone.ts';

const VISIT: CalendarVisit = {
  uid: 'v1@percuta',
  sequence: 2,
  startsAt: '2026-11-26T09:30:00Z',
  endsAt: '2026-11-26T10:15:00Z',
  changedAt: '2026-11-24T09:00:05Z',
  cancelled: false,
};
const file = (changes: Partial<CalendarFacts> = {}) =>
  calendarFile({
    method: 'REQUEST',
    practice: 'Rose House',
    timeZone: 'Europe/Berlin',
    visits: [VISIT],
    between: null,
    ...changes,
  });
const linesOf = (text: string) => text.split('\r\n');
/** What a reader makes of folded lines. */
const unfolded = (text: string) => linesOf(text.replaceAll('\r\n ', ''));
const visitLines = (changes: Partial<CalendarVisit>) => linesOf(file({ visits: [{ ...VISIT, ...changes }] }));

describe('a calendar file', () => {
  it('opens and closes as the standard wants it, zone before visit', () => {
    const lines = linesOf(file());
    expect(lines.slice(0, 6)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Percuta//Percuta//EN',
      'METHOD:REQUEST',
      'BEGIN:VTIMEZONE',
      'TZID:Europe/Berlin',
    ]);
    expect(lines.slice(-2)).toEqual(['END:VCALENDAR', '']);
    expect(lines.indexOf('END:VTIMEZONE')).toBeLessThan(lines.indexOf('BEGIN:VEVENT'));
    expect(linesOf(file({ method: 'PUBLISH' }))).toContain('METHOD:PUBLISH');
  });

  it('says of a visit when and where, and nothing else', () => {
    const lines = linesOf(file());
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'), lines.indexOf('END:VEVENT') + 1)).toEqual([
      'BEGIN:VEVENT',
      'UID:v1@percuta',
      'SEQUENCE:2',
      'DTSTAMP:20261124T090005Z',
      'DTSTART;TZID=Europe/Berlin:20261126T103000',
      'DTEND;TZID=Europe/Berlin:20261126T111500',
      'SUMMARY:Appointment: Rose House',
      'LOCATION:Rose House',
      'STATUS:CONFIRMED',
      'CLASS:PRIVATE',
      'END:VEVENT',
    ]);
  });

  it('says that a visit is cancelled', () => {
    expect(visitLines({ cancelled: true })).toContain('STATUS:CANCELLED');
  });

  it('gives a time in the hour that comes twice by UTC, and every other by the wall', () => {
    expect(visitLines({ startsAt: '2026-10-25T00:30:00Z', endsAt: '2026-10-25T03:15:00Z' })).toEqual(
      expect.arrayContaining(['DTSTART:20261025T003000Z', 'DTEND:20261025T031500Z']),
    );
    expect(visitLines({ startsAt: '2026-10-24T22:30:00Z', endsAt: '2026-10-25T01:15:00Z' })).toContain(
      'DTSTART:20261024T223000Z',
    );
    expect(visitLines({ startsAt: '2026-10-25T03:00:00Z', endsAt: '2026-10-25T03:15:00Z' })).toContain(
      'DTSTART;TZID=Europe/Berlin:20261025T040000',
    );
  });

  it('invites by address, with a name that no quotation mark breaks', () => {
    const between = { organizer: 'desk@rose.example', attendee: 'ada@mail.example' };
    const lines = unfolded(file({ practice: 'The "Rose"\nHouse', between }));
    expect(lines).toContain('ORGANIZER;CN="The  Rose  House":mailto:desk@rose.example');
    expect(lines).toContain('ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE:mailto:ada@mail.example');
    expect(file()).not.toMatch(/ORGANIZER|ATTENDEE/);
  });

  it('writes commas, semicolons, backslashes and line ends so that they stay part of the name', () => {
    const lines = unfolded(file({ practice: 'Rose; House, \\ 2\r\nBack\tdoor' }));
    expect(lines).toContain('LOCATION:Rose\\; House\\, \\\\ 2\\nBack\\ndoor');
  });

  it.each([
    ['letters of one byte', 'a'],
    ['letters of two', 'é'],
    ['letters of three', '皮'],
    ['letters of four', '🌹'],
  ])('folds its lines at 75 bytes and cuts no letter in two: %s', (_, letter) => {
    const practice = letter.repeat(100);
    const bytes = linesOf(file({ practice })).map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...bytes)).toBeLessThanOrEqual(75);
    expect(Math.max(...bytes)).toBeGreaterThan(75 - new TextEncoder().encode(letter).length);
    expect(unfolded(file({ practice }))).toContain(`LOCATION:${practice}`);
  });

  it('leaves a line of 75 bytes whole', () => {
    const practice = 'a'.repeat(75 - 'LOCATION:'.length);
    expect(linesOf(file({ practice }))).toContain(`LOCATION:${practice}`);
  });

  it('of no visit has no zone', () => {
    expect(linesOf(file({ visits: [] }))).toHaveLength(6);
  });

  it('states its zone around the first and the last of its visits, whatever their order', () => {
    const later = { ...VISIT, uid: 'v2@percuta', startsAt: '2029-06-01T09:00:00Z', endsAt: '2029-06-01T10:00:00Z' };
    const [one, other] = [file({ visits: [VISIT, later] }), file({ visits: [later, VISIT] })];
    for (const text of [one, other]) {
      expect(text).toContain('DTSTART:20260329T020000');
      expect(text).toContain('DTSTART:20310330T020000');
    }
  });
});

describe('the zone of a calendar file', () => {
  const zone = (timeZone: string) =>
    calendarZone(timeZone, { from: '2026-11-26T09:30:00Z', until: '2026-11-26T10:15:00Z' });

  it('has summer time where clocks go forward, and standard time where they go back, each by the clock before', () => {
    const lines = zone('Europe/Berlin');
    const summer = lines.indexOf('DTSTART:20260329T020000');
    expect(lines.slice(summer - 1, summer + 5)).toEqual([
      'BEGIN:DAYLIGHT',
      'DTSTART:20260329T020000',
      'TZOFFSETFROM:+0100',
      'TZOFFSETTO:+0200',
      'TZNAME:+0200',
      'END:DAYLIGHT',
    ]);
    const winter = lines.indexOf('DTSTART:20261025T030000');
    expect(lines.slice(winter - 1, winter + 3)).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20261025T030000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0100',
    ]);
    expect(lines[0]).toBe('BEGIN:VTIMEZONE');
    expect(lines.at(-1)).toBe('END:VTIMEZONE');
  });

  it('is west of Greenwich with a minus, and at Greenwich with a plus', () => {
    expect(zone('America/St_Johns')).toContain('TZOFFSETTO:-0330');
    expect(zone('UTC')).toEqual(expect.arrayContaining(['TZID:UTC', 'TZOFFSETFROM:+0000', 'TZOFFSETTO:+0000']));
  });

  it('opens with the clock as it was a year before', () => {
    expect(zone('Europe/Berlin').slice(2, 5)).toEqual([
      'BEGIN:STANDARD',
      'DTSTART:20251126T103000',
      'TZOFFSETFROM:+0100',
    ]);
  });
});
