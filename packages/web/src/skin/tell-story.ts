import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  ageing,
  type Course,
  type CourseOutlook,
  counterNoise,
  type Draw,
  seededRandom,
  simulateCourse,
  wrinkleGradeBefore,
} from '@percuta/model';
import type { Side, TwoCourses } from '../charts/two-courses.ts';
import { FIRST_CHOICE } from '../example/first-choice.ts';
import { HOME_HABITS } from '../example/home-course.ts';
import { citationLine } from '../worker/citation-line.ts';
import { homeCourse, practiceCourse } from '../worker/course-of.ts';
import { courseView, zoneOf } from '../worker/course-view.ts';
import { infectionInTrials } from '../worker/infection-in-trials.ts';
import { haloOf } from './halo-of.ts';
import { middle } from './middle.ts';
import { momentsOf } from './moments.ts';
import { type NeedledDraw, needledDraws } from './needled-draws.ts';
import { sideSeries } from './side-series.ts';
import type { SkinChoice } from './skin-choice.ts';
import type { AgedSkin, SkinSide, SkinStory } from './skin-protocol.ts';
import { DAY_SECONDS } from './time-scale.ts';

const PARAMETERS = shippedParameters();
const { zone: ZONE } = FIRST_CHOICE;
const YOUNG_YEARS = 25;
const DAYS_PER_YEAR = 365.25;
/** A woman with some sun damage: what the first page opens with, at the age that is chosen. */
const SKIN = { sex: 'female', fitzpatrickType: null, photodamage: 0.4 } as const;

/** The whole story of one skin: the same person under a plan in a practice and under a roller at home. */
export function tellStory(choice: SkinChoice): SkinStory {
  const person = { ...SKIN, age: choice.ageYears };
  const plan = { ...FIRST_CHOICE, settingMm: choice.settingMm };
  const courses: TwoCourses<Course> = {
    practice: { ...practiceCourse(plan), person },
    home: { ...homeCourse(plan), person },
  };
  const needled = { practice: needle(courses.practice), home: needle(courses.home) };
  const outlooks = { practice: simulate(courses.practice), home: simulate(courses.home) };
  const least = Math.min(carried(needled.practice), carried(needled.home));
  const side = (name: Side) =>
    sideOf({ course: courses[name], needled: needled[name], outlook: outlooks[name], leastCarried: least });
  const { version, posterior, draws, seed } = outlooks.practice.model;
  const { rolls, intervalDays, uses } = HOME_HABITS;
  return {
    choice,
    aged: agedSkin(needled.practice),
    sides: { practice: side('practice'), home: side('home') },
    homeCourse: { needleLengthMm: choice.settingMm, rolls, intervalDays, uses },
    infectionInTrials: infectionInTrials(),
    extrapolations: { practice: outlooks.practice.extrapolations, home: outlooks.home.extrapolations },
    unknown: outlooks.practice.unknown,
    sources: outlooks.practice.sources.map(citationLine),
    model: { version, posterior, draws, seed },
  };
}

/** The same stream for both, as `simulateCourse` takes it: draw k is the same person on both sides. */
function needle(course: Course): readonly NeedledDraw[] {
  return needledDraws({ course, zone: ZONE }, PARAMETERS, counterNoise(seededRandom(PARAMETERS.ensemble.seed)));
}

function simulate(course: Course): CourseOutlook {
  return simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
}

const carried = (needled: readonly NeedledDraw[]) => middle(needled, ({ carriedPerCm2 }) => carriedPerCm2);

interface SideParts {
  readonly course: Course;
  readonly needled: readonly NeedledDraw[];
  readonly outlook: CourseOutlook;
  readonly leastCarried: number;
}

function sideOf({ course, needled, outlook, leastCarried }: SideParts): SkinSide {
  const sessionDays = course.sessions.map(({ day }) => day);
  const moments = momentsOf(sessionDays);
  const needleDiameterMm = course.device.needleDiameterUm / 1000;
  const holeDiameterMm = needleDiameterMm * middle(needled, ({ draw }) => draw.holeDiameterShare);
  const view = courseView(outlook, ZONE, sessionDays);
  return {
    sessionSeconds: sessionDays.map((day) => day * DAY_SECONDS),
    moments,
    ...sideSeries(needled, { sessionDays, moments }),
    punctures: {
      perCm2: middle(needled, ({ needling }) => needling.punctureDensityPerCm2),
      depthMm: {
        mean: middle(needled, ({ needling }) => needling.depth.meanMm),
        logSd: middle(needled, ({ needling }) => needling.depth.logSd),
      },
      holeDiameterMm,
      needleDiameterMm,
    },
    halo: haloOf(needled, holeDiameterMm),
    grade: course.technique.operator === 'trained' ? gradesOf(outlook) : [],
    depthMm: view.depthMm,
    openDaysOf30: view.openDaysOf30,
    waterHours: view.barrierOpenHours,
    carried: carried(needled) / leastCarried,
    onSurface: middle(needled, ({ onSurfacePerCm2 }) => onSurfacePerCm2),
  };
}

/** The curve of grades knows how often skin was needled and not by whom: nobody has graded needling at home. */
function gradesOf(outlook: CourseOutlook): SkinSide['grade'] {
  const bands = zoneOf(outlook, ZONE).outlook.lemperleGradeChange;
  return outlook.days.flatMap((day, index) => {
    const band = bands[index] ?? null;
    return band === null ? [] : [{ seconds: day * DAY_SECONDS, change: band.median }];
  });
}

function agedSkin(needled: readonly NeedledDraw[]): AgedSkin {
  const layer = (name: keyof NeedledDraw['layers']) => middle(needled, ({ layers }) => layers[name]);
  return {
    layers: {
      stratumCorneumMm: layer('stratumCorneumMm'),
      epidermisEndMm: layer('epidermisEndMm'),
      papillaryEndMm: layer('papillaryEndMm'),
      upperReticularEndMm: layer('upperReticularEndMm'),
      dermisEndMm: layer('dermisEndMm'),
    },
    collagenShare: middle(needled, collagenLeft),
    fragmentedShare: middle(needled, ({ draw, person }) => ageing(draw, person).fragmentedShare),
    wrinkleGrade: middle(needled, ({ draw, person }) =>
      wrinkleGradeBefore({ age: person.ageYears, photodamage: person.photodamage }, draw.wrinkleGradePlateau),
    ),
  };
}

/** What a year at a time has taken since 25, at each year’s own rate. */
function collagenLeft({ draw, person }: { readonly draw: Draw; readonly person: NeedledDraw['person'] }): number {
  let left = 1;
  for (let ageYears = YOUNG_YEARS; ageYears < person.ageYears; ageYears += 1) {
    left *= Math.exp(-DAYS_PER_YEAR * ageing(draw, { ...person, ageYears }).collagenLossPerDay);
  }
  return left;
}
