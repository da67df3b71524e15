import { nameCode } from '../probability/counter-noise.ts';
import type { TrialLayout } from './trial-layout.ts';

/** Who one person of the trial is, and what becomes of them in it. */
export interface TrialPerson {
  /** Their place among all people, from 0. */
  readonly index: number;
  readonly arm: number;
  /** Which draw of the constants is true for them: every draw has as many people as every other. */
  readonly draw: number;
  readonly ageYears: number;
  readonly sex: 'female' | 'male';
  readonly fitzpatrickType: number;
  readonly photodamage: number;
  /** Drawn only where the protocol says how they spread. */
  readonly wrinkleGrade: number | null;
  readonly acneScarGrade: number | null;
  /** The day from which they are not seen any more; infinite where they never leave. */
  readonly leavesOnDay: number;
}

const ARM = nameCode('trial.arm');
const AGE = nameCode('trial.age');
const SEX = nameCode('trial.sex');
const TYPE = nameCode('trial.fitzpatrick');
const PHOTODAMAGE = nameCode('trial.photodamage');
const WRINKLES = nameCode('trial.wrinkle-grade');
const SCARS = nameCode('trial.acne-scar-grade');
const LEAVING = nameCode('trial.leaving');

/**
 * Person `index` of a trial: the same whoever asks and in whatever order, so that any part of the people can be made
 * anywhere. Arms are given out by lot.
 */
export function drawTrialPerson(layout: TrialLayout, index: number): TrialPerson {
  const { noise, protocol, wrinkleGrade, acneScarGrade, dropoutRatePerDay } = layout;
  return {
    index,
    arm: placeIn(layout.armEnds, noise(index, ARM)),
    draw: index % layout.draws.length,
    ageYears: layout.ageYears(noise(index, AGE)),
    sex: noise(index, SEX) < protocol.population.femaleShare ? 'female' : 'male',
    fitzpatrickType: 1 + placeIn(layout.fitzpatrickEnds, noise(index, TYPE)),
    photodamage: layout.photodamage(noise(index, PHOTODAMAGE)),
    wrinkleGrade: wrinkleGrade === null ? null : wrinkleGrade(noise(index, WRINKLES)),
    acneScarGrade: acneScarGrade === null ? null : acneScarGrade(noise(index, SCARS)),
    leavesOnDay:
      dropoutRatePerDay > 0 ? -Math.log(noise(index, LEAVING)) / dropoutRatePerDay : Number.POSITIVE_INFINITY,
  };
}

function placeIn(ends: readonly number[], share: number): number {
  let place = 0;
  while (place < ends.length - 1 && share >= (ends[place] as number)) place++;
  return place;
}
