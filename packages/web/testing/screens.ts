import type { Screen } from './screen.ts';
import { SCREENS_OF_HOUSE } from './screens-of-house.ts';
import { SCREENS_OF_PEOPLE } from './screens-of-people.ts';
import { SCREENS_OF_PRACTICE } from './screens-of-practice.ts';

/** Every screen. */
export const SCREENS: readonly Screen[] = [...SCREENS_OF_PEOPLE, ...SCREENS_OF_PRACTICE, ...SCREENS_OF_HOUSE];
