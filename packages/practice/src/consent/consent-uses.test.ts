import { describe, expect, it } from 'vitest';
import { EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';
import { readCommand } from '../course/decide.ts';
import { needling } from '../course/testing/stages.ts';
import { consentTo, sessionOn, ToldCourse } from '../course/testing/told-course.ts';
import { CLEAR_PERSON } from '../screening/clear-person.ts';
import { consentDocument } from './consent-document.ts';
import { consentUses } from './consent-uses.ts';
import { drawingMark } from './drawing.ts';

function planned() {
  const told = new ToldCourse();
  told.does('patient', { do: 'answerScreening', answers: { ...CLEAR_PERSON, answeredOn: '2026-11-24' } });
  return told.does('responsible-clinician', { do: 'proposePlan', plan: EXAMPLE_COURSE_PLAN, outlook: null });
}
const partsOf = (told: ToldCourse) =>
  consentDocument(told.state.plans.at(-1)!, 'en').sections.map(({ heading }) => heading);
const DRAWING = 'M10 100 L40 60 L80 120.5';

describe('before anybody signs', () => {
  it('every part of the text is gone through, and what is left is named', () => {
    const told = planned();
    const parts = partsOf(told);
    const half = { ...consentTo(told.state), readThrough: { parts: parts.slice(0, -1), drawing: null } };
    expect(told.asks('patient', half)).toMatchObject({
      because: `Go through every part first. Still to be read: ${parts.at(-1)}.`,
    });
    told.does('patient', { ...half, readThrough: { parts, drawing: null } });
    expect(told.entries.slice(-2).map(({ kind }) => kind)).toEqual(['consent-read', 'consent-given']);
    expect(told.state.consentTalk.readings[0]).toMatchObject({
      parts,
      documentHash: consentTo(told.state).documentHash,
    });
  });

  it('nobody signs without telling what was read', () => {
    const { readThrough: _, ...unread } = consentTo(planned().state);
    expect(readCommand(unread)).toEqual({ ok: false, issues: [{ path: 'readThrough', message: expect.any(String) }] });
  });

  it('a question is answered by somebody who treats, and both are kept', () => {
    const told = planned();
    told.does('patient', { do: 'askConsentQuestion', question: 'q1', asks: 'How long will I be red?' });
    expect(told.asks('patient', consentTo(told.state))).toMatchObject({
      because: 'A question waits for its answer: “How long will I be red?”. Answer it before anybody signs.',
    });
    expect(told.asks('patient', { do: 'answerConsentQuestion', question: 'q1', says: 'A day.' }).refused).toBe(true);
    told.does('practitioner', { do: 'answerConsentQuestion', question: 'q1', says: 'Usually one to three days.' });
    told.does('patient', consentTo(told.state));
    expect(told.state.consentTalk.questions).toMatchObject([
      {
        asks: 'How long will I be red?',
        answer: { says: 'Usually one to three days.', entry: { by: { id: 'dr-vega' } } },
      },
    ]);
  });

  it('a drawn signature is kept with its strokes, and its mark is theirs', () => {
    const told = planned();
    const readThrough = { parts: partsOf(told), drawing: DRAWING };
    const signature = { ...consentTo(told.state).signature, kind: 'drawn', mark: drawingMark(DRAWING) } as const;
    const consent = { ...consentTo(told.state), signature, readThrough };
    expect(
      told.asks('patient', { ...consent, signature: { ...signature, mark: drawingMark('M1 1 L2 2 L3 3') } }),
    ).toMatchObject({
      because: 'The mark is not that of the drawing. Draw the signature again.',
    });
    told.does('patient', consent);
    expect(told.state.consentTalk.readings[0]?.drawing).toBe(DRAWING);
  });
});

describe('what rests on a consent', () => {
  function used() {
    const told = planned();
    told.does('patient', consentTo(told.state, ['treatment', 'teaching']));
    told.does('practitioner', {
      do: 'beginConsentUse',
      use: 'talk',
      scope: 'teaching',
      what: 'Two pictures in a talk.',
    });
    return told.does('front-desk', sessionOn('2026-12-01', 'v1'));
  }
  const standing = (told: ToldCourse) => consentUses(told.state).map(({ use, standing: is }) => [use, is]);

  it('is not begun without it', () => {
    const told = used();
    expect(
      told.asks('practitioner', { do: 'beginConsentUse', use: 'web', scope: 'marketing', what: 'The web page.' }),
    ).toMatchObject({
      because: 'The person has not agreed to marketing. Ask for that by itself, or leave it.',
    });
    expect(standing(told)).toEqual([
      ['talk', 'agreed'],
      ['v1', 'agreed'],
    ]);
  });

  it('is refused as soon as it is taken back, each scope by itself, and stays listed until it is ended', () => {
    const told = used();
    told.does('patient', { do: 'withdrawConsent', scopes: ['teaching'], reason: null });
    expect(consentUses(told.state)).toMatchObject([
      { use: 'talk', standing: 'refused', withdrawnOn: '2026-11-24' },
      { use: 'v1', standing: 'agreed' },
    ]);
    expect(
      told.asks('practitioner', { do: 'beginConsentUse', use: 'talk-2', scope: 'teaching', what: 'Again.' }),
    ).toMatchObject({
      because: 'The person took back their consent to teaching on 2026-11-24. It may not be used.',
    });
    told.does('practitioner', { do: 'endConsentUse', use: 'talk', how: 'Taken out of the talk.' });
    expect(standing(told)[0]).toEqual(['talk', 'ended']);
  });

  it('taken back for treatment leaves no session that may start', () => {
    const told = used().does('patient', { do: 'withdrawConsent', scopes: ['treatment'], reason: null });
    expect(standing(told)).toEqual([
      ['talk', 'agreed'],
      ['v1', 'refused'],
    ]);
  });

  it('is refused too where a newer form leaves it out', () => {
    const told = used().does('patient', consentTo(planned().state, ['treatment']));
    expect(standing(told)[0]).toEqual(['talk', 'refused']);
  });

  it('tells uses from sessions, with the day on which each began and ended', () => {
    const told = used().on('2026-11-26');
    told.does('practitioner', { do: 'endConsentUse', use: 'talk', how: 'Taken out of the talk.' });
    expect(consentUses(told.state)).toEqual([
      {
        use: 'talk',
        kind: 'use',
        scope: 'teaching',
        what: 'Two pictures in a talk.',
        begunOn: '2026-11-24',
        standing: 'ended',
        withdrawnOn: null,
        endedOn: '2026-11-26',
      },
      {
        use: 'v1',
        kind: 'session',
        scope: 'treatment',
        what: 'Session on 2026-12-01',
        begunOn: '2026-11-24',
        standing: 'agreed',
        withdrawnOn: null,
        endedOn: null,
      },
    ]);
  });

  it('names the day on which that very scope was taken back', () => {
    const told = used();
    told.does('patient', { do: 'withdrawConsent', scopes: ['treatment'], reason: null }).on('2026-11-25');
    told.does('patient', { do: 'withdrawConsent', scopes: ['teaching'], reason: null });
    expect(consentUses(told.state)).toMatchObject([
      { use: 'talk', withdrawnOn: '2026-11-25', endedOn: null },
      { use: 'v1', withdrawnOn: '2026-11-24' },
    ]);
  });

  it('is no session that was called off, none that has begun, and no talk', () => {
    const told = used();
    told.does('front-desk', { ...sessionOn('2026-12-02', 'v2'), purpose: 'consultation' });
    told.does('front-desk', { do: 'cancelVisit', visit: 'v1', because: null });
    expect(standing(told)).toEqual([['talk', 'agreed']]);
    expect(consentUses(needling().state)).toEqual([]);
  });
});
