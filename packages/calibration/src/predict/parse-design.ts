import {
  type Course,
  type InputIssue,
  missingOr,
  nearestWord,
  parseCourse,
  type QuantityRange,
  quantity,
  readInput,
} from '@percuta/model';
import { OBSERVABLES, type Observable } from '../cohort/observables.ts';
import { ZONE_SKINS } from '../measurements/fitted-studies.ts';
import type { StudyDesign } from './study-design.ts';

/** A design, or every fault at once; and the keys that nobody reads, each with the nearest one that is read. */
export type ReadDesign =
  | { readonly ok: true; readonly design: StudyDesign; readonly warnings: readonly InputIssue[] }
  | { readonly ok: false; readonly issues: readonly InputIssue[]; readonly warnings: readonly InputIssue[] };

type Json = Readonly<Record<string, unknown>>;

const COURSE_KEYS = ['device', 'technique', 'hygiene', 'sessions'] as const;
const OWN_KEYS = ['cohort', 'zone', 'observeDay', 'observable', 'assessment', 'baselineGrade', 'goal'] as const;
const COHORT_KEYS = ['n', 'ageMean', 'ageSd', 'fitzpatrickTypes'] as const;
const ASSESSMENTS = ['blinded', 'open'] as const;
const GOALS = ['wrinkles', 'acne-scars'] as const;
const LONGEST_DAYS = 3650;

/** Where the people of no stated age are put while the course is read. */
const ANY_AGE_YEARS = 45;

const ZONES = Object.keys(ZONE_SKINS);

/**
 * Reads the design of a study from an unknown value. Device, technique, hygiene and sessions are read as a course's; a
 * key that is not known is no fault but a warning, because a design may carry more than we read.
 */
export function parseDesign(input: unknown): ReadDesign {
  if (!isRecord(input)) {
    const message = missingOr(input, `must be an object: a study, with ${[...OWN_KEYS, ...COURSE_KEYS].join(', ')}.`);
    return { ok: false, issues: [{ path: '', message }], warnings: [] };
  }
  const faults: InputIssue[] = [];
  const course = readCourse(input);
  const own = readOwn(input, faults);
  const issues = [...course.issues, ...faults];
  const warnings = [...course.warnings, ...unknownKeys(input)];
  if (course.value === null || own === null || issues.length > 0) return { ok: false, issues, warnings };
  return { ok: true, design: { ...own, course: fromFirstSession(course.value) }, warnings };
}

/** Days count from the first session, whatever day it was given. */
function fromFirstSession(course: Course): Course {
  const first = course.sessions[0]?.day ?? 0;
  return { ...course, sessions: course.sessions.map((session) => ({ ...session, day: session.day - first })) };
}

interface CourseRead {
  readonly value: Course | null;
  readonly issues: InputIssue[];
  readonly warnings: InputIssue[];
}

/** Reads the course as `simulate` does, without the keys that it does not know. */
function readCourse(input: Json): CourseRead {
  const person = { age: ANY_AGE_YEARS, sex: 'unknown', fitzpatrickType: null, photodamage: null };
  const parts = Object.fromEntries(COURSE_KEYS.map((key) => [key, input[key]]));
  const course: unknown = { ...parts, person, horizonDays: 0 };
  const read = parseCourse(course, ZONES);
  if (read.ok) return { value: read.value, issues: [], warnings: [] };
  const warnings = read.issues.filter(isUnknownKey);
  const known = parseCourse(without(course, warnings), ZONES);
  return { value: known.ok ? known.value : null, issues: known.ok ? [] : known.issues, warnings };
}

function isUnknownKey({ message }: InputIssue): boolean {
  return message.startsWith('is not a key of');
}

/** A copy without what stands at some paths. */
function without(value: unknown, gone: readonly InputIssue[], path = ''): unknown {
  if (Array.isArray(value)) return value.map((item, index) => without(item, gone, `${path}[${index}]`));
  if (!isRecord(value)) return value;
  const kept = Object.entries(value)
    .map(([key, item]) => ({ key, item, at: path === '' ? key : `${path}.${key}` }))
    .filter(({ at }) => !gone.some((issue) => issue.path === at));
  return Object.fromEntries(kept.map(({ key, item, at }) => [key, without(item, gone, at)]));
}

function unknownKeys(input: Json): InputIssue[] {
  const known: readonly string[] = [...OWN_KEYS, ...COURSE_KEYS];
  const cohort = isRecord(input.cohort) ? input.cohort : {};
  return [
    ...strangers(Object.keys(input), known, { what: 'a design', prefix: '' }),
    ...strangers(Object.keys(cohort), COHORT_KEYS, { what: 'the cohort', prefix: 'cohort.' }),
  ];
}

function strangers(
  keys: readonly string[],
  known: readonly string[],
  { what, prefix }: { readonly what: string; readonly prefix: string },
): InputIssue[] {
  return keys
    .filter((key) => !known.includes(key))
    .map((key) => {
      const nearest = nearestWord(key, known);
      const hint = nearest === null ? `It has: ${known.join(', ')}.` : `Did you mean "${nearest}"?`;
      return { path: `${prefix}${key}`, message: `is not a key of ${what}. ${hint}` };
    });
}

/** What is not of the course; faults are added to the list, and then the answer is not used. */
function readOwn(input: Json, faults: InputIssue[]): Omit<StudyDesign, 'course'> | null {
  const { cohort } = input;
  const people = cohort === undefined || isRecord(cohort) ? (cohort ?? {}) : null;
  if (people === null) faults.push({ path: 'cohort', message: 'must be an object, or be left out.' });
  const number = (path: string, value: unknown, what: string, range: QuantityRange) =>
    readNumber({ path, value, what, range }, faults);
  const optional = (path: string, value: unknown, what: string, range: QuantityRange) =>
    value === undefined ? null : number(path, value, what, range);
  const years = { least: 0, most: 120, unit: 'years' };
  const observable = oneOf('observable', input.observable, OBSERVABLES, faults);
  const zone = oneOf('zone', input.zone, ZONES, faults);
  const assessment = oneOf('assessment', input.assessment, ASSESSMENTS, faults);
  const goal = input.goal === undefined ? 'wrinkles' : oneOf('goal', input.goal, GOALS, faults);
  const observeDay = number('observeDay', input.observeDay, 'the day of observation', {
    least: 0,
    most: LONGEST_DAYS,
    unit: 'days',
  });
  const own = {
    people: optional('cohort.n', people?.n, 'the number of people', { least: 1, most: 1e6, unit: '', whole: true }),
    ageMeanYears: optional('cohort.ageMean', people?.ageMean, 'the mean age', years),
    ageSdYears: optional('cohort.ageSd', people?.ageSd, 'the spread of age', { ...years, most: 60 }),
    fitzpatrickTypes: readTypes(people?.fitzpatrickTypes, faults),
    baselineGrade: optional('baselineGrade', input.baselineGrade, 'the grade before', {
      least: 0,
      most: highestGrade(observable, goal),
      unit: '',
    }),
  };
  if (observable === null || zone === null || assessment === null || goal === null || observeDay === null) return null;
  return { ...own, observable, zone, goal, observeDay, open: assessment === 'open' };
}

/** Lemperle ends at 5, acne scars at 4. */
function highestGrade(observable: Observable | null, goal: StudyDesign['goal'] | null): number {
  const scars =
    observable === 'acne-scar-grade-change' || (observable === 'improved-fraction' && goal === 'acne-scars');
  return scars ? 4 : 5;
}

function readNumber(
  { path, value, what, range }: { path: string; value: unknown; what: string; range: QuantityRange },
  faults: InputIssue[],
): number | null {
  const read = readInput(quantity(what, range), value);
  if (read.ok) return read.value;
  faults.push(...read.issues.map(({ message }) => ({ path, message })));
  return null;
}

function oneOf<Word extends string>(
  path: string,
  value: unknown,
  words: readonly Word[],
  faults: InputIssue[],
): Word | null {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  const nearest = typeof value === 'string' ? nearestWord(value, words) : null;
  const hint = nearest === null ? '' : ` Did you mean "${nearest}"?`;
  faults.push({ path, message: missingOr(value, `must be one of ${words.join(', ')}.${hint}`) });
  return null;
}

function readTypes(value: unknown, faults: InputIssue[]): readonly number[] {
  if (value === undefined) return [];
  const isType = (type: unknown): type is number => typeof type === 'number' && [1, 2, 3, 4, 5, 6].includes(type);
  if (Array.isArray(value) && value.every(isType)) return value;
  faults.push({
    path: 'cohort.fitzpatrickTypes',
    message: 'must be a list of skin types from 1 to 6, such as [2, 3], or be left out.',
  });
  return [];
}

function isRecord(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
