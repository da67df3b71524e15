import type { Zone } from '@percuta/evidence';
import { type InputIssue, type Person, type Read, readInput } from '@percuta/model';
import type { NeedlingPlan } from '../plan/needling-plan.ts';
import type { calendarDay } from '../rules/calendar-day.ts';
import type { ScreeningAnswers } from '../screening/answers.ts';
import { readScreeningAnswers } from '../screening/read-answers.ts';
import { settleAnswers } from '../screening/settle-answers.ts';
import { GRADED_GOALS, type PlanGoal } from './goal.ts';
import { PERSON_FILE, PERSON_FILE_NESTED, type PersonFile } from './person-file.ts';

/** A person for whom a plan is wanted, as read. */
export interface PlannedPerson {
  readonly person: Person;
  readonly baselineGrade: number | null;
  readonly pigmentMarks: boolean | null;
  /** Null: wherever the goal is graded. */
  readonly zones: readonly Zone[] | null;
  readonly practitioner: NeedlingPlan['practitioner'];
  readonly wishes: { readonly mostVisits: number | null; readonly deepestMm: number | null };
  /** Null where nobody has screened the person. */
  readonly screening: ScreeningAnswers | null;
}

/**
 * Reads the person of a search: the person of a course (age in years), alone or under `person`, with the grade before,
 * pigment marks, zones, practitioner, wishes and screening answers, all of which may be left out. Every fault comes back
 * at once, by path; answers that contradict the person are faults.
 *
 * @example
 * const read = readPersonFile({ age: 48, sex: 'female', baselineGrade: 4.5 }, { goal: 'acne-scars', asOn: calendarDay('2026-11-24') });
 * read.issues[0].path // => 'baselineGrade'
 * readPersonFile({ person: { age: 48, sex: 'female' } }, { goal: 'wrinkles', asOn: calendarDay('2026-11-24') }).ok // => true
 */
export function readPersonFile(
  input: unknown,
  { goal, asOn }: { readonly goal: PlanGoal; readonly asOn: ReturnType<typeof calendarDay> },
): Read<PlannedPerson> {
  const isNested = typeof input === 'object' && input !== null && 'person' in input;
  const read = isNested ? readNested(input) : readInput(PERSON_FILE, input);
  const screening = readScreeningOf(input);
  if (!read.ok || !screening.ok) {
    return { ok: false, issues: [...(read.ok ? [] : read.issues), ...(screening.ok ? [] : screening.issues)] };
  }
  const value = planned(read.value, screening.value, asOn);
  const root = isNested ? 'person.' : '';
  const issues = [...gradeIssues(value, goal), ...contradictions(value, { asOn, root })];
  return issues.length > 0 ? { ok: false, issues } : { ok: true, value };
}

function readNested(input: unknown): Read<PersonFile> {
  const read = readInput(PERSON_FILE_NESTED, input);
  if (!read.ok) return read;
  const { person, ...rest } = read.value;
  return { ok: true, value: { ...person, ...rest } };
}

/** Screening answers have a reader of their own, which knows their short forms. */
function readScreeningOf(input: unknown): Read<ScreeningAnswers | null> {
  const given = typeof input === 'object' && input !== null ? Reflect.get(input, 'screening') : null;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { ok: true, value: null };
  const read = readScreeningAnswers(given);
  if (read.ok) return read;
  const under = (path: string) => (path === '' ? 'screening' : `screening.${path}`);
  return { ok: false, issues: read.issues.map((issue) => ({ ...issue, path: under(issue.path) })) };
}

function planned(
  file: PersonFile,
  screening: ScreeningAnswers | null,
  asOn: ReturnType<typeof calendarDay>,
): PlannedPerson {
  const { age, sex, fitzpatrickType, photodamage, practitioner, wishes } = file;
  const facts = screening === null ? {} : settleAnswers(screening, asOn);
  const screenedType = facts.fitzpatrickType === 'unknown' ? null : (facts.fitzpatrickType ?? null);
  return {
    person: { age, sex, fitzpatrickType: fitzpatrickType ?? screenedType, photodamage },
    baselineGrade: file.baselineGrade ?? null,
    pigmentMarks: file.pigmentMarks ?? markedBefore(facts.pigmentMarks?.answer),
    zones: file.zones ?? null,
    practitioner: {
      role: practitioner?.role ?? null,
      trainingValidUntil: practitioner?.trainingValidUntil ?? null,
      jurisdiction: practitioner?.jurisdiction ?? null,
    },
    wishes: { mostVisits: wishes?.mostVisits ?? null, deepestMm: wishes?.deepestMm ?? null },
    screening,
  };
}

function markedBefore(answer: string | undefined): boolean | null {
  return answer === undefined || answer === 'unknown' ? null : answer !== 'no';
}

function gradeIssues({ baselineGrade }: PlannedPerson, goal: PlanGoal): InputIssue[] {
  if (goal === 'laxity' || baselineGrade === null) return [];
  const { highestGrade, scale } = GRADED_GOALS[goal];
  if (baselineGrade <= highestGrade) return [];
  return [{ path: 'baselineGrade', message: `must be at most ${highestGrade} for ${goal} (${scale}).` }];
}

function contradictions(
  { person, screening }: PlannedPerson,
  { asOn, root }: { readonly asOn: ReturnType<typeof calendarDay>; readonly root: string },
): InputIssue[] {
  if (screening === null) return [];
  const { ageYears, fitzpatrickType } = settleAnswers(screening, asOn);
  const issues: InputIssue[] = [];
  if (ageYears !== undefined && Math.floor(person.age) !== ageYears) {
    const message = `is ${person.age}, but the screening answers make it ${ageYears}. Correct one of them.`;
    issues.push({ path: `${root}age`, message });
  }
  if (fitzpatrickType !== undefined && fitzpatrickType !== 'unknown' && person.fitzpatrickType !== fitzpatrickType) {
    const message = `is ${person.fitzpatrickType}, but the screening answers say ${fitzpatrickType}. Correct one of them.`;
    issues.push({ path: `${root}fitzpatrickType`, message });
  }
  return issues;
}
