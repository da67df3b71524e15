import { MANDATORY_KEYS, QUESTION_KEYS, QUESTIONS } from '@percuta/practice';
import type { QuestionnaireItem } from 'fhir/r4.js';
import { describe, expect, it } from 'vitest';
import { toQuestionnaire } from './to-questionnaire.ts';

const items = toQuestionnaire().item ?? [];
const flat = items.flatMap((item): QuestionnaireItem[] => [item, ...(item.item ?? [])]);

describe('the questionnaire', () => {
  it('asks every question, under the name of its answer', () => {
    expect(items.map(({ linkId }) => linkId).slice(3)).toEqual(QUESTION_KEYS);
    expect(flat.length).toBeGreaterThan(QUESTION_KEYS.length);
  });

  it('gives each item a linkId of its own', () => {
    expect(new Set(flat.map(({ linkId }) => linkId)).size).toBe(flat.length);
  });

  it('marks what is mandatory, and lets everybody answer that they do not know', () => {
    expect(items.filter(({ required }) => required).map(({ linkId }) => linkId)).toEqual(MANDATORY_KEYS);
    for (const { answerOption = [] } of items.slice(3)) expect(answerOption.at(-1)?.valueCoding?.code).toBe('unknown');
  });

  it('shows a detail only with the answers that it goes with', () => {
    const stopped = flat.find(({ linkId }) => linkId === 'isotretinoin.stoppedOn');
    expect(stopped?.enableWhen?.map(({ answerCoding }) => answerCoding?.code)).toEqual(['stopped', 'now']);
    expect(QUESTIONS.isotretinoin.options).toEqual(['no', 'stopped', 'now']);
  });

  it('is a draft until a clinician has signed it', () => {
    expect(toQuestionnaire()).toMatchObject({ status: 'draft', experimental: true, version: '1.1.0' });
  });
});
