import { everyScreenIsWhole } from '../testing/every-screen.ts';
import { SCREENS_OF_PEOPLE } from '../testing/screens-of-people.ts';

everyScreenIsWhole(SCREENS_OF_PEOPLE);
