/** Whom a person calls, by day, by night, and when life is at risk. */
export interface PracticeNumbers {
  readonly day: string;
  readonly night: string;
  readonly emergency: string;
}
