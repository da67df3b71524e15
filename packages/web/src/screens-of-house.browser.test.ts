import { everyScreenIsWhole } from '../testing/every-screen.ts';
import { SCREENS_OF_HOUSE } from '../testing/screens-of-house.ts';

everyScreenIsWhole(SCREENS_OF_HOUSE);
