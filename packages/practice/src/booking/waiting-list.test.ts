import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FreeTime } from './availability.ts';
import { fitsWish, type OfferedTime, offersFor, type WaitingWish, waitingOrder } from './waiting-list.ts';
import { offerUntil } from './waiting-terms.ts';

const BERLIN = 'Europe/Berlin';
const HOUR_MS = 3_600_000;

const WISH: WaitingWish = {
  id: 'w1',
  person: 'ada',
  joinedMs: 0,
  lapsedMs: null,
  from: '2026-12-01',
  until: '2026-12-31',
  weekdays: [],
  dayParts: [],
  practitioner: null,
  beforeMs: null,
  allowed: null,
  notAgain: [],
  hasOpenOffer: false,
};

function at(iso: string, practitioners: readonly string[] = ['lind']): FreeTime {
  return { startsMs: Date.parse(iso), endsMs: Date.parse(iso) + HOUR_MS, practitioners };
}

describe('a time fits somebody who waits', () => {
  it.each([
    ['on the last day of theirs, by the clock on the wall', { until: '2026-12-03' }, '2026-12-03T22:30:00Z', true],
    [
      'not on the day after it, though it is the same day in UTC',
      { until: '2026-12-03' },
      '2026-12-03T23:30:00Z',
      false,
    ],
    ['on a weekday of theirs', { weekdays: ['thursday'] }, '2026-12-03T09:00:00Z', true],
    ['not on another', { weekdays: ['friday'] }, '2026-12-03T09:00:00Z', false],
    ['at noon, which is afternoon', { dayParts: ['afternoon'] }, '2026-12-03T11:00:00Z', true],
    ['at five, which is evening', { dayParts: ['evening'] }, '2026-12-03T16:00:00Z', true],
    ['not with somebody else than they want', { practitioner: 'moss' }, '2026-12-03T09:00:00Z', false],
    ['not later than what they have', { beforeMs: Date.parse('2026-12-03T09:00:00Z') }, '2026-12-03T09:00:00Z', false],
    [
      'not on a day on which their course has it too early',
      { allowed: [{ from: '2026-12-04', until: '2026-12-20' }] },
      '2026-12-03T09:00:00Z',
      false,
    ],
    ['not on any day, where the course allows none', { allowed: [] }, '2026-12-03T09:00:00Z', false],
    [
      'not at an hour that they let go by',
      { notAgain: [{ fromMs: Date.parse('2026-12-03T08:15:00Z'), untilMs: Date.parse('2026-12-03T09:15:00Z') }] },
      '2026-12-03T09:00:00Z',
      false,
    ],
  ] as const)('%s', (_, change, iso, fits) => {
    expect(fitsWish({ ...WISH, ...change }, at(iso), BERLIN)).toBe(fits);
  });
});

describe('who is offered a time', () => {
  const only = at('2026-12-03T09:00:00Z');
  const oneTime = (_: WaitingWish, given: readonly OfferedTime[]) => (given.length === 0 ? [only] : []);
  const offered = (...wishes: WaitingWish[]) => offersFor(wishes, oneTime, BERLIN).map(({ person }) => person);

  it('is whoever has waited longest among those whom it fits', () => {
    const first = { ...WISH, id: 'w1', person: 'ada', joinedMs: 1, weekdays: ['friday'] as const };
    const second = { ...WISH, id: 'w2', person: 'ben', joinedMs: 2 };
    const third = { ...WISH, id: 'w3', person: 'cy', joinedMs: 3 };
    expect(offered(third, second, first)).toEqual(['ben']);
  });

  it('is not whoever let an offer lapse, while others wait, and is them again where nobody else does', () => {
    const lapsed = { ...WISH, id: 'w1', person: 'ada', joinedMs: 1, lapsedMs: 9 };
    expect(offered(lapsed, { ...WISH, id: 'w2', person: 'ben', joinedMs: 5 })).toEqual(['ben']);
    expect(offered(lapsed, { ...WISH, id: 'w2', person: 'ben', joinedMs: 11 })).toEqual(['ada']);
    expect(offered(lapsed)).toEqual(['ada']);
  });

  it('is nobody who has an open offer already', () => {
    const open = { ...WISH, hasOpenOffer: true };
    expect(offered(open)).toEqual([]);
    expect(offered(open, { ...WISH, id: 'w2', person: 'ben', joinedMs: 5 })).toEqual(['ben']);
  });
});

describe('an offer stands', () => {
  const until = (now: string, starts: string) => {
    const asked = { nowMs: Date.parse(now), startsMs: Date.parse(starts), timeZone: BERLIN, offerMinutes: 240 };
    const ends = offerUntil(asked);
    return ends === null ? null : new Date(ends).toISOString();
  };
  it.each([
    ['for four hours of the day', '2026-12-03T09:00:00Z', '2026-12-10T09:00:00Z', '2026-12-03T13:00:00.000Z'],
    ['over a night, which does not count', '2026-12-03T18:00:00Z', '2026-12-10T09:00:00Z', '2026-12-04T10:00:00.000Z'],
    ['until an hour before it begins', '2026-12-03T09:00:00Z', '2026-12-03T11:00:00Z', '2026-12-03T10:00:00.000Z'],
    ['not where there is no time to answer', '2026-12-03T09:00:00Z', '2026-12-03T10:15:00Z', null],
    ['not from the middle of the night', '2026-12-03T02:00:00Z', '2026-12-10T09:00:00Z', null],
    ['by the new clock after it changed', '2026-10-24T17:00:00Z', '2026-11-10T09:00:00Z', '2026-10-25T10:00:00.000Z'],
  ] as const)('%s', (_, now, starts, ends) => {
    expect(until(now, starts)).toBe(ends);
  });
});

it('an offer by hand before eight counts from eight, and after eight from the next morning', () => {
  const asked = { startsMs: Date.parse('2026-12-10T09:00:00Z'), timeZone: BERLIN, offerMinutes: 240, isByHand: true };
  const until = (now: string) => new Date(offerUntil({ ...asked, nowMs: Date.parse(now) }) ?? 0).toISOString();
  expect(until('2026-12-03T05:30:00Z')).toBe('2026-12-03T11:00:00.000Z');
  expect(until('2026-12-03T20:30:00Z')).toBe('2026-12-04T11:00:00.000Z');
});

// ── Laws ────────────────────────────────────────────────────────────────────────────────────────────────────────────

const BASE_MS = Date.parse('2026-12-01T08:00:00Z');
const TIMES = Array.from(
  { length: 12 },
  (_, hour) => BASE_MS + (hour % 4) * 2 * HOUR_MS + Math.floor(hour / 4) * 24 * HOUR_MS,
);
const subset = <T>(of: readonly T[]) => fc.subarray([...of]);

const WISHES = fc
  .array(
    fc.record({
      joinedMs: fc.nat(20),
      lapsedMs: fc.option(fc.nat(40)),
      weekdays: subset(['tuesday', 'wednesday', 'thursday'] as const),
      dayParts: subset(['morning', 'afternoon', 'evening'] as const),
      practitioner: fc.option(fc.constantFrom('lind', 'moss')),
      notAgain: subset(TIMES).map((of) => of.map((fromMs) => ({ fromMs, untilMs: fromMs + HOUR_MS }))),
      hasOpenOffer: fc.boolean(),
    }),
    { maxLength: 10 },
  )
  .map((made) => made.map((one, index): WaitingWish => ({ ...WISH, ...one, id: `w${index}`, person: `p${index}` })));

const FREE = fc.uniqueArray(fc.tuple(fc.constantFrom(...TIMES), fc.constantFrom('lind', 'moss')), {
  selector: ([startsMs, who]) => `${startsMs} ${who}`,
});

/** Each practitioner once at each of these times. */
function freeOf(all: readonly (readonly [number, string])[]) {
  return (_: WaitingWish, given: readonly OfferedTime[]): FreeTime[] => {
    const left = all.filter(([ms, who]) => !given.some((one) => one.startsMs === ms && one.practitioner === who));
    const byStart = Map.groupBy(left, ([ms]) => ms);
    return [...byStart]
      .toSorted(([a], [b]) => a - b)
      .map(([ms, of]) => ({ startsMs: ms, endsMs: ms + HOUR_MS, practitioners: of.map(([, who]) => who) }));
  };
}

const RUNS = { numRuns: 500, seed: 20261124 };

describe('on any waiting list', () => {
  it('one time has at most one offer, nobody has two, and each offer fits', () => {
    fc.assert(
      fc.property(WISHES, FREE, (wishes, free) => {
        const offers = offersFor(wishes, freeOf(free), BERLIN);
        expect(new Set(offers.map((one) => `${one.startsMs} ${one.practitioner}`)).size).toBe(offers.length);
        expect(new Set(offers.map(({ person }) => person)).size).toBe(offers.length);
        for (const offer of offers) {
          const wish = wishes.find(({ id }) => id === offer.wish);
          const time = { startsMs: offer.startsMs, endsMs: offer.endsMs, practitioners: [offer.practitioner] };
          expect(wish !== undefined && !wish.hasOpenOffer && fitsWish(wish, time, BERLIN)).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('nobody is passed over: who comes before in the order and is left without one had no such time to take', () => {
    fc.assert(
      fc.property(WISHES, FREE, (wishes, free) => {
        const offers = offersFor(wishes, freeOf(free), BERLIN);
        const order = waitingOrder(wishes);
        const placeOf = (id: string) => order.findIndex((one) => one.id === id);
        for (const wish of wishes.filter((one) => !one.hasOpenOffer && !offers.some(({ wish: id }) => id === one.id))) {
          for (const offer of offers.filter((one) => placeOf(one.wish) > placeOf(wish.id))) {
            const time = { startsMs: offer.startsMs, endsMs: offer.endsMs, practitioners: [offer.practitioner] };
            expect(fitsWish(wish, time, BERLIN)).toBe(false);
          }
        }
      }),
      RUNS,
    );
  });

  it('the order in which it was read changes nothing', () => {
    fc.assert(
      fc.property(WISHES, FREE, fc.nat(), (wishes, free, turn) => {
        const cut = wishes.length === 0 ? 0 : turn % wishes.length;
        const turned = [...wishes.slice(cut), ...wishes.slice(0, cut)].toReversed();
        expect(offersFor(turned, freeOf(free), BERLIN)).toEqual(offersFor(wishes, freeOf(free), BERLIN));
      }),
      RUNS,
    );
  });

  it('whoever it fits is offered a time within as many rounds as there are people, though everybody lets theirs lapse', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 9 }), (joined) => {
        let wishes = joined.map((joinedMs, n): WaitingWish => ({ ...WISH, id: `w${n}`, person: `p${n}`, joinedMs }));
        const seen = new Set<string>();
        for (let round = 1; round <= wishes.length; round++) {
          const startsMs = BASE_MS + round * HOUR_MS;
          const [offer] = offersFor(wishes, freeOf([[startsMs, 'lind']]), BERLIN);
          if (offer !== undefined) seen.add(offer.wish);
          wishes = wishes.map((one) => (one.id === offer?.wish ? { ...one, lapsedMs: 100 + round } : one));
        }
        expect(seen.size).toBe(joined.length);
      }),
      RUNS,
    );
  });
});
