import type { Written } from '../course/course-state.ts';
import type { PhotographNoted } from '../course/entries/photograph-noted.ts';
import type { PhotographTaken } from '../course/entries/photograph-taken.ts';
import type { PhotographWithheld } from '../course/entries/photograph-withheld.ts';

/** One photograph, with what was said about it and what it is kept out of since. */
export interface Photograph extends Written<PhotographTaken> {
  readonly notes: readonly Written<PhotographNoted>[];
  readonly withheld: readonly Written<PhotographWithheld>[];
}
