import { describe, expect, it } from 'vitest';
import { applyEntry, courseOf } from './course-of.ts';
import { BrokenRecord } from './entry.ts';
import type { CourseEntry } from './entry-kinds.ts';
import { booked, needling, sealed, TODAY } from './testing/stages.ts';
import { sessionOn, type ToldCourse } from './testing/told-course.ts';

const FRAME = { seq: 1, at: `${TODAY}T09:00:00Z`, on: TODAY, by: { id: 'dr-vega', role: 'practitioner' } };
const entry = (kind: string, body: object) => ({ ...FRAME, kind, body }) as CourseEntry;
const { do: _, ...VISIT } = sessionOn('2026-12-24', 'v1');

describe('a record that no command can have written', () => {
  it.each([
    ['a judgement of a harm that was never noted', 'adverse-event-judged', { event: 'e1' }],
    [
      'attendance at a visit that was never booked',
      'attendance-noted',
      { visit: 'v9', move: 'arrive', arrivedAt: null },
    ],
    ['a note on a photograph that was never taken', 'photograph-noted', { photograph: 'p9', note: 'n1' }],
    ['a photograph kept out of a use, never taken', 'photograph-withheld', { photograph: 'p9', uses: [] }],
    ['an answer to a report that never came', 'report-answered', { report: 'r9' }],
    ['triage of a report that never came', 'report-triaged', { report: 'r9' }],
    ['the confirmation of a time-out that nobody held', 'time-out-confirmed', { session: 'v1' }],
    ['a visit cancelled that was never booked', 'visit-cancelled', { visit: 'v9', because: 'Ill.' }],
    ['a visit moved that was never booked', 'visit-moved', { ...VISIT, visit: 'v9' }],
    ['a session without a plan', 'visit-booked', { ...VISIT, planHash: null }],
    ['a person checked in for no session', 'session-checked-in', { session: 'v9' }],
  ])('is found broken by %s', (_claim, kind, body) => {
    expect(() => applyEntry(courseOf([]), entry(kind, body))).toThrow(BrokenRecord);
  });

  it.each<[string, () => ToldCourse, string, object]>([
    ['the same visit booked twice', booked, 'visit-booked', { ...VISIT, planHash: null }],
    ['a time-out confirmed before it was held', booked, 'time-out-confirmed', { session: 'v1', timeOut: 1 }],
    ['nobody who came taken back', booked, 'attendance-noted', { visit: 'v1', move: 'takeBack', arrivedAt: null }],
  ])('is found broken by %s', (_claim, course, kind, body) => {
    expect(() => applyEntry(course().state, entry(kind, body))).toThrow(BrokenRecord);
  });

  it('is found broken by a visit that is cancelled or moved once it was cancelled', () => {
    const { state } = booked().does('front-desk', { do: 'cancelVisit', visit: 'v1', because: 'Ill.' } as never);
    expect(state.visits.v1?.cancelled).toBe(true);
    for (const [kind, body] of [
      ['visit-cancelled', { visit: 'v1', because: 'Ill.' }],
      ['visit-moved', VISIT],
      ['attendance-noted', { visit: 'v1', move: 'arrive', arrivedAt: null }],
    ] as const) {
      expect(() => applyEntry(state, entry(kind, body)), kind).toThrow(BrokenRecord);
    }
  });
});

describe('what an entry leaves in the record', () => {
  it('of a cancelled consultation is the visit, cancelled, and every other as it was', () => {
    const told = booked().does('front-desk', { ...sessionOn('2026-12-01', 'talk'), purpose: 'consultation' });
    told.does('front-desk', { do: 'cancelVisit', visit: 'talk', because: 'Ill.' } as never);
    expect(told.state.visits).toMatchObject({ talk: { cancelled: true, on: '2026-12-01' }, v1: { cancelled: false } });
    expect(told.state.sessions.v1?.session.state).toBe('planned');
  });

  it('of a cancelled session is that it was called off', () => {
    const told = booked().does('front-desk', { do: 'cancelVisit', visit: 'v1', because: 'Ill.' } as never);
    expect(told.state.sessions.v1?.session.state).toBe('called-off');
  });

  it('of needling that was stopped is why', () => {
    const told = needling().does('practitioner', {
      do: 'stopNeedling',
      session: 'v1',
      because: 'She felt faint.',
    } as never);
    expect(told.state.sessions.v1?.session.stoppedBecause).toBe('She felt faint.');
  });

  it('of aftercare is the sheet, the next contact, and who gave it', () => {
    expect(sealed().state.sessions.v1?.aftercare).toMatchObject({
      sheetHash: expect.stringMatching(/^sha256:/),
      nextContactOn: '2026-11-25',
      entry: { by: { id: 'dr-vega' } },
    });
    expect(sealed().state.sessions.v1?.checkedInOn).toBe(TODAY);
  });

  it('of a consent that is taken back in part is what is left, and nothing twice', () => {
    const told = booked();
    const back = (scopes: readonly string[]) =>
      told.asks('patient', { do: 'withdrawConsent', scopes, reason: null } as never);
    expect(back(['clinical-photographs']).refused).toBe(false);
    expect(back(['clinical-photographs', 'treatment']).refused).toBe(false);
    const scopes = told.state.consents[0]?.withdrawn.map(({ scope }) => scope);
    expect(scopes).toEqual(['clinical-photographs', 'treatment']);
    expect(back(['teaching'])).toMatchObject({ refused: true, what: 'withdrawConsent' });
  });

  it('of two questions is each with its own answer', () => {
    const told = booked();
    for (const question of ['q1', 'q2'])
      told.does('patient', { do: 'askConsentQuestion', question, asks: 'How long?' });
    told.does('practitioner', { do: 'answerConsentQuestion', question: 'q2', says: 'A day.' });
    expect(told.state.consentTalk.questions.map(({ answer }) => answer?.says ?? null)).toEqual([null, 'A day.']);
  });
});
