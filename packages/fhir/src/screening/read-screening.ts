import { type InputIssue, type Read, readScreeningAnswers, type ScreeningAnswers } from '@percuta/practice';
import { answersIn, type RawAnswers } from './answers-in.ts';
import { type FoundResource, isObject, resourcesIn } from './resources-in.ts';
import { SCREENING_URL, SCREENING_VERSION } from './screening-canonical.ts';

/**
 * Reads a screening from FHIR R4: a Bundle, a list or an object with one QuestionnaireResponse and at most one Patient.
 * The age comes from `Patient.birthDate` (of a bare year or month the youngest age that fits), the day of the answers
 * from `authored` as it is written there. `Patient.gender` is not read: it says nothing of pregnancy. Refuses a response
 * to another questionnaire or version, one entered in error, and one whose subject is another patient. Every fault at
 * once, by its path in the document.
 *
 * @example
 * readScreening([{ resourceType: 'Patient', birthDate: '1986-05-04' }, { resourceType: 'QuestionnaireResponse', status: 'completed' }]) // => { ok: true, value: { birthDate: '1986-05-04' } }
 * readScreening({ resourceType: 'Bundle' }).ok // => false
 */
export function readScreening(document: unknown): Read<ScreeningAnswers> {
  const resources = resourcesIn(document);
  const [response, ...responses] = resources.filter(({ resourceType }) => resourceType === 'QuestionnaireResponse');
  const [patient, ...patients] = resources.filter(({ resourceType }) => resourceType === 'Patient');
  if (response === undefined) return refused('Give a QuestionnaireResponse, alone or with its Patient.');
  const raw = answersIn(response.resource.item, under(response.path, 'item'));
  const frame = { ...dayOfAnswers(response), ...dayOfBirth(patient) };
  const read = readScreeningAnswers({ ...raw.answers, ...frame });
  const issues = [
    ...[...responses, ...patients].map((one) => ({
      path: one.path,
      message: `One ${one.resourceType} at a time. Take out all but one.`,
    })),
    ...responseFaults(response),
    ...subjectFaults(response, patient),
    ...raw.issues,
    ...(read.ok ? [] : read.issues.map((issue) => ({ ...issue, path: placed(issue.path, raw, response, patient) }))),
  ];
  return issues.length === 0 ? read : { ok: false, issues };
}

function refused(message: string): Read<ScreeningAnswers> {
  return { ok: false, issues: [{ path: '', message }] };
}

function under(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}

function dayOfAnswers({ resource }: FoundResource): { readonly answeredOn?: unknown } {
  const { authored } = resource;
  if (typeof authored !== 'string') return authored === undefined ? {} : { answeredOn: authored };
  // A bare year or month is no day: the answers then count as undated, and are asked for.
  return /^\d{4}(-\d{2})?$/.test(authored) ? {} : { answeredOn: authored.slice(0, 10) };
}

function dayOfBirth(patient: FoundResource | undefined): { readonly birthDate?: unknown } {
  const birthDate = patient?.resource.birthDate;
  if (birthDate === undefined) return {};
  if (typeof birthDate !== 'string') return { birthDate };
  if (/^\d{4}$/.test(birthDate)) return { birthDate: `${birthDate}-12-31` };
  return { birthDate: /^\d{4}-\d{2}$/.test(birthDate) ? lastDayOf(birthDate) : birthDate };
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return `${month}-${days[number - 1] ?? 31}`;
}

const USABLE = ['completed', 'amended', 'in-progress'];

function responseFaults({ path, resource }: FoundResource): readonly InputIssue[] {
  const { status, questionnaire } = resource;
  const bad: InputIssue[] = [];
  if (typeof status !== 'string' || !USABLE.includes(status)) {
    bad.push({ path: under(path, 'status'), message: `Only a response that is ${USABLE.join(', ')} can be read.` });
  }
  if (questionnaire === undefined) return bad;
  const [url, version = SCREENING_VERSION] = String(questionnaire).split('|');
  if (url !== SCREENING_URL || version !== SCREENING_VERSION) {
    const message = `Answer ${SCREENING_URL}|${SCREENING_VERSION}. Another questionnaire cannot be read as this one.`;
    bad.push({ path: under(path, 'questionnaire'), message });
  }
  return bad;
}

/** Answers of one person must never be read as another's. */
function subjectFaults(response: FoundResource, patient: FoundResource | undefined): readonly InputIssue[] {
  const { subject } = response.resource;
  const reference = isObject(subject) ? subject.reference : undefined;
  if (patient === undefined || typeof reference !== 'string' || patient.addresses.length === 0) return [];
  if (patient.addresses.some((address) => address === reference || reference.endsWith(`/${address}`))) return [];
  const message =
    'The answers are another person’s: the subject is not the Patient given. Give the two that belong together.';
  return [{ path: under(response.path, 'subject.reference'), message }];
}

function placed(path: string, raw: RawAnswers, response: FoundResource, patient: FoundResource | undefined): string {
  if (path === 'birthDate') return under(patient?.path ?? '', 'birthDate');
  if (path === 'answeredOn') return under(response.path, 'authored');
  const linkId = path.replace(/\[\d+\].*$/, '').replace(/\.answer$/, '');
  return raw.paths.get(linkId) ?? raw.paths.get(linkId.split('.')[0] ?? '') ?? path;
}
