import { CLEAR_PERSON, QUESTION_KEYS, QUESTIONS, type QuestionKey } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { safetyWords as words } from '../words/en/safety.ts';
import { detailsShown } from './details-shown.ts';
import { answersOf, type Draft, type DraftAnswer, EMPTY_DRAFT, optionsOf } from './draft.ts';
import { judge } from './judge.ts';
import { told } from './told.ts';
import { NOT_ASKED_HERE, TOPICS } from './topics.ts';

const TODAY = '2026-11-24';

/** Somebody of forty who has answered everything with its mildest answer, but for what is said. */
function said(answers: Draft['answers'] = {}, frame: Partial<Draft> = {}): Draft {
  const mild = TOPICS.flatMap(({ asks }) => asks).map((key): [QuestionKey, DraftAnswer] => [
    key,
    { answer: QUESTIONS[key].options[0] },
  ]);
  return { age: '40', skinType: '2', zones: ['cheek'], answers: { ...Object.fromEntries(mild), ...answers }, ...frame };
}

const judged = (draft: Draft) => judge(answersOf(draft, TODAY), TODAY);

describe('the talk', () => {
  it('asks every question of the screening once', () => {
    const asked = [...TOPICS.flatMap(({ asks }) => asks), ...NOT_ASKED_HERE];
    expect(asked.toSorted()).toEqual(QUESTION_KEYS.toSorted());
  });

  it('has words for every answer to every question', () => {
    const options = QUESTION_KEYS.flatMap(optionsOf);
    expect(options.filter((option) => words.answers[option] === undefined)).toEqual([]);
  });

  it('has a sentence for every answer that a rule may raise', () => {
    const missing = TOPICS.flatMap(({ asks }) => asks).flatMap((key) =>
      QUESTIONS[key].options
        .filter((option) => option !== 'no' && option !== 'not-applicable')
        .filter((option) => words.said[key]?.[option] === undefined)
        .map((option) => `${key}: ${option}`),
    );
    expect(missing).toEqual([]);
  });

  it('asks for an INR only of those who take warfarin or its like', () => {
    const names = (medicines: string[]) =>
      detailsShown('anticoagulant', { answer: 'yes', medicines }).map(([name]) => name);
    expect(names(['aspirin'])).toEqual(['medicines']);
    expect(names(['warfarin'])).toEqual(['medicines', 'inr', 'inrOn']);
  });

  it('drops a detail that no longer belongs to the answer', () => {
    const draft = said({ isotretinoin: { answer: 'no', stoppedOn: '2026-11-01' } });
    expect(answersOf(draft, TODAY)).toMatchObject({ isotretinoin: { answer: 'no' } });
    expect(judged(draft).raised).toEqual([]);
  });
});

describe('what comes of it', () => {
  it('finds nothing where every answer is the mildest', () => {
    const { verdict, raised, open, fine } = judged(said());
    expect({ verdict, raised, open }).toEqual({ verdict: 'fine', raised: [], open: [] });
    expect(fine.length).toBe(QUESTION_KEYS.length - NOT_ASKED_HERE.length);
  });

  it('takes what nobody answered for open, never for a no', () => {
    const { verdict, raised, open } = judged(EMPTY_DRAFT);
    expect(verdict).toBe('ask');
    expect(raised.filter((finding) => finding.verdict === 'ask')).toEqual([]);
    expect(open).toContain('pregnant');
    expect(open).toContain('ageYears');
  });

  it('takes “not sure” for open too', () => {
    expect(judged(said({ keloid: { answer: 'unknown' } })).open).toEqual(['keloid']);
  });

  it('shows both sides where experts disagree on isotretinoin', () => {
    const { verdict, raised } = judged(said({ isotretinoin: { answer: 'stopped', stoppedOn: '2026-07-18' } }));
    expect(verdict).toBe('ask');
    expect(raised[0]?.conflict).toHaveLength(2);
    expect(raised[0]?.says).toContain('Experts disagree');
  });

  it('says nothing as if it were known where the day is missing', () => {
    const { raised } = judged(said({ isotretinoin: { answer: 'stopped' } }));
    expect(raised).toHaveLength(1);
    expect(raised[0]?.says).toBeNull();
  });

  it('speaks of what is left once a zone is left out', () => {
    const { verdict, withoutExclusions, excludedZones } = judged(
      said({ warts: { answer: 'yes', zones: ['chin'] } }, { zones: ['cheek', 'chin'] }),
    );
    expect(withoutExclusions).toBe('fine');
    expect(verdict).not.toBe('fine');
    expect(excludedZones).toEqual(['chin']);
  });

  it('offers triage after needling at home', () => {
    expect(judged(said({ homeNeedling: { answer: 'yes' } })).hasNeedledAtHome).toBe(true);
  });

  it('judges a person of the practice’s own baseline as the practice does', () => {
    const { answeredOn: _, ...answers } = CLEAR_PERSON;
    expect(judge({ ...answers, answeredOn: TODAY }, TODAY).verdict).toBe('fine');
  });
});

describe('words to take along', () => {
  it('are what the person said, with day and names', () => {
    const draft = said({
      isotretinoin: { answer: 'stopped', stoppedOn: '2026-07-18' },
      anticoagulant: { answer: 'yes', medicines: ['aspirin', 'other'] },
    });
    expect(told(draft, 'isotretinoin')).toBe('I have stopped isotretinoin on 18 July 2026');
    expect(told(draft, 'anticoagulant')).toBe('I take a blood thinner: aspirin and another one');
  });

  it('turn to the person where the page speaks', () => {
    expect(words.toYou('I am or could be pregnant')).toBe('You are or could be pregnant');
    expect(words.toYou('I have had surgery on my face')).toBe('You have had surgery on your face');
  });
});
