import { CLEAR_PERSON, calendarDay, screen } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { ASKED_TODAY } from './asked-today.ts';

describe('what is asked again on the day of a session', () => {
  it('is everything that the rules want asked that day, and whether anything else has changed', () => {
    const yesterday = { ...CLEAR_PERSON, answeredOn: '2026-11-23' };
    const { findings } = screen(yesterday, { asOn: calendarDay('2026-11-24'), purpose: 'session' });
    const wanted = findings.find(({ rule }) => rule === 'S40')?.missing ?? [];
    expect(wanted.length).toBeGreaterThan(5);
    expect(ASKED_TODAY.toSorted()).toEqual([...wanted, 'changedSinceBooking'].toSorted());
  });
});
