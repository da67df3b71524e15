import type { Operation } from '../../http/operation.ts';
import { listPhotographs } from './list-photographs.ts';
import { notePhotograph } from './note-photograph.ts';
import { readGradedPicture } from './read-graded-picture.ts';
import { readPicture } from './read-picture.ts';
import { takeOutPhotographs } from './take-out-photographs.ts';
import { takePhotograph } from './take-photograph.ts';
import { withholdPhotograph } from './withhold-photograph.ts';

/** Photographs: taken in, looked at for a use, noted on, kept out of uses. */
export const PHOTOGRAPH_OPERATIONS: readonly Operation[] = [
  takePhotograph,
  listPhotographs,
  readPicture,
  notePhotograph,
  withholdPhotograph,
  takeOutPhotographs,
  readGradedPicture,
];
