import { type CourseEntry, courseOf } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { timelineOf } from './timeline-lines.ts';

const DAYS = ['2026-11-20', '2026-11-21', '2026-11-21', '2026-11-22', '2026-11-22'];
const frame = (seq: number) => {
  const on = DAYS[seq - 1] ?? '2026-11-23';
  return { seq, on, at: `${on}T09:00:00Z`, by: { id: 'dr-vega', role: 'practitioner' } } as const;
};

const ENTRIES: readonly CourseEntry[] = [
  {
    ...frame(1),
    kind: 'consent-question-asked',
    body: { question: 'q1', asks: 'Does it scar?', planHash: 'sha256:of-the-plan' },
  },
  { ...frame(2), kind: 'consent-question-answered', body: { question: 'q1', says: 'Seldom.' } },
  {
    ...frame(3),
    kind: 'outcome-measured',
    body: {
      measure: 'm1',
      scale: 'scale-pain-nrs',
      zone: 'left-cheek',
      answers: { grade: 3 },
      score: 3,
      about: '2026-11-21',
      image: null,
      blinded: null,
    },
  },
  { ...frame(4), kind: 'correction-added', body: { corrects: 3, says: 'Pain was 2.', because: 'Misheard.' } },
  {
    ...frame(5),
    kind: 'screening-answered',
    body: {
      answers: { answeredOn: '2026-11-22' },
      found: { verdict: 'fine', findings: [], asOn: '2026-11-22', ruleset: 'sha256:of-the-rules' },
    },
  },
];
const lines = timelineOf(courseOf(ENTRIES));

describe('the record as lines', () => {
  it('tells questions, grades and corrections, newest on top', () => {
    expect(lines.map(({ title }) => title)).toEqual([
      'Correction to entry 3',
      'Screening questions answered',
      'Pain, 0 to 10 (VAS or NRS) graded',
      'The question answered',
      'A question about the consent text',
    ]);
  });

  it('says what was said', () => {
    expect(lines.map(({ text }) => text)).toEqual([
      'Pain was 2. (Misheard.)',
      null,
      'Left cheek: 3',
      'Seldom.',
      'Does it scar?',
    ]);
  });

  it('says each entry once, by its number', () => {
    const numbers = lines.flatMap(({ entry }) => (entry === null ? [] : [entry.seq]));
    expect(numbers).toEqual([4, 3, 2, 1]);
  });
});
