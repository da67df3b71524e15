import { STUDY_LINKS, type StudyObservable } from '../cohort/observables.ts';
import type { StudySetting } from '../cohort/study-setting.ts';
import type { StudyModelName, StudySpread } from '../likelihood/study-model.ts';

/** What is read on a mean of people: every observable but the share improved. */
export type MeanObservable = Exclude<StudyObservable, 'improved-fraction'>;

/** What one draw of a model expects of a study, before studies differ and people are sampled. */
export interface Foretold extends StudySpread {
  /** Open-label bias included, where the study is open and people judge. */
  readonly mean: number;
  readonly peopleSd: number;
  readonly readingError: number;
}

/** The study as every model is asked about it. */
export interface Question {
  readonly setting: StudySetting;
  readonly observable: MeanObservable;
  readonly observeDay: number;
  readonly open: boolean;
}

/** A model that answers draw by draw. */
export interface Foreteller {
  readonly name: StudyModelName;
  readonly draws: number;
  readonly foretell: (draw: number) => Foretold;
}

/** The usual last visit of a course: two months after its last session. Percuta policy. */
const LAST_VISIT_DAYS = 60;

/** The days of the sessions in the zone that is read. */
export function sessionDays({ setting }: Question): number[] {
  return setting.course.sessions.filter(({ zones }) => zones[setting.zoneName] !== undefined).map(({ day }) => day);
}

/**
 * Hope is there from the first session on and does not wait for collagen: what it adds is as large on every visit as on
 * the last one of the course, where it is the share `bias` of the reported change. So an open study reports more than
 * the truth early, and a truth over 1 − bias at the end. `null` where nobody hopes: blinded, measured, or not needled.
 */
export function hopedDay(question: Question): number | null {
  const days = sessionDays(question);
  const [first, last] = [days[0], days.at(-1)];
  if (!question.open || !STUDY_LINKS[question.observable].judged) return null;
  if (first === undefined || last === undefined || question.observeDay <= first) return null;
  return last + LAST_VISIT_DAYS;
}

/** What hope adds to a report, from the true change on the last visit. */
export function hopeOf(changeOnLastVisit: number, bias: number): number {
  return (changeOnLastVisit * bias) / (1 - bias);
}
