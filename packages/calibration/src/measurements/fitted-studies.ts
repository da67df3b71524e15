import { COURSES, measurement } from '@percuta/evidence';
import { assembleParameters } from '@percuta/evidence/ensemble';
import type { Course, ZoneSkin } from '@percuta/model';
import type { StudySetting } from '../cohort/study-setting.ts';
import { ASSUMED, assumedPen, publishedRoller, TRAINED } from './assumptions.ts';

/** A study of needling that is fitted: its course as it stands in the evidence, and what had to be assumed. */
export interface FittedStudy {
  readonly id: string;
  readonly name: string;
  readonly setting: StudySetting;
  readonly assumed: readonly string[];
}

/** The skin of every zone, as the model is told of it. */
export const ZONE_SKINS: Readonly<Record<string, ZoneSkin>> = assembleParameters(
  { draws: 0, seed: 0, sha256: '', columns: {} },
  [],
).zones;

/** A course or zone that the evidence does not hold: a fault of ours. */
export class NotInEvidence extends Error {
  constructor(what: string) {
    super(`The evidence holds no ${what}.`);
    this.name = 'NotInEvidence';
  }
}

function published(id: string) {
  const course = COURSES.find((row) => row.id === id);
  if (course === undefined) throw new NotInEvidence(`course ${id}`);
  return course;
}

/** Sessions as often and as far apart as published; a single session where no interval is. */
function sessionsOf(id: string, settingMm: number | null): Course['sessions'] {
  const { sessions, intervalDays } = published(id);
  const order = settingMm === null ? {} : { settingMm };
  return Array.from({ length: sessions ?? 1 }, (_, k) => ({
    day: k * (intervalDays ?? 0),
    zones: { [ASSUMED.zone]: order },
  }));
}

function zoneSkin(name: string): ZoneSkin {
  const zone = ZONE_SKINS[name];
  if (zone === undefined) throw new NotInEvidence(`zone ${name}`);
  return zone;
}

const PEOPLE = { ageMeanYears: ASSUMED.ageMeanYears, ageSdYears: ASSUMED.ageSdYears, baselineGrade: null } as const;
const CHEEK = { zoneName: ASSUMED.zone, zone: zoneSkin(ASSUMED.zone) } as const;

function rollerCourse(id: string, lengthMm: number): StudySetting['course'] {
  return {
    device: publishedRoller(published(id).needleLengthMm ?? lengthMm),
    technique: { ...TRAINED, rolls: ASSUMED.rolls },
    sessions: sessionsOf(id, null),
  };
}

const AGE_UNSAID = `Age not given: ${ASSUMED.ageMeanYears} ± ${ASSUMED.ageSdYears} years.`;
const ROLLS_UNSAID = `Rolls not given: ${ASSUMED.rolls} on each place, on the drum of the published roller; cheek.`;

/** Ablon's people were 35 to 75: the middle, and a spread that puts nine in ten there. */
const ABLON_AGE = { ageMeanYears: 55, ageSdYears: 12 };

/** Every study of needling with a result in the calibration set. */
export const FITTED_STUDIES: readonly FittedStudy[] = [
  {
    id: 'lotfi-2013',
    name: 'Lotfi 2013',
    setting: { ...PEOPLE, ...CHEEK, course: rollerCourse('course.lotfi-2013', ASSUMED.rollerLengthMm) },
    assumed: [AGE_UNSAID, ROLLS_UNSAID],
  },
  {
    id: 'ablon-2018',
    name: 'Ablon 2018',
    setting: {
      ...PEOPLE,
      ...ABLON_AGE,
      ...CHEEK,
      course: {
        device: assumedPen(measurement('geometry.exceed-needles').value ?? Number.NaN),
        technique: { ...TRAINED, passes: ASSUMED.passes, glideSpeedMmPerSecond: ASSUMED.glideSpeedMmPerSecond },
        sessions: sessionsOf('course.ablon-2018', published('course.ablon-2018').needleLengthMm),
      },
    },
    assumed: [
      'Setting recalled only: the deepest of the pen, 1.5 mm.',
      'Passes and speed not given: 4 passes at 30 mm a second with a tip of 7 mm; nine areas read as the cheek.',
      'Ages from 35 to 75: 55 ± 12 years. Grade before not given: as the model expects at that age.',
    ],
  },
  {
    id: 'alam-2014',
    name: 'Alam 2014',
    setting: { ...PEOPLE, ...CHEEK, course: rollerCourse('course.alam-2014', ASSUMED.rollerLengthMm) },
    assumed: [
      AGE_UNSAID,
      ROLLS_UNSAID,
      'Needle length is a faint recollection only: 1.5 mm, the median of studies of acne scars.',
      'Months counted from the first session. The two sides of a face, and two visits of a person, half correlated.',
    ],
  },
  {
    id: 'aust-2008a',
    name: 'Aust 2008a',
    setting: { ...PEOPLE, ...CHEEK, course: rollerCourse('course.aust-2008a', ASSUMED.rollerLengthMm) },
    assumed: [
      AGE_UNSAID,
      ROLLS_UNSAID,
      'Mostly one session: one. Needle length recalled only: 3 mm. Vitamins A and C were given before.',
    ],
  },
];

/** How people were needled in a fitted study. */
export function studySetting(id: string): StudySetting {
  const study = FITTED_STUDIES.find((candidate) => candidate.id === id);
  if (study === undefined) throw new NotInEvidence(`course of ${id}`);
  return study.setting;
}
