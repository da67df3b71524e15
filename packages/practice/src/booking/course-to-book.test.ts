import { describe, expect, it } from 'vitest';
import { booked } from '../course/testing/stages.ts';
import { sessionOn, ToldCourse } from '../course/testing/told-course.ts';
import { courseToBook } from './course-to-book.ts';

const toBook = (told: ReturnType<typeof booked>, role: 'patient' | 'front-desk' | 'practitioner' = 'practitioner') =>
  courseToBook(told.state, { ...told.context, actor: { id: 'somebody', role } });

describe('what of a course may be booked now', () => {
  it('is what is left of the plan, from the interval after the last session on', () => {
    const told = booked();
    const { sessions, sessionsLeft, earliestOn, window } = toBook(told);
    const last = Object.values(told.state.visits)[0]!.on;
    expect(sessions - sessionsLeft).toBe(1);
    expect(Date.parse(earliestOn ?? '') - Date.parse(last)).toBe((window?.earliestDays ?? 0) * 86_400_000);
    told.does('front-desk', sessionOn('2026-12-24', 'v2'));
    expect(toBook(told).sessionsLeft).toBe(sessionsLeft - 1);
  });

  it('has its result looked at one, three and six months after, as studies do', () => {
    const { reviews } = toBook(booked());
    expect(reviews.map(({ months, earliestDays }) => [months, earliestDays])).toEqual([
      [1, 31],
      [3, 92],
      [6, 183],
    ]);
    for (const { earliestDays, latestDays } of reviews) expect(latestDays).toBeGreaterThan(earliestDays);
  });

  it('begins after a deferral', () => {
    const told = booked().does('front-desk', { do: 'cancelVisit', visit: 'v1', because: null });
    const free = toBook(told).earliestOn;
    const answers = { activeInfection: { answer: 'no', clearedOn: '2026-12-20' } } as const;
    told.does('patient', { do: 'answerScreening', answers });
    const { earliestOn, consultationFirst } = toBook(told);
    expect(consultationFirst).toBeNull();
    expect((earliestOn ?? '') > '2026-12-20' && (earliestOn ?? '') > (free ?? '')).toBe(true);
  });

  it('is a consultation first where there is a contraindication, and the desk is not told which', () => {
    const told = booked().does('patient', { do: 'answerScreening', answers: { pregnant: { answer: 'yes' } } });
    expect(toBook(told)).toMatchObject({ earliestOn: null, items: [{ item: 'S03' }] });
    expect(toBook(told).consultationFirst).toMatch(/consultation first/);
    const atDesk = toBook(told, 'front-desk');
    expect(atDesk.items).toMatchObject([{ item: 'clearance' }]);
    expect(JSON.stringify(atDesk)).not.toMatch(/pregnan|S03/i);
    expect(JSON.stringify(toBook(told, 'patient').items)).not.toBe(JSON.stringify(toBook(told).items));
  });

  it('is a consultation first where nobody has planned or nothing was answered', () => {
    expect(toBook(new ToldCourse()).consultationFirst).toMatch(/no plan/);
  });
});
