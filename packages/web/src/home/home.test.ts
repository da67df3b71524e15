import { HARM_REVIEWS, measurement, ZERO_EVENT_BOUNDS } from '@percuta/evidence';
import { describe, expect, it } from 'vitest';
import { homeWords } from '../words/en/home.ts';
import { NARROW_STATIONS, STATIONS } from './stations.ts';

const sayOf = (wanted: string) => homeWords.answers.find(({ id }) => id === wanted)?.says ?? '';

describe('the first page', () => {
  it('says of serious harm what the review and its bound say', () => {
    const review = HARM_REVIEWS.find(({ patients }) => patients === 1845);
    const bound = ZERO_EVENT_BOUNDS.find(({ n }) => n === 1845);
    expect(sayOf('safe')).toContain('1,845 people report no serious harm');
    expect(sayOf('safe')).toContain(`${((bound?.upper95 ?? 1) * 100).toFixed(2)}%`);
    expect(homeWords.answers[0].source).toContain(`${review?.articles} studies`);
  });

  it('says of wrinkles what the open study measured', () => {
    const found = measurement('needling.ablon-wrinkles-d150');
    const grades = (value: number | null | undefined) => Math.abs(value ?? 0).toFixed(1);
    const interval = `(${grades(found.high)} to ${grades(found.low)})`;
    expect(sayOf('does')).toContain(`one study of ${found.n} people`);
    expect(sayOf('does')).toContain(`improved by ${grades(found.value)} grades out of 5 ${interval}`);
  });

  it.each([
    ['on a desk', STATIONS],
    ['on a telephone', NARROW_STATIONS],
  ])('tells time along the skin without a gap, %s', (_, stations) => {
    expect(stations[0]?.from).toBe(0);
    expect(stations.at(-1)?.to).toBe(1);
    for (const [index, { from, seconds }] of stations.entries()) {
      if (index === 0) continue;
      expect(from).toBe(stations[index - 1]?.to);
      expect(seconds).toBeGreaterThan(stations[index - 1]?.seconds ?? Number.POSITIVE_INFINITY);
    }
  });
});
