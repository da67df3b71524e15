import { describe, expect, it } from 'vitest';
import { freeTimes } from './availability.ts';
import type { OpeningHours, WallSpan } from './opening-hours.ts';
import { openOn } from './opening-hours.ts';
import { zoneDay } from './wall-time.ts';

const always = (...hours: WallSpan[]): OpeningHours => ({
  weeks: [{ from: '2000-01-01', weekly: Array.from({ length: 7 }, () => hours) }],
  changes: [],
});

/** What the clock on the wall shows, by the platform's own formatter, which shares nothing with what is tested. */
function onTheWall(ms: number, timeZone: string): string {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', ...fields });
  return format.format(ms).replace(' ', 'T');
}

/** Zone, day, hours, what the clock shows at opening and closing, and how many real minutes lie between. */
const CASES: readonly [string, string, string, WallSpan, string, string, number][] = [
  ['a usual day', 'Europe/Berlin', '2026-11-24', at('08:00', '18:00'), '2026-11-24T08:00', '2026-11-24T18:00', 600],
  [
    'clocks go forward before opening',
    'Europe/Berlin',
    '2026-03-29',
    at('08:00', '18:00'),
    '2026-03-29T08:00',
    '2026-03-29T18:00',
    600,
  ],
  [
    'a night that loses an hour',
    'Europe/Berlin',
    '2026-03-29',
    at('00:00', '06:00'),
    '2026-03-29T00:00',
    '2026-03-29T06:00',
    300,
  ],
  [
    'an opening that no clock shows',
    'Europe/Berlin',
    '2026-03-29',
    at('02:30', '06:00'),
    '2026-03-29T03:00',
    '2026-03-29T06:00',
    180,
  ],
  [
    'a closing that no clock shows',
    'Europe/Berlin',
    '2026-03-29',
    at('00:00', '02:30'),
    '2026-03-29T00:00',
    '2026-03-29T03:00',
    120,
  ],
  [
    'a night that gains an hour',
    'Europe/Berlin',
    '2026-10-25',
    at('00:00', '06:00'),
    '2026-10-25T00:00',
    '2026-10-25T06:00',
    420,
  ],
  [
    'an opening that is shown twice',
    'Europe/Berlin',
    '2026-10-25',
    at('02:30', '06:00'),
    '2026-10-25T02:30',
    '2026-10-25T06:00',
    270,
  ],
  [
    'a closing that is shown twice',
    'Europe/Berlin',
    '2026-10-25',
    at('00:00', '02:30'),
    '2026-10-25T00:00',
    '2026-10-25T02:30',
    150,
  ],
  [
    'spring in New York',
    'America/New_York',
    '2026-03-08',
    at('01:00', '05:00'),
    '2026-03-08T01:00',
    '2026-03-08T05:00',
    180,
  ],
  [
    'autumn in New York',
    'America/New_York',
    '2026-11-01',
    at('00:00', '05:00'),
    '2026-11-01T00:00',
    '2026-11-01T05:00',
    360,
  ],
  [
    'half an hour lost, in the south',
    'Australia/Lord_Howe',
    '2026-10-04',
    at('00:00', '08:00'),
    '2026-10-04T00:00',
    '2026-10-04T08:00',
    450,
  ],
  [
    'an opening in the lost half-hour',
    'Australia/Lord_Howe',
    '2026-10-04',
    at('02:15', '08:00'),
    '2026-10-04T02:30',
    '2026-10-04T08:00',
    330,
  ],
  [
    'half an hour gained, in the south',
    'Australia/Lord_Howe',
    '2026-04-05',
    at('00:00', '08:00'),
    '2026-04-05T00:00',
    '2026-04-05T08:00',
    510,
  ],
  [
    'the day before the date line moved',
    'Pacific/Apia',
    '2011-12-29',
    at('08:00', '24:00'),
    '2011-12-29T08:00',
    '2011-12-31T00:00',
    960,
  ],
  [
    'the day after the date line moved',
    'Pacific/Apia',
    '2011-12-31',
    at('00:00', '18:00'),
    '2011-12-31T00:00',
    '2011-12-31T18:00',
    1080,
  ],
  [
    'five hours and three quarters',
    'Asia/Kathmandu',
    '2026-11-24',
    at('10:00', '17:00'),
    '2026-11-24T10:00',
    '2026-11-24T17:00',
    420,
  ],
  [
    'midnight that does not exist',
    'America/Sao_Paulo',
    '2018-11-04',
    at('00:00', '08:00'),
    '2018-11-04T01:00',
    '2018-11-04T08:00',
    420,
  ],
  [
    'an evening of which an hour comes twice',
    'America/Sao_Paulo',
    '2018-02-17',
    at('20:00', '24:00'),
    '2018-02-17T20:00',
    '2018-02-18T00:00',
    300,
  ],
  [
    'summer time given up',
    'America/Sao_Paulo',
    '2019-11-03',
    at('00:00', '08:00'),
    '2019-11-03T00:00',
    '2019-11-03T08:00',
    480,
  ],
];

function at(opens: string, closes: string): WallSpan {
  return { opens, closes };
}

describe('opening hours by the clock on the wall', () => {
  it.each(CASES)('are what a person expects: %s (%s, %s)', (_, timeZone, on, hours, opens, closes, minutes) => {
    const [open] = openOn(always(hours), on, timeZone);
    expect([onTheWall(open!.fromMs, timeZone), onTheWall(open!.untilMs, timeZone)]).toEqual([opens, closes]);
    expect((open!.untilMs - open!.fromMs) / 60_000).toBe(minutes);
  });

  it('are none on a day that the calendar of the place skipped', () => {
    expect(openOn(always(at('00:00', '24:00')), '2011-12-30', 'Pacific/Apia')).toEqual([]);
    expect(zoneDay('2011-12-30', 'Pacific/Apia')).toBeNull();
    expect(openOn(always(at('00:00', '24:00')), '2011-12-30', 'Pacific/Pago_Pago')).toHaveLength(1);
  });

  it('follow a change from its day on, and the visits booked before it stay where they are', () => {
    const weekly = (opens: string) => Array.from({ length: 7 }, () => [at(opens, '18:00')]);
    const hours: OpeningHours = {
      weeks: [
        { from: '2026-01-01', weekly: weekly('08:00') },
        { from: '2026-12-01', weekly: weekly('10:00') },
      ],
      changes: [{ on: '2026-12-24', hours: [] }],
    };
    const nine = Date.parse('2026-12-01T08:00:00Z');
    const taken = new Map([['lind', [{ fromMs: nine, untilMs: nine + 7_200_000 }]]]);
    const place = {
      timeZone: 'Europe/Berlin',
      hours,
      practitioners: [{ id: 'lind', hours: null }],
      rooms: null,
      handpieces: null,
      taken,
    };
    const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
    const first = (on: string) => freeTimes(place, on, { layout, stepMinutes: 15, earliestMs: 0 })[0]?.startsMs;
    expect(onTheWall(first('2026-11-30') ?? 0, 'Europe/Berlin')).toBe('2026-11-30T08:00');
    expect(onTheWall(first('2026-12-01') ?? 0, 'Europe/Berlin')).toBe('2026-12-01T11:00');
    expect(first('2026-12-24')).toBeUndefined();
  });
});
