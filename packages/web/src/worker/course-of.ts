import type { Course } from '@percuta/model';
import { penOf } from '@percuta/practice';
import { HOME_HABITS, HOME_ROLLER } from '../example/home-course.ts';
import { personOf } from '../example/people.ts';
import { type Choice, sessionDays } from '../plan/choice.ts';
import { deviceOf } from '../plan/device-options.ts';

/** Two years: as far as the page draws. */
export const HORIZON_DAYS = 730;

const GLIDE_MM_PER_SECOND = 20;

/** The chosen plan as a trained practitioner would carry it out: clean skin, a new cartridge. */
export function practiceCourse(choice: Choice): Course {
  return {
    person: personOf(choice.personId).skin,
    device: penOf(deviceOf(choice.deviceId)).pen,
    technique: {
      skinStretched: true,
      operator: 'trained',
      glideSpeedMmPerSecond: GLIDE_MM_PER_SECOND,
      passes: choice.passes,
    },
    hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
    sessions: sessionDays(choice).map((day) => ({ day, zones: { [choice.zone]: { settingMm: choice.settingMm } } })),
    horizonDays: HORIZON_DAYS,
  };
}

/** The same person on the same days with no pass of the needle: nothing is done, and time goes by. */
export function nothingCourse(choice: Choice): Course {
  const course = practiceCourse(choice);
  return {
    ...course,
    sessions: [{ day: 0, zones: { [choice.zone]: { settingMm: 0 } } }],
  };
}

/** The same skin under a roller at home, as long as the plan's needles are set. */
export function homeCourse(choice: Choice): Course {
  const { intervalDays, weeks, rolls, uses } = HOME_HABITS;
  const days = sessionDays({ sessions: weeks, intervalDays });
  return {
    person: personOf(choice.personId).skin,
    device: { ...HOME_ROLLER, needleLengthMm: choice.settingMm },
    technique: { skinStretched: false, operator: 'untrained', rolls },
    hygiene: { antiseptic: 'soap', wetSeconds: 60, dried: true, cartridgeUses: uses },
    sessions: days.map((day) => ({ day, zones: { [choice.zone]: {} } })),
    horizonDays: HORIZON_DAYS,
  };
}
