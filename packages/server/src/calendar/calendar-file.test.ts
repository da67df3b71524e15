import { calendarFile } from '@percuta/practice';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';

const visit = (startsAt: string, endsAt: string) => {
  return {
    uid: 'v1@visits.percuta',
    sequence: 3,
    startsAt,
    endsAt,
    changedAt: '2026-11-24T09:00:00Z',
    cancelled: false,
  };
};
const between = { organizer: 'desk@rose-house.example', attendee: 'ada@example.org' };

beforeAll(() => {
  ICAL.design.strict = true;
});

describe('a calendar file of ours', () => {
  it.each([
    ['Europe/Berlin', '2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'],
    ['Europe/Berlin', '2026-03-29T00:30:00Z', '2026-03-29T01:30:00Z'],
    ['America/New_York', '2026-11-26T14:00:00Z', '2026-11-26T15:00:00Z'],
    ['Australia/Lord_Howe', '2026-10-03T15:00:00Z', '2026-10-03T16:00:00Z'],
    ['Asia/Kathmandu', '2026-11-26T09:30:00Z', '2026-11-26T10:15:00Z'],
    ['Pacific/Apia', '2011-12-29T20:00:00Z', '2011-12-30T20:00:00Z'],
    ['America/Sao_Paulo', '2018-11-04T12:00:00Z', '2018-11-04T13:00:00Z'],
    ['UTC', '2026-11-26T09:30:00Z', '2026-11-26T10:15:00Z'],
  ])('of %s says to another program, from the file alone, when %s is', (timeZone, startsAt, endsAt) => {
    const facts = { method: 'REQUEST', practice: 'Rose, House; Ltd \\ Ü'.repeat(6), timeZone, between } as const;
    const file = calendarFile({ ...facts, visits: [visit(startsAt, endsAt)] });
    const calendar = new ICAL.Component(ICAL.parse(file));
    const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent') ?? undefined);
    expect(event.summary).toBe(`Appointment: ${facts.practice}`);
    expect([event.sequence, event.uid]).toEqual([3, 'v1@visits.percuta']);
    expect(event.endDate.toJSDate().toISOString()).toBe(new Date(endsAt).toISOString());
    expect(event.startDate.toJSDate().toISOString()).toBe(new Date(startsAt).toISOString());
    for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(file).not.toMatch(/[^\r]\n/);
  });

  it('with no visit in it is still one', () => {
    const facts = { method: 'PUBLISH', practice: 'Rose House', timeZone: 'Europe/Berlin', between: null } as const;
    expect(new ICAL.Component(ICAL.parse(calendarFile({ ...facts, visits: [] }))).name).toBe('vcalendar');
  });
});
