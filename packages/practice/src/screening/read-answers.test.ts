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

  it.each(['x', 'bloodpressure', ''])('suggests nothing that shares too little with what was written: "%s"', (name) => {
    const read = readScreeningAnswers({ [name]: 'no' });
    expect(read.ok ? '' : read.issues[0]?.message).toMatch(/^No question has this name\. npx percuta/);
  });

  it('suggests a name in capitals too, and a detail of its own question', () => {
    const named = readScreeningAnswers({ ISOTRETINOIN: 'no' });
    expect(named.ok ? '' : named.issues[0]?.message).toContain('Did you mean "isotretinoin"?');
    const detail = readScreeningAnswers({ isotretinoin: { answer: 'stopped', stopedOn: '2026-08-24' } });
    expect(detail.ok ? '' : detail.issues[0]?.message).toContain(
      'Did you mean "stoppedOn"? Known are: answer, answeredOn, stoppedOn.',
    );
  });

  it('keeps the day on which a single answer was given', () => {
    const told = { keloid: { answer: 'no', answeredOn: '2026-11-20' } };
    expect(readScreeningAnswers(told)).toEqual({ ok: true, value: told });
  });

  it('takes a skin type that nobody knows for unknown, and spaces around one for nothing', () => {
    expect(readScreeningAnswers({ fitzpatrickType: null })).toEqual({
      ok: true,
      value: { fitzpatrickType: 'unknown' },
    });
    expect(readScreeningAnswers({ fitzpatrickType: ' V ' })).toEqual({ ok: true, value: { fitzpatrickType: 5 } });
  });
});

interface Told extends Readonly<Record<string, unknown>> {
  readonly description?: string;
  readonly anyOf?: readonly { readonly enum?: readonly string[] }[];
}

describe('the schema of the answers', () => {
  const schemaNow = () => answersJsonSchema();
  const propertiesNow = () => schemaNow().properties as Record<string, Told>;

  it('describes every question, and says which are mandatory', () => {
    const schema = schemaNow();
    const properties = propertiesNow();
    for (const key of QUESTION_KEYS) expect(properties[key]?.description).toContain(QUESTIONS[key].text);
    expect(schema['x-mandatory']).toEqual(expect.arrayContaining([...MANDATORY_KEYS, 'answeredOn']));
  });

  it('is enough to write a file from: the first word of every question makes a person who is fine', () => {
    const properties = propertiesNow();
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
    const [example, ...others] = schemaNow().examples as unknown[];
    expect(example).toMatchObject({ isotretinoin: { answer: 'stopped' } });
    expect(others).toEqual([]);
    expect(faults(example)).toEqual([]);
  });

  it('says what it is, and knows no other names', () => {
    expect(schemaNow()).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'https://percuta.example/schema/screening-answers',
      type: 'object',
      additionalProperties: false,
    });
    expect(schemaNow()['x-mandatory']).toEqual(['answeredOn', 'birthDate or ageYears', ...MANDATORY_KEYS]);
  });

  it.each([
    ['pregnant', { type: 'null' }],
    ['keloid', { type: ['boolean', 'null'] }],
    ['isotretinoin', { type: 'null' }],
  ] as const)('takes the short forms of %s and its whole one', (key, flag) => {
    const { anyOf, ...rest } = propertiesNow()[key]!;
    const flags = (QUESTIONS[key].options as readonly string[]).includes('yes') ? { type: ['boolean', 'null'] } : flag;
    expect(anyOf?.slice(0, 2)).toEqual([{ enum: [...QUESTIONS[key].options, 'unknown'] }, flags]);
    expect(anyOf?.[2]).toMatchObject({ type: 'object' });
    expect(rest['x-mandatory']).toBe(QUESTIONS[key].mandatory);
  });

  it('writes days by their format, without an expression that fills a screen', () => {
    const { answeredOn } = propertiesNow();
    expect(answeredOn).toMatchObject({ type: 'string', format: 'date' });
    expect(answeredOn).not.toHaveProperty('pattern');
    expect(propertiesNow().ageYears).toMatchObject({ type: 'number' });
  });
});
