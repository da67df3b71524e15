import { describe, expect, it } from 'vitest';
import { dutiesFor, RECALLED_DUTIES } from './reporting-duty.ts';

const OFFICE = { jurisdiction: 'US', facility: 'physician-office', duties: RECALLED_DUTIES };
const FACILITY = { ...OFFICE, facility: 'user-facility' };
const harm = { serious: [], learnedOn: '2026-11-24', today: '2026-11-24' } as const;

describe('who has to be told of a harm', () => {
  it('is not known where nothing was set up, or for a place that no row names', () => {
    for (const setting of [null, { ...OFFICE, jurisdiction: 'FR' }, { ...OFFICE, facility: 'spa' }]) {
      expect(dutiesFor(harm, setting)).toMatchObject({ known: false, says: expect.stringContaining('Ask') });
    }
  });

  it('is not "nobody" where no row speaks of a mild harm', () => {
    expect(dutiesFor(harm, FACILITY)).toMatchObject({ known: false, says: expect.stringContaining('Ask') });
  });

  it('follows what made it serious', () => {
    const to = (serious: Parameters<typeof dutiesFor>[0]['serious']) => {
      const answer = dutiesFor({ ...harm, serious }, FACILITY);
      return answer.known ? answer.duties.map((duty) => duty.to) : [];
    };
    expect(to(['death'])).toEqual(['FDA and the maker']);
    expect(to(['lasting damage'])).toEqual(['the maker; FDA where the maker is not known']);
  });

  it('says that a row was never checked, or too long ago', () => {
    const standing = (checkedOn: string | null) => {
      const duties = RECALLED_DUTIES.map((row) => ({ ...row, checkedOn }));
      const answer = dutiesFor(harm, { ...OFFICE, duties });
      return answer.known ? answer.duties[0]?.standing : null;
    };
    expect(standing(null)).toBe('never checked');
    expect(standing('2026-01-10')).toBe('checked');
    expect(standing('2025-11-01')).toBe('checked too long ago');
  });

  it('counts calendar days to a day, and leaves work days to whoever knows the holidays', () => {
    const [first] = RECALLED_DUTIES;
    if (first === undefined) throw new Error('there is a row');
    const row = (daysAre: 'calendar' | 'work') => ({ ...OFFICE, duties: [{ ...first, withinDays: 10, daysAre }] });
    expect(dutiesFor(harm, row('calendar'))).toMatchObject({ duties: [{ reportBy: '2026-12-04' }] });
    expect(dutiesFor(harm, row('work'))).toMatchObject({ duties: [{ reportBy: null }] });
  });
});
