import type { Course } from '@percuta/model';
import type { Observable } from '../cohort/observables.ts';

/** A study whose mean is to be foretold, read and checked. What it does not say is `null`. */
export interface StudyDesign {
  readonly people: number | null;
  readonly ageMeanYears: number | null;
  readonly ageSdYears: number | null;
  readonly fitzpatrickTypes: readonly number[];
  readonly course: Course;
  readonly zone: string;
  /** Days since the first session, parts of days allowed. */
  readonly observeDay: number;
  readonly observable: Observable;
  readonly open: boolean;
  readonly baselineGrade: number | null;
  /** Which grade `improved-fraction` counts. */
  readonly goal: 'wrinkles' | 'acne-scars';
}
