/** The two ways of needling the same skin that the comparing charts set side by side. */
export interface TwoCourses<T> {
  readonly practice: T;
  readonly home: T;
}

export const SIDES = ['practice', 'home'] as const;
export type Side = (typeof SIDES)[number];
