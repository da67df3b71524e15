/** Where one comes from, and where one goes. */
export interface CoursePlace {
  readonly personId: string;
  readonly isDesk: boolean;
  /** Back to the course, or to the person. */
  readonly backHref: string;
  readonly consultHref: string;
  readonly paperHref: string;
}

/** One visit that stands booked. */
export interface BookedOne {
  readonly visitId: string;
  readonly startsAt: string;
}

export type OnCourseBooked = (visits: readonly BookedOne[]) => void;
