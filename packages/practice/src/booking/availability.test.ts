import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeTimes, type PlaceCalendar, type WantedTimes } from './availability.ts';
import { type CourseStep, courseTimes, reflow } from './course-times.ts';
import type { OpeningHours, WallSpan } from './opening-hours.ts';
import { USUAL_HOURS } from './opening-hours.ts';
import { intersect, subtract, type TimeSpan, timeSet } from './time-set.ts';

const RUNS = { seed: 20_261_124, numRuns: process.env.PERCUTA_PROVE === undefined ? 300 : 10_000 };
const TIMEOUT_MS = 600_000;
const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

const SPAN = fc.tuple(fc.nat(40), fc.nat(12)).map(([from, length]) => ({ fromMs: from, untilMs: from + length }));
const SET = fc.array(SPAN, { maxLength: 8 });
const has = (spans: readonly TimeSpan[], ms: number) => spans.some((one) => one.fromMs <= ms && ms < one.untilMs);
const everyMs = Array.from({ length: 60 }, (_, ms) => ms);

describe('sets of time', () => {
  it(
    'unite, meet and lose as their moments do, and are always in order, apart and not empty',
    () => {
      fc.assert(
        fc.property(SET, SET, (a, b) => {
          const [one, other] = [timeSet(a), timeSet(b)];
          const answers = [timeSet([...a, ...b]), intersect(one, other), subtract(one, other)];
          for (const ms of everyMs) {
            const expected = [has(a, ms) || has(b, ms), has(a, ms) && has(b, ms), has(a, ms) && !has(b, ms)];
            expect(answers.map((set) => has(set, ms))).toEqual(expected);
          }
          for (const set of answers) {
            expect(set.every(({ fromMs, untilMs }) => fromMs < untilMs)).toBe(true);
            expect(set.every((span, index) => index === 0 || (set[index - 1]?.untilMs ?? 0) < span.fromMs)).toBe(true);
          }
        }),
        RUNS,
      );
    },
    TIMEOUT_MS,
  );
});

/** Days on which clocks jump, the day line moves, or nothing happens. */
const DAYS = [
  ['Europe/Berlin', '2026-03-29'],
  ['Europe/Berlin', '2026-10-25'],
  ['America/New_York', '2026-11-01'],
  ['Australia/Lord_Howe', '2026-10-04'],
  ['Australia/Lord_Howe', '2026-04-05'],
  ['Pacific/Apia', '2011-12-29'],
  ['Pacific/Apia', '2011-12-30'],
  ['Asia/Kathmandu', '2026-11-24'],
  ['America/Sao_Paulo', '2018-11-04'],
  ['America/Sao_Paulo', '2018-02-17'],
] as const;

const wall = (quarters: number) => {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(quarters / 4))}:${two((quarters % 4) * 15)}`;
};
const HOURS = fc
  .array(fc.tuple(fc.nat(95), fc.integer({ min: 1, max: 60 })), { minLength: 1, maxLength: 3 })
  .map((spans) => spans.map(([from, length]) => ({ opens: wall(from), closes: wall(Math.min(96, from + length)) })));
const week = (hours: readonly WallSpan[]): OpeningHours => ({
  weeks: [{ from: '2000-01-01', weekly: Array.from({ length: 7 }, () => hours) }],
  changes: [],
});

const minutes = (most: number) => fc.integer({ min: 0, max: most / 5 }).map((fives) => fives * 5);
const BUSY = fc.array(fc.tuple(fc.integer({ min: -30, max: 330 }), fc.integer({ min: 1, max: 40 })), { maxLength: 4 });

const PRACTICE = fc.record({
  day: fc.constantFrom(...DAYS),
  place: HOURS,
  own: fc.option(HOURS),
  change: fc.option(HOURS, { freq: 4 }),
  practitioners: fc.array(BUSY, { minLength: 1, maxLength: 3 }),
  rooms: fc.option(fc.array(BUSY, { maxLength: 3 }), { freq: 4 }),
  handpieces: fc.option(fc.array(BUSY, { maxLength: 2 }), { freq: 2 }),
  person: BUSY,
  layout: fc.record({
    preparationMinutes: minutes(20),
    contactMinutes: minutes(45),
    needlingMinutes: fc.integer({ min: 1, max: 12 }).map((fives) => fives * 5),
    cleaningMinutes: minutes(15),
  }),
  stepMinutes: fc.constantFrom(5, 10, 15),
  lead: fc.integer({ min: -100, max: 200 }),
});
type Drawn = typeof PRACTICE extends fc.Arbitrary<infer T> ? T : never;

/** Every five minutes from a day before to a day after, with what the clock on the wall shows then. */
function grid(timeZone: string, on: string) {
  const fields = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, hourCycle: 'h23', ...fields });
  const noonMs = Date.parse(`${on}T12:00:00Z`);
  return Array.from({ length: 864 }, (_, five) => {
    const ms = noonMs - 1.5 * DAY_MS + five * 5 * MINUTE_MS;
    const [day = '', clock = ''] = format.format(ms).split(' ');
    return { ms, day, clock };
  });
}
const GRIDS = new Map(DAYS.map(([zone, on]) => [`${zone} ${on}`, grid(zone, on)]));

/** By walking the clock: open once it has shown the opening, until it first shows the closing. */
function openMinutes([timeZone, on]: Drawn['day'], hours: readonly WallSpan[]): Set<number> {
  const open = new Set<number>();
  const ofDay = (GRIDS.get(`${timeZone} ${on}`) ?? []).filter(({ day }) => day === on);
  for (const { opens, closes } of hours) {
    let [isOpen, isClosed] = [false, false];
    for (const { ms, clock } of ofDay) {
      isOpen ||= clock >= opens;
      isClosed ||= clock >= closes;
      if (isOpen && !isClosed) open.add(ms);
    }
  }
  return open;
}

/** The times that are free, minute by minute and thing by thing. */
function bruteForce(drawn: Drawn, earliestMs: number): string[] {
  const { layout, practitioners, rooms, handpieces, stepMinutes } = drawn;
  const openPlace = openMinutes(drawn.day, drawn.change ?? drawn.place);
  const openOwn = drawn.own === null ? openPlace : openMinutes(drawn.day, drawn.own);
  const before = layout.preparationMinutes + layout.contactMinutes;
  const person = before + layout.needlingMinutes;
  const whole = person + layout.cleaningMinutes;
  const fives = (from: number, until: number, holds: (ms: number) => boolean): boolean => {
    for (let minute = from; minute < until; minute += 5) if (!holds(minute * MINUTE_MS)) return false;
    return true;
  };
  const found: string[] = [];
  for (const { ms } of GRIDS.get(drawn.day.join(' ')) ?? []) {
    if (ms < earliestMs || ms % (stepMinutes * MINUTE_MS) !== 0) continue;
    const free = (busy: readonly TimeSpan[]) => (after: number) => !has(busy, ms + after);
    const any = (all: Drawn['rooms'], from: number) => {
      return all === null || all.some((one) => fives(from, whole, free(spansOf(drawn, one))));
    };
    if (!fives(0, whole, (after) => openPlace.has(ms + after))) continue;
    if (!fives(0, person, free(spansOf(drawn, drawn.person)))) continue;
    if (!any(rooms, 0) || !any(handpieces, before)) continue;
    practitioners.forEach((busy, index) => {
      const there = (after: number) => openOwn.has(ms + after) && !has(spansOf(drawn, busy), ms + after);
      if (fives(before, person, there)) found.push(`${ms} p${index}`);
    });
  }
  return found;
}

function spansOf({ day: [, on] }: Drawn, busy: readonly (readonly [number, number])[]): TimeSpan[] {
  const originMs = Date.parse(`${on}T00:00:00Z`) - 6 * 60 * MINUTE_MS;
  return busy.map(([from, length]) => ({
    fromMs: originMs + from * 5 * MINUTE_MS,
    untilMs: originMs + (from + length) * 5 * MINUTE_MS,
  }));
}

function calendarOf(drawn: Drawn): PlaceCalendar {
  const [timeZone, on] = drawn.day;
  const named = (prefix: string, all: Drawn['rooms']) =>
    (all ?? []).map((busy, index) => [`${prefix}${index}`, timeSet(spansOf(drawn, busy))] as const);
  const ids = (prefix: string, all: Drawn['rooms']) => all?.map((_, index) => `${prefix}${index}`) ?? null;
  const { practitioners, rooms, handpieces, change, own } = drawn;
  return {
    timeZone,
    hours: { ...week(drawn.place), changes: change === null ? [] : [{ on, hours: change }] },
    practitioners: practitioners.map((_, index) => ({ id: `p${index}`, hours: own === null ? null : week(own) })),
    rooms: ids('r', rooms),
    handpieces: ids('h', handpieces),
    taken: new Map([...named('p', practitioners), ...named('r', rooms), ...named('h', handpieces)]),
  };
}

describe('what is free', () => {
  it(
    'is what a walk through every minute finds, on random practices and through every jump of the clock',
    () => {
      let offered = 0;
      fc.assert(
        fc.property(PRACTICE, (drawn) => {
          const [, on] = drawn.day;
          const earliestMs = Date.parse(`${on}T00:00:00Z`) + drawn.lead * 5 * MINUTE_MS - 12 * 60 * MINUTE_MS;
          const { layout, stepMinutes } = drawn;
          const personTaken = timeSet(spansOf(drawn, drawn.person));
          const wanted: WantedTimes = { layout, stepMinutes, earliestMs, personTaken };
          const times = freeTimes(calendarOf(drawn), on, wanted);
          const told = times.flatMap(({ startsMs, practitioners }) => practitioners.map((id) => `${startsMs} ${id}`));
          offered += told.length;
          expect(told).toEqual(bruteForce(drawn, earliestMs));
        }),
        RUNS,
      );
      expect(offered).toBeGreaterThan(RUNS.numRuns);
    },
    TIMEOUT_MS,
  );
});

const layout = { preparationMinutes: 5, contactMinutes: 30, needlingMinutes: 40, cleaningMinutes: 10 };
const ms = (at: string) => Date.parse(at);
const place = (changes: Partial<PlaceCalendar> = {}): PlaceCalendar => ({
  timeZone: 'Europe/Berlin',
  hours: USUAL_HOURS,
  practitioners: [{ id: 'lind', hours: null }],
  rooms: ['room'],
  handpieces: ['pen'],
  taken: new Map(),
  ...changes,
});
const wanted = { stepMinutes: 5, earliestMs: 0 };

describe('a visit on separate resources', () => {
  it('leaves the practitioner to somebody else while the cream works, and keeps the room', () => {
    const busy = { fromMs: ms('2026-11-24T08:00:00Z'), untilMs: ms('2026-11-24T08:35:00Z') };
    const at = (taken: PlaceCalendar['taken']) =>
      freeTimes(place({ taken }), '2026-11-24', { ...wanted, layout }).some(({ startsMs }) => startsMs === busy.fromMs);
    expect(at(new Map([['lind', [busy]]]))).toBe(true);
    expect(at(new Map([['pen', [busy]]]))).toBe(true);
    expect(at(new Map([['room', [busy]]]))).toBe(false);
  });
});

describe('a whole course', () => {
  const step = (earliestDays: number, latestDays: number): CourseStep => ({ layout, earliestDays, latestDays });
  const four = [step(0, 0), step(28, 35), step(28, 35), step(28, 35)];
  const closed = (days: readonly string[]) => ({ ...USUAL_HOURS, changes: days.map((on) => ({ on, hours: [] })) });

  it('is spaced by its plan', () => {
    const times = courseTimes(place(), four, { from: '2026-11-24', days: 150, ...wanted });
    expect(times?.map(({ on }) => on)).toEqual(['2026-11-24', '2026-12-22', '2027-01-19', '2027-02-16']);
  });

  it('passes over a first day that leads nowhere', () => {
    const two = [step(0, 0), step(28, 28)];
    const hours = closed(['2026-12-22']);
    const times = courseTimes(place({ hours }), two, { from: '2026-11-24', days: 60, ...wanted });
    expect(times?.map(({ on }) => on)).toEqual(['2026-11-25', '2026-12-23']);
  });

  it('is none where no row of days can be had', () => {
    expect(courseTimes(place(), four, { from: '2026-11-24', days: 80, ...wanted })).toBeNull();
    expect(courseTimes(place({ rooms: [] }), four, { from: '2026-11-24', days: 150, ...wanted })).toBeNull();
  });

  const after = ['2026-12-22', '2027-01-19', '2027-02-16'].map((on, index) => {
    return { visit: `v${index + 2}`, on, startsMs: ms(`${on}T09:00:00Z`), ...step(28, 35) };
  });

  it('proposes what moving one makes of those after it, at the same hour, and moves nothing that still fits', () => {
    const moved = reflow(place(), { movedTo: '2026-12-01', after }, wanted);
    expect(moved).toMatchObject([
      { visit: 'v2', does: 'moves', to: { on: '2026-12-29', startsMs: ms('2026-12-29T09:00:00Z') } },
      { visit: 'v3', does: 'moves', to: { on: '2027-01-26' } },
      { visit: 'v4', does: 'moves', to: { on: '2027-02-23' } },
    ]);
    const early = reflow(place(), { movedTo: '2026-11-20', after }, wanted);
    expect(early.map(({ does }) => does)).toEqual(['stays', 'stays', 'stays']);
  });

  it('says which visit has no room in its window, and until when that is', () => {
    const window = Array.from({ length: 8 }, (_, n) => `2027-01-0${n + 1}`).concat(
      '2026-12-29',
      '2026-12-30',
      '2026-12-31',
    );
    const answers = reflow(place({ hours: closed(window) }), { movedTo: '2026-12-01', after }, wanted);
    expect(answers).toEqual([
      { visit: 'v2', does: 'has no room', window: { from: '2026-12-29', until: '2027-01-05' } },
    ]);
  });
});
