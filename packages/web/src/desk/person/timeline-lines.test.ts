import { describe, expect, it } from 'vitest';
import { needling } from '../../../../practice/src/course/testing/stages.ts';
import { timelineOf } from './timeline-lines.ts';

const course = needling()
  .does('patient', { do: 'withdrawConsent', scopes: ['clinical-photographs'], reason: null })
  .does('patient', { do: 'askConsentQuestion', question: 'q1', asks: 'Does it scar?' })
  .does('practitioner', { do: 'answerConsentQuestion', question: 'q1', says: 'Seldom.' })
  .does('patient', {
    do: 'measureOutcome',
    measure: 'm1',
    scale: 'scale-pain-nrs',
    zone: null,
    answers: { grade: 3 },
    image: null,
    blinded: null,
  }).state;
const lines = timelineOf(course);
const titles = lines.map(({ title }) => title);

describe('the record as lines', () => {
  it('tells a withdrawal, a question with its answer and what the person graded', () => {
    expect(titles).toEqual(
      expect.arrayContaining([
        'Consent taken back: clinical photographs',
        'A question about the consent text',
        'The question answered',
        'Pain, 0 to 10 (VAS or NRS) graded',
        'Consent text read through',
        'Needling started',
      ]),
    );
  });

  it('stands newest on top: what was read comes before what was signed', () => {
    expect(titles.indexOf('Needling started')).toBeGreaterThan(titles.indexOf('The question answered'));
    expect(titles.indexOf('Consent text read through')).toBeGreaterThan(titles.indexOf('Consent to version 1'));
  });

  it('says each entry once', () => {
    const numbers = lines.flatMap(({ entry }) => (entry === null ? [] : [entry.seq]));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
