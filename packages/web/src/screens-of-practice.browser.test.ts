import { everyScreenIsWhole } from '../testing/every-screen.ts';
import { SCREENS_OF_PRACTICE } from '../testing/screens-of-practice.ts';

everyScreenIsWhole(SCREENS_OF_PRACTICE);
