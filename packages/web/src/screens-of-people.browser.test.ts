import { everyScreenIsWhole } from '../testing/every-screen.ts';
import { isOfPractice, SCREENS } from '../testing/screens.ts';

everyScreenIsWhole(SCREENS.filter((screen) => !isOfPractice(screen)));
