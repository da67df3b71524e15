import { describe, expect, it } from 'vitest';
import type { CommandOf } from '../course/command-kinds.ts';
import { booked, items } from '../course/testing/stages.ts';
import { sessionOn } from '../course/testing/told-course.ts';
import { courseStanding } from './course-standing.ts';
import { decideVisits } from './decide-visits.ts';

const course = (answers = {}) =>
  booked(answers).does('front-desk', sessionOn('2026-12-24', 'v2')).does('front-desk', sessionOn('2027-01-23', 'v3'));
const standings = (told: ReturnType<typeof course>, changes = {}) =>
  courseStanding(told.state, { ...told.context, ...changes }).map(({ visit, standing }) => `${visit} ${standing}`);
const move = (visit: string, on: string): CommandOf<'moveVisit'> => {
  const { purpose: _, ...time } = sessionOn(on, visit);
  return { ...time, do: 'moveVisit' };
};

describe('a booked course', () => {
  it('stands where nothing speaks against it', () => {
    expect(standings(course())).toEqual(['v1 stands', 'v2 stands', 'v3 stands']);
  });

  it('is put off by what is deferred, to the end of it, and only where that lies beyond the day', () => {
    const told = course();
    const answers = { activeInfection: { answer: 'no', clearedOn: '2026-12-20' } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    const [first, second, third] = courseStanding(told.state, told.context);
    expect([first?.standing, second?.standing, third?.standing]).toEqual(['paused', 'paused', 'stands']);
    expect(second?.earliestOn).toBe(first?.earliestOn);
    expect((second?.earliestOn ?? '') > '2026-12-24').toBe(true);
  });

  it('is stopped by a contraindication', () => {
    const told = course();
    told.does('patient', { do: 'answerScreening', answers: { pregnant: { answer: 'yes' } } });
    expect(standings(told)).toEqual(['v1 stopped', 'v2 stopped', 'v3 stopped']);
  });

  it('is flagged by a recall, and by a credential that runs out before its day', () => {
    const told = course();
    const stock = { ...told.context.stock, flagged: { v2: ['AB1'] } };
    expect(standings(told, { stock })).toEqual(['v1 stands', 'v2 flagged', 'v3 stands']);
    const [credential] = told.context.credentials['dr-vega']!;
    const credentials = { 'dr-vega': [{ ...credential!, validUntil: '2026-12-31' }] };
    expect(standings(told, { credentials })).toEqual(['v1 stands', 'v2 stands', 'v3 flagged']);
  });

  it('tells the desk that it is not cleared, and not why', () => {
    const told = course();
    told.does('patient', { do: 'answerScreening', answers: { pregnant: { answer: 'yes' } } });
    const actor = { id: 'desk', role: 'front-desk' } as const;
    const [first] = courseStanding(told.state, { ...told.context, actor });
    expect(JSON.stringify(first)).not.toMatch(/pregnan|S03/i);
    expect(first?.items).toMatchObject([{ item: 'clearance' }]);
  });
});

describe('moving a course', () => {
  const shift = (...moves: CommandOf<'moveVisit'>[]) => {
    const told = course();
    return decideVisits(told.state, moves, { ...told.context, actor: { id: 'desk', role: 'front-desk' } });
  };

  it('is refused for one alone where the next would come too early, and goes together', () => {
    expect(items(shift(move('v2', '2027-01-05')))).toEqual(['interval']);
    const together = shift(move('v2', '2027-01-05'), move('v3', '2027-02-04'));
    expect(together.refused ? [] : together.entries.map(({ body }) => 'visit' in body && body.visit)).toEqual([
      'v3',
      'v2',
    ]);
  });

  it('is all or nothing', () => {
    expect(items(shift(move('v2', '2027-01-05'), move('v3', '2027-01-20')))).toEqual(['interval']);
    expect(shift(move('v2', '2026-12-28'), move('v9', '2027-02-04')).refused).toBe(true);
  });

  it('books a series of which each is spaced from the one before', () => {
    const told = booked();
    const context = { ...told.context, actor: { id: 'desk', role: 'front-desk' } as const };
    const series = (third: string) => [sessionOn(third, 'v3'), sessionOn('2026-12-24', 'v2')];
    const decision = decideVisits(told.state, series('2027-01-23'), context);
    expect(decision.refused ? [] : decision.entries.map(({ seq }) => seq - told.state.length)).toEqual([1, 2]);
    expect(items(decideVisits(told.state, series('2027-01-10'), context))).toEqual(['interval']);
  });
});
