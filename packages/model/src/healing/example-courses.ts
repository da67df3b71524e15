import type { Random } from '../random.ts';
import type { HealingConstants } from './constants.ts';
import {
  createHealingStates,
  type HealingCourse,
  type HealingPerson,
  type HealingStates,
  type Wound,
} from './course.ts';
import { drawHealingConstants } from './example-draws.ts';
import { healCourse } from './heal.ts';

/** Three layers of a 1.2 mm dermis with a papillary layer of 0.15 mm, for answers over the whole dermis in tests. */
export const DERMIS_SHARES = [0.125, 0.4375, 0.4375] as const;

export const WOMAN_OF_48: HealingPerson = { ageYears: 48, sex: 'female', photodamage: 0.4 };

/** A 1.5 mm pen at about 1,500 punctures per cm², as the wound link sees it. */
export const PEN_WOUND: Omit<Wound, 'day'> = { coverage: [0.84, 0.8, 0.6], epidermalInjury: 0.84 };

/** Sessions that are all alike, on the days given. */
export function sessionsOn(days: readonly number[], wound: Omit<Wound, 'day'> = PEN_WOUND): Wound[] {
  return days.map((day) => ({ day, ...wound }));
}

/** Heals into fresh arrays. */
export function healed(constants: HealingConstants, course: HealingCourse): HealingStates {
  const states = createHealingStates(course.days.length);
  healCourse(constants, course, states);
  return states;
}

/** A random course of one to five sessions, up to 45 days apart, on random skin. */
export function randomCourse(random: Random): HealingCourse {
  let day = 0;
  const wounds = Array.from({ length: 1 + Math.floor(random() * 5) }, () => {
    const wound: Wound = { day, coverage: [random(), random(), random()], epidermalInjury: random() };
    day += Math.floor(random() * 46);
    return wound;
  });
  return {
    ageYears: 20 + 60 * random(),
    sex: random() < 0.5 ? 'female' : 'male',
    photodamage: random(),
    wounds,
    days: [0, 1, 3, 7, 14, 28, 45.5, 60, 90, 180, 270, 365],
  };
}

/** Constants from the priors and well beyond; the index picks which time constants coincide, to the bit or nearly. */
export function awkwardConstants(random: Random, index: number): HealingConstants {
  const drawn = drawHealingConstants(random, index % 2 === 0 ? 1 : 2);
  const { signalDays, repairCellDays } = drawn;
  switch (index % 6) {
    case 0:
      return { ...drawn, recruitmentDays: signalDays };
    case 1:
      return { ...drawn, immatureCollagenDays: repairCellDays };
    case 2:
      return { ...drawn, recruitmentDays: signalDays, repairCellDays: signalDays, immatureCollagenDays: signalDays };
    case 3:
      return { ...drawn, recruitmentDays: repairCellDays * (1 + 1e-9), epidermalExcessDays: signalDays };
    default:
      return drawn;
  }
}
