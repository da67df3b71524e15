import { AFTERCARE_LEVEL_ROWS, type AftercareLevel } from '@percuta/evidence';
import { z } from 'zod';

/** How soon a report is answered: 1 emergency, 2 same day, 3 within 48 hours, 4 within a week, 5 reassure. */
export type AftercareLevelNumber = 1 | 2 | 3 | 4 | 5;

/** A level as it is handed in and kept. */
export const LEVELS: z.ZodType<AftercareLevelNumber> = z.literal([1, 2, 3, 4, 5], {
  error: 'must be 1 (emergency) to 5 (reassure).',
});

/** Whom the person calls. Which number that is, the practice has set. */
export type WhomToCall = 'emergency' | 'practice at once' | 'practice, if it gets worse' | 'nobody';

/** What a level means for the person: whom to call, and what to do until then. */
export interface LevelAnswer {
  readonly call: WhomToCall;
  readonly doNow: readonly string[];
}

/** In words for the person. Nothing here tells anyone to stop a medicine. */
export const LEVEL_ANSWERS: Readonly<Record<AftercareLevelNumber, LevelAnswer>> = {
  1: {
    call: 'emergency',
    doNow: [
      'Call the emergency number now.',
      'Say that your skin was needled, when, and whether a numbing cream was used.',
      'Do not stay alone, and do not drive yourself.',
    ],
  },
  2: {
    call: 'practice at once',
    doNow: [
      'Call the practice now, by day or by night: somebody has to look at this today.',
      'If nobody answers, go to the nearest emergency department.',
      'Touch the skin only with clean hands, and put nothing on it until you have spoken with somebody.',
    ],
  },
  3: {
    call: 'practice, if it gets worse',
    doNow: [
      'Somebody of the practice reads this and answers within 48 hours.',
      'Call at once if it spreads, hurts more, or you get a fever.',
      'Put on the skin only what your aftercare sheet names.',
    ],
  },
  4: {
    call: 'practice, if it gets worse',
    doNow: [
      'The practice answers within a week.',
      'Keep the skin out of the sun, and leave it alone.',
      'Call if it grows, hurts or changes before.',
    ],
  },
  5: {
    call: 'nobody',
    doNow: ['This is part of the usual course at this time.', 'Tell us again if it changes, or if you are not sure.'],
  },
};

const ROWS: readonly AftercareLevel[] = AFTERCARE_LEVEL_ROWS;

/**
 * What is on record of a level: how soon it is answered, and whether a human reads every report of it. Source: Percuta
 * policy.
 *
 * @example
 * levelRow(2).answerWithin // => "same day"
 * levelRow(5).humanReads // => false
 */
export function levelRow(level: AftercareLevelNumber): AftercareLevel {
  const row = ROWS[level - 1];
  if (row === undefined) throw new RangeError(`${level} is no aftercare level`);
  return row;
}
