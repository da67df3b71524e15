import { describe, expect, it } from 'vitest';
import { calendarDayAt } from './calendar-day-at.ts';
import { freeTimesOn, isFree, nearestFree, type Offering } from './free-times.ts';

const HOUR_MS = 3_600_000;
const ms = (at: string): number => Date.parse(at);
const stretch = (from: string, until: string) => ({ fromMs: ms(from), untilMs: ms(until) });

function offering(changes: Partial<Offering> = {}): Offering {
  const needs = { practitioner: 'lind', rooms: ['room-1', 'room-2'], handpieces: null };
  return { timeZone: 'Europe/Berlin', needs, taken: new Map(), ...changes };
}

const texts = (times: readonly { readonly fromMs: number }[]) =>
  times.map(({ fromMs }) => new Date(fromMs).toISOString().slice(0, 16));

describe('what is free', () => {
  const taken = new Map([
    ['lind', [stretch('2026-11-24T13:00:00Z', '2026-11-24T14:00:00Z')]],
    ['room-1', [stretch('2026-11-24T09:00:00Z', '2026-11-24T10:00:00Z')]],
  ]);

  it.each([
    ['the practitioner has somebody else', '2026-11-24T13:30:00Z', '2026-11-24T14:30:00Z', false],
    ['one visit ends when the next begins', '2026-11-24T14:00:00Z', '2026-11-24T15:00:00Z', true],
    ['one of two rooms is taken', '2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z', true],
  ])('where %s', (_, from, until, is) => expect(isFree(offering({ taken }), stretch(from, until))).toBe(is));

  it('is nothing where every room is taken, and everything where none is needed', () => {
    const needs = { practitioner: 'vega', rooms: ['room-1'], handpieces: null };
    const wanted = stretch('2026-11-24T09:30:00Z', '2026-11-24T10:00:00Z');
    expect(isFree(offering({ taken, needs }), wanted)).toBe(false);
    expect(isFree(offering({ taken, needs: { ...needs, rooms: null } }), wanted)).toBe(true);
  });
});

describe('the free times of a day', () => {
  const asked = { lengthMs: HOUR_MS, afterMs: 0 };

  it('are from eight to six by the wall clock of the practice', () => {
    const times = texts(freeTimesOn(offering(), { ...asked, on: '2026-11-24' }));
    expect(times.at(0)).toBe('2026-11-24T07:00');
    expect(times.at(-1)).toBe('2026-11-24T16:00');
    expect(times).toHaveLength(37);
  });

  it.each([
    ['Europe/Berlin', '2026-10-24', '2026-10-24T06:00', 'the day before clocks go back'],
    ['Europe/Berlin', '2026-10-26', '2026-10-26T07:00', 'the day after'],
    ['Australia/Sydney', '2026-10-05', '2026-10-04T21:00', 'in the other hemisphere'],
    ['Pacific/Auckland', '2026-11-24', '2026-11-23T19:00', 'where the day begins before ours'],
    ['America/Los_Angeles', '2026-11-24', '2026-11-24T16:00', 'where it begins after ours'],
  ])('in %s on %s begin at %s: %s', (timeZone, on, first) => {
    const times = freeTimesOn(offering({ timeZone }), { ...asked, on });
    expect(texts(times).at(0)).toBe(first);
    expect(new Set(times.map(({ fromMs }) => calendarDayAt(new Date(fromMs), timeZone)))).toEqual(new Set([on]));
  });

  it('are none on a Sunday, and none that have passed', () => {
    expect(freeTimesOn(offering(), { ...asked, on: '2026-11-22' })).toEqual([]);
    const late = freeTimesOn(offering(), { ...asked, on: '2026-11-24', afterMs: ms('2026-11-24T15:50:00Z') });
    expect(texts(late)).toEqual(['2026-11-24T16:00']);
  });
});

describe('the times nearest to one that is taken', () => {
  const searched = { most: 3, farthestMs: 28 * 24 * HOUR_MS, afterMs: 0, may: () => true };
  const wanted = stretch('2026-11-24T13:00:00Z', '2026-11-24T14:00:00Z');
  const taken = new Map([['lind', [wanted]]]);

  it('are nearest first, as long as what was wanted, and free', () => {
    const found = nearestFree(offering({ taken }), wanted, searched);
    expect(texts(found)).toEqual(['2026-11-24T14:00', '2026-11-24T12:00', '2026-11-24T14:15']);
    expect(found.every((one) => isFree(offering({ taken }), one))).toBe(true);
  });

  it('are none that the course does not allow', () => {
    const may = ({ fromMs }: { readonly fromMs: number }) => fromMs >= ms('2026-11-30T00:00:00Z');
    expect(texts(nearestFree(offering({ taken }), wanted, { ...searched, may }))[0]).toBe('2026-11-30T07:00');
    expect(nearestFree(offering({ taken }), wanted, { ...searched, may: () => false })).toEqual([]);
  });
});
