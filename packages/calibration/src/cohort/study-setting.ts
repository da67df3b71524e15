import type { Course, ZoneSkin } from '@percuta/model';

/** A group of people who were needled alike, as far as the model needs to know them. */
export interface StudySetting {
  readonly ageMeanYears: number;
  readonly ageSdYears: number;
  readonly zoneName: string;
  readonly zone: ZoneSkin;
  readonly course: Pick<Course, 'device' | 'technique' | 'sessions'>;
  /** The mean grade before, of the scale that is read; `null` where not reported. */
  readonly baselineGrade: number | null;
}
