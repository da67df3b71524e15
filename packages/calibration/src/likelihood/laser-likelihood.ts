import { createHealingStates, createHealingTable, fillHealingTable, healZone, scheduleHealing } from '@percuta/model';
import type { StudyDraw } from '../cohort/study-draw.ts';
import { LASER_RISES, PARTIAL_INJURY } from '../measurements/laser-shapes.ts';
import { logStudentT } from '../statistics/student-t.ts';

const DAYS = [...new Set(LASER_RISES.map(({ day }) => day))].toSorted((a, b) => a - b);

/** Where the people of laser studies are taken to stand; only the time constants matter here. */
const PERSON = { ageYears: 45, sex: 'female', photodamage: 0.5 } as const;
const WHOLLY_WOUNDED = [{ day: 0, coverage: [1, 1, 1], epidermalInjury: 1 }] as const;

const TABLE = createHealingTable(scheduleHealing([[0]], DAYS));
const STATES = createHealingStates(DAYS.length);

/** The rise of procollagen synthesis above untreated on a day after a full injury, in multiples of basal. */
export function synthesisRise(draw: StudyDraw, day: number): number {
  fillHealingTable(TABLE, draw, PERSON);
  healZone(TABLE, 0, WHOLLY_WOUNDED, STATES);
  return draw.synthesisBoostFold * (STATES.repairCells[3 * DAYS.indexOf(day)] ?? Number.NaN);
}

/**
 * How well the rise of procollagen mRNA a week after other injuries is explained: shape rather than size, since nobody
 * knows how strong those injuries are against full ones.
 */
export function laserLogLikelihood(draw: StudyDraw): number {
  let sum = 0;
  for (const { day, rise } of LASER_RISES) {
    const residual = Math.log(rise) - Math.log(PARTIAL_INJURY.share * synthesisRise(draw, day));
    sum += logStudentT([residual], [Float64Array.of(PARTIAL_INJURY.logSd ** 2)]);
  }
  return sum;
}
