import { afterEach, describe, expect, it } from 'vitest';
import { dayOf, timeOf } from './clock-time.ts';
import { keepPracticeZone } from './practice-zone.ts';

afterEach(() => keepPracticeZone('Europe/Berlin'));

describe('the time of a visit', () => {
  it('is the practice’s, wherever the browser is', () => {
    keepPracticeZone('America/New_York');
    expect(timeOf('2026-11-24T14:06:00Z')).toBe('09:06');
    keepPracticeZone('Europe/Berlin');
    expect(timeOf('2026-11-24T14:06:00Z')).toBe('15:06');
  });

  it('is on the practice’s calendar day', () => {
    keepPracticeZone('Pacific/Auckland');
    expect(dayOf('2026-11-24T14:06:00Z')).toBe('2026-11-25');
    expect(timeOf('2026-11-24T11:00:00Z')).toBe('00:00');
  });
});
