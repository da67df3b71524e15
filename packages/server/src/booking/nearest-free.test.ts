import { type PlaceCalendar, USUAL_HOURS } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { nearestFree } from './nearest-free.ts';

const ms = (at: string): number => Date.parse(at);
const layout = { preparationMinutes: 0, contactMinutes: 0, needlingMinutes: 60, cleaningMinutes: 0 };
const wanted = { layout, stepMinutes: 15, earliestMs: 0, aroundMs: ms('2026-11-24T13:00:00Z') };
const searched = { most: 3, farthestDays: 28, may: () => true };
const place: PlaceCalendar = {
  timeZone: 'Europe/Berlin',
  hours: USUAL_HOURS,
  practitioners: [{ id: 'lind', hours: null }],
  rooms: ['room-1', 'room-2'],
  handpieces: null,
  taken: new Map([['lind', [{ fromMs: wanted.aroundMs, untilMs: ms('2026-11-24T14:00:00Z') }]]]),
};
const texts = (times: readonly { readonly startsMs: number }[]) =>
  times.map(({ startsMs }) => new Date(startsMs).toISOString().slice(0, 16));

describe('the times nearest to one that is taken', () => {
  it('are nearest first, as long as what was wanted, and free', () => {
    const found = nearestFree(place, wanted, searched);
    expect(texts(found)).toEqual(['2026-11-24T14:00', '2026-11-24T12:00', '2026-11-24T14:15']);
    expect(found.map(({ startsMs, endsMs }) => endsMs - startsMs)).toEqual([3_600_000, 3_600_000, 3_600_000]);
  });

  it('are none that the course does not allow', () => {
    const may = ({ startsMs }: { readonly startsMs: number }) => startsMs >= ms('2026-11-30T00:00:00Z');
    expect(texts(nearestFree(place, wanted, { ...searched, may }))[0]).toBe('2026-11-30T07:00');
    expect(nearestFree(place, wanted, { ...searched, may: () => false })).toEqual([]);
  });

  it('are of the next days where the day is full, and never nearer ones left out', () => {
    const full = { fromMs: ms('2026-11-24T00:00:00Z'), untilMs: ms('2026-11-25T12:00:00Z') };
    const found = nearestFree({ ...place, taken: new Map([['lind', [full]]]) }, wanted, searched);
    expect(texts(found)).toEqual(['2026-11-23T16:00', '2026-11-23T15:45', '2026-11-23T15:30']);
  });
});
