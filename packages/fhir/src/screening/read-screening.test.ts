import { CLEAR_PERSON, calendarDay, QUESTION_KEYS, screen } from '@percuta/practice';
import { describe, expect, it } from 'vitest';
import { readScreening } from './read-screening.ts';
import { SCREENING_URL } from './screening-canonical.ts';
import { toQuestionnaireResponse } from './to-questionnaire-response.ts';

const patient = { resourceType: 'Patient', id: 'p1', birthDate: '1986-05-04', gender: 'female' };
const response = (item: unknown[], more: object = {}) => ({
  resourceType: 'QuestionnaireResponse',
  status: 'completed',
  questionnaire: `${SCREENING_URL}|1.1.0`,
  authored: '2026-11-20T09:30:00+01:00',
  subject: { reference: 'Patient/p1' },
  item,
  ...more,
});
const code = (linkId: string, value: string) => ({ linkId, answer: [{ valueCoding: { code: value } }] });
const bundle = (...resources: unknown[]) => ({
  resourceType: 'Bundle',
  type: 'collection',
  entry: resources.map((resource) => ({ resource })),
});

/** The details of a filler, as items. */
const DETAILS = [
  { linkId: 'filler.on', answer: [{ valueDate: '2026-11-10' }] },
  { linkId: 'filler.zones', answer: [{ valueCoding: { code: 'cheek' } }, { valueCoding: { code: 'chin' } }] },
];

const faults = (document: unknown) => {
  const read = readScreening(document);
  return read.ok ? [] : read.issues.map(({ path }) => path);
};

describe('a screening in FHIR', () => {
  it('takes the age from the Patient and the day from the response', () => {
    const read = readScreening(bundle(patient, response([code('pregnant', 'no')])));
    expect(read).toEqual({
      ok: true,
      value: { birthDate: '1986-05-04', answeredOn: '2026-11-20', pregnant: { answer: 'no' } },
    });
  });

  it.each([
    ['a Bundle', bundle(patient, response([code('keloid', 'yes')]))],
    ['a list', [response([code('keloid', 'yes')]), patient]],
    ['an object of both', { patient, response: response([code('keloid', 'yes')]) }],
    ['a response alone', response([code('keloid', 'yes')])],
    ['items in groups', [patient, response([{ linkId: 'group', item: [code('keloid', 'yes')] }])]],
    ['a boolean', [patient, response([{ linkId: 'keloid', answer: [{ valueBoolean: true }] }])]],
  ])('is read from %s', (_, document) => {
    const read = readScreening(document);
    expect(read.ok && read.value.keloid).toEqual({ answer: 'yes' });
  });

  it.each([
    ['below the answer', [{ linkId: 'filler', answer: [{ valueCoding: { code: 'yes' }, item: DETAILS }] }]],
    ['below the question', [{ ...code('filler', 'yes'), item: DETAILS }]],
    ['beside it', [code('filler', 'yes'), ...DETAILS]],
  ])('reads details that stand %s', (_, items) => {
    const read = readScreening(response(items));
    expect(read.ok && read.value.filler).toEqual({ answer: 'yes', on: '2026-11-10', zones: ['cheek', 'chin'] });
  });

  it('gives the same findings as the same answers in a file', () => {
    const answers = {
      ...CLEAR_PERSON,
      isotretinoin: { answer: 'stopped', stoppedOn: '2026-08-24' },
      warts: { answer: 'yes', zones: ['cheek'] },
      diabetes: { answer: 'yes', hba1cPercent: 9.1 },
    } as const;
    const { ageYears: _, ...told } = answers;
    const read = readScreening([{ ...patient, birthDate: '1986-05-04' }, toQuestionnaireResponse(told)]);
    const asOn = calendarDay('2026-11-24');
    expect(read.ok && screen(read.value, { asOn }).findings).toEqual(
      screen({ ...told, birthDate: '1986-05-04' }, { asOn }).findings,
    );
  });

  it('loses no question on the way there and back', () => {
    const { ageYears: _, ...told } = CLEAR_PERSON;
    const read = readScreening(toQuestionnaireResponse(told));
    expect(read).toEqual({ ok: true, value: told });
    expect(read.ok && QUESTION_KEYS.every((key) => read.value[key] !== undefined)).toBe(true);
  });

  it('takes the youngest age that fits a bare year or month, for age only protects the young', () => {
    const born = (birthDate: string) => {
      const read = readScreening([{ ...patient, birthDate }, response([])]);
      return read.ok ? read.value.birthDate : null;
    };
    expect([born('2008'), born('2008-02'), born('2100-02')]).toEqual(['2008-12-31', '2008-02-29', '2100-02-28']);
  });

  it('leaves answers undated where only a month is told, so that they are asked for again', () => {
    const read = readScreening(response([code('keloid', 'no')], { authored: '2026-11' }));
    expect(read.ok && read.value.answeredOn).toBeUndefined();
  });

  it('does not read pregnancy from gender', () => {
    const read = readScreening([{ ...patient, gender: 'male' }, response([])]);
    expect(read.ok && read.value.pregnant).toBeUndefined();
  });

  it('never reads the answers of one person as another’s', () => {
    const document = bundle(patient, response([], { subject: { reference: 'Patient/p2' } }));
    expect(faults(document)).toEqual(['entry[1].resource.subject.reference']);
  });

  it.each(['Patient/p1', 'https://ehr.example/fhir/Patient/p1'])('knows its patient by %s', (reference) => {
    expect(faults([patient, response([], { subject: { reference } })])).toEqual([]);
  });

  it('names every fault at once, by its path in the document', () => {
    const items = [
      code('pregnant', 'perhaps'),
      code('pregnant', 'no'),
      code('shoeSize', 'yes'),
      { linkId: 'diabetes', answer: [{ valueCoding: { code: 'yes' } }] },
      { linkId: 'diabetes.hba1cPercent', answer: [{ valueQuantity: { value: 60, code: 'mmol/mol' } }] },
      { linkId: 'keloid', answer: [{ valueBoolean: true }, { valueBoolean: false }] },
    ];
    const document = bundle(
      { ...patient, birthDate: 'May' },
      response(items, { status: 'entered-in-error', questionnaire: `${SCREENING_URL}|0.1` }),
    );
    expect(faults(document)).toEqual(
      expect.arrayContaining([
        'entry[0].resource.birthDate',
        'entry[1].resource.status',
        'entry[1].resource.questionnaire',
        'entry[1].resource.item[1]',
        'entry[1].resource.item[2]',
        'entry[1].resource.item[4].answer[0].valueQuantity',
        'entry[1].resource.item[5]',
      ]),
    );
  });

  it.each([[{ resourceType: 'Bundle' }], [[patient]], [null], [7], [{ resourceType: 'Bundle', entry: 'none' }]])(
    'asks for a response where %j has none',
    (document) => {
      expect(faults(document)).toEqual(['']);
    },
  );
});
