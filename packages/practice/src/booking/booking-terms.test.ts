import { describe, expect, it } from 'vitest';
import { type BookingTerms, tooLate, USUAL_TERMS } from './booking-terms.ts';

const MINUTE_MS = 60_000;
const answer = (terms: Partial<BookingTerms>, does: 'book' | 'change', aheadMinutes: number) =>
  tooLate({ ...USUAL_TERMS, ...terms }, does, { startsMs: aheadMinutes * MINUTE_MS, nowMs: 0 });

describe('how late a person may still book or change', () => {
  it('is a matter of two terms, one for each', () => {
    const terms = { leadMinutes: 60, changeMinutes: 1440 };
    expect(answer(terms, 'book', 60)).toBeNull();
    expect(answer(terms, 'book', 59)).toBe(
      'A visit is booked at least 1 hour ahead. Choose a later time, or call the practice.',
    );
    expect(answer(terms, 'change', 1440)).toBeNull();
    expect(answer(terms, 'change', 1439)).toBe(
      'A visit is moved or cancelled at least 1 day ahead. Call the practice.',
    );
  });

  it('is until the end where the practice asks for nothing', () => {
    expect(answer({}, 'book', -5)).toBeNull();
    expect(answer({}, 'change', -5)).toBeNull();
  });

  it.each([
    [1, '1 minute'],
    [45, '45 minutes'],
    [90, '90 minutes'],
    [120, '2 hours'],
    [1440, '1 day'],
    [4320, '3 days'],
  ])('%i minutes are said as %s', (leadMinutes, said) => {
    expect(answer({ leadMinutes }, 'book', 0)).toContain(`at least ${said} ahead`);
  });
});
