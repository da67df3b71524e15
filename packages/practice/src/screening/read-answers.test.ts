import { describe, expect, it } from 'vitest';
import { calendarDay } from '../rules/calendar-day.ts';
import { answersJsonSchema } from './answers-json-schema.ts';
import { MANDATORY_KEYS, QUESTION_KEYS, QUESTIONS } from './questions.ts';
import { readScreeningAnswers } from './read-answers.ts';
import { screen } from './screen.ts';

const faults = (input: unknown) => {
  const read = readScreeningAnswers(input);
  return read.ok ? [] : read.issues.map(({ path }) => path);
};

describe('reading a file of answers', () => {
  it('takes words, yes and no, nothing, and Roman skin types', () => {
    expect(
      readScreeningAnswers({ pregnant: ' No ', keloid: true, rash: false, warts: null, fitzpatrickType: 'iv' }),
    ).toEqual({
      ok: true,
      value: {
        pregnant: { answer: 'no' },
        keloid: { answer: 'yes' },
        rash: { answer: 'no' },
        warts: { answer: 'unknown' },
        fitzpatrickType: 4,
      },
    });
  });

  it('names every fault at once, by its path', () => {
    const paths = faults({
      ageYears: -4,
      fitzpatrickType: 9,
      keloid: 'maybe',
      pregnnat: 'no',
      filler: { answer: 'yes', onn: '2026-11-01', on: '2026-02-30', zones: ['elbow'] },
      anticoagulant: { answer: 'yes', medicines: ['vitamins'], inr: 'high' },
      zonesPlanned: [],
    });
    expect(paths.toSorted()).toEqual([
      'ageYears',
      'anticoagulant.inr',
      'anticoagulant.medicines[0]',
      'filler.on',
      'filler.onn',
      'filler.zones[0]',
      'fitzpatrickType',
      'keloid.answer',
      'pregnnat',
      'zonesPlanned',
    ]);
  });

  it.each([
    ['[]', []],
    ['a number', 7],
    ['nothing', null],
    ['a word', 'no'],
  ])('refuses %s instead of answers', (_, input) => {
    expect(faults(input)).toEqual(['']);
  });

  it('never drops a name that it does not know: it may have been a risk', () => {
    expect(faults({ pregnancy: 'yes' })).toEqual(['pregnancy']);
    const names = ['__proto__', 'constructor', 'toString'];
    expect(faults(JSON.parse('{"__proto__": "yes", "constructor": 1, "toString": 2}'))).toEqual(names);
  });

  it('suggests the name that was meant', () => {
    const read = readScreeningAnswers({ isotretinion: 'no' });
    expect(read.ok ? '' : read.issues[0]?.message).toContain('Did you mean "isotretinoin"?');
  });
});

describe('the schema of the answers', () => {
  const schema = answersJsonSchema();
  const properties = schema.properties as Record<string, { description?: string; anyOf?: { enum?: string[] }[] }>;

  it('describes every question, and says which are mandatory', () => {
    for (const key of QUESTION_KEYS) expect(properties[key]?.description).toContain(QUESTIONS[key].text);
    expect(schema['x-mandatory']).toEqual(expect.arrayContaining([...MANDATORY_KEYS, 'answeredOn']));
  });

  it('is enough to write a file from: the first word of every question makes a person who is fine', () => {
    const words = QUESTION_KEYS.map((key) => [key, properties[key]?.anyOf?.[0]?.enum?.[0]]);
    const read = readScreeningAnswers({
      answeredOn: '2026-11-24',
      ageYears: 40,
      fitzpatrickType: 2,
      ...Object.fromEntries(words),
    });
    expect(read.ok && screen(read.value, { asOn: calendarDay('2026-11-24') }).verdict).toBe('fine');
  });

  it('shows an example that can be read', () => {
    expect(faults((schema.examples as unknown[])[0])).toEqual([]);
  });
});
