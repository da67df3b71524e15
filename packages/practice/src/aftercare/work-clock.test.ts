import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { endOfDay, readWorkClock, type Work } from './work-clock.ts';

const PUS: Work = {
  work: 'report-2',
  since: '2026-11-24T09:00:00Z',
  dueAt: '2026-11-24T23:00:00Z',
  namedAt: null,
  answeredAt: null,
};
const at = (minutes: number) => new Date(Date.parse(PUS.since) + minutes * 60_000).toISOString();

describe('the clock of the work list', () => {
  it.each<[string, Partial<Work>, string, string, string | null]>([
    ['just in', {}, '2026-11-24T09:59:00Z', 'waiting', null],
    ['nobody has it after an hour', {}, '2026-11-24T10:00:00Z', 'waiting', 'responsible-clinician'],
    ['somebody has it', { namedAt: '2026-11-24T09:10:00Z' }, '2026-11-24T22:00:00Z', 'taken', null],
    [
      'late, though somebody has it',
      { namedAt: '2026-11-24T09:10:00Z' },
      '2026-11-24T23:01:00Z',
      'overdue',
      'responsible-clinician',
    ],
    ['late for four hours', { namedAt: '2026-11-24T09:10:00Z' }, '2026-11-25T03:00:00Z', 'overdue', 'owner'],
    ['answered, however late', { answeredAt: '2026-11-26T09:00:00Z' }, '2026-11-27T03:00:00Z', 'answered', null],
    [
      'an emergency is late at once',
      { work: 'report-1', dueAt: '2026-11-24T09:00:00Z' },
      '2026-11-24T09:01:00Z',
      'overdue',
      'responsible-clinician',
    ],
  ])('%s', (_, changes, when, standing, escalatedTo) => {
    expect(readWorkClock({ ...PUS, ...changes }, when)).toMatchObject({ standing, escalatedTo });
  });

  it('says before whom it goes next and when, and is there at that moment', () => {
    for (const namedAt of [null, '2026-11-24T09:10:00Z']) {
      for (const minutes of [0, 30, 59, 61, 600, 900]) {
        const work = { ...PUS, namedAt };
        const { next, escalatedTo } = readWorkClock(work, at(minutes));
        if (next === null) throw new Error('Somebody is left before whom it goes.');
        const justBefore = new Date(Date.parse(next.at) - 1_000).toISOString();
        expect(readWorkClock(work, justBefore).escalatedTo).toBe(escalatedTo);
        expect(readWorkClock(work, next.at).escalatedTo).toBe(next.to);
      }
    }
    expect(readWorkClock(PUS, '2026-11-27T00:00:00Z').next).toBe(null);
  });

  it('never takes anything back while nobody does anything', () => {
    const rank = (minutes: number, named: number | null) => {
      const namedAt = named === null ? null : at(named);
      const { escalatedTo } = readWorkClock({ ...PUS, namedAt }, at(minutes));
      return [null, 'responsible-clinician', 'owner'].indexOf(escalatedTo);
    };
    const minute = fc.integer({ min: 0, max: 5_000 });
    fc.assert(
      fc.property(minute, minute, fc.option(minute), (one, other, named) => {
        expect(rank(Math.min(one, other), named)).toBeLessThanOrEqual(rank(Math.max(one, other), named));
      }),
      { seed: 20_261_124, numRuns: 1_000 },
    );
  });

  it('ends a day when it is over at the practice, also where the clocks change', () => {
    expect(endOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-29T22:00:00Z');
    expect(endOfDay('2026-10-25', 'Europe/Berlin')).toBe('2026-10-25T23:00:00Z');
    expect(endOfDay('2026-11-24', 'Pacific/Auckland')).toBe('2026-11-24T11:00:00Z');
  });
});
