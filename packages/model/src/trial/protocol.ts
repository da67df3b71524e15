import type { Course } from '../course/course.ts';

/** A spread of people: a normal distribution of this mean and standard deviation, cut off at `least` and `most`. */
export interface Spread {
  readonly mean: number;
  readonly sd: number;
  readonly least: number;
  readonly most: number;
}

/** Who is enrolled. */
export interface TrialPopulation {
  readonly ageYears: Spread;
  readonly femaleShare: number;
  /** Share of each Fitzpatrick type, 1 to 6; they add up to 1. Recorded: the model knows no effect of it on readings. */
  readonly fitzpatrickShares: readonly number[];
  /** 0 to 1. */
  readonly photodamage: Spread;
  /** Grades before anything is done; null where nobody grades them and the model takes what fits age and damage. */
  readonly wrinkleGrade: Spread | null;
  readonly acneScarGrade: Spread | null;
}

/** One arm: its share of the people, and what is done to them; null: nothing. */
export interface TrialArm {
  readonly name: string;
  readonly share: number;
  readonly course: Omit<Course, 'person'> | null;
}

/** A virtual trial, read and checked. */
export interface TrialProtocol {
  readonly name: string;
  readonly people: number;
  readonly seed: number;
  /** The zone that is observed; what an arm does elsewhere changes nothing there. */
  readonly zone: string;
  readonly population: TrialPopulation;
  /** At least two; the first is the one that the others are compared with. */
  readonly arms: readonly TrialArm[];
  /** Days since the first session, ascending. */
  readonly days: readonly number[];
  /** By the names of the observation links. */
  readonly observables: readonly string[];
  /** `open`: what a person judges who knows of the treatment carries what hope adds. */
  readonly assessment: 'blinded' | 'open';
  /** Share of those still enrolled who leave in a month, for good. */
  readonly dropoutSharePerMonth: number;
}
