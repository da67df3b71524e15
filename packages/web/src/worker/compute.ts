import { type Device, zoneAnatomy } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type CourseOutlook, type Course as ModelCourse, STUDIED, seededRandom, simulateCourse } from '@percuta/model';
import { penOf } from '@percuta/practice';
import { HOME_HABITS } from '../example/home-course.ts';
import { personOf } from '../example/people.ts';
import { type Choice, sessionDays } from '../plan/choice.ts';
import { deviceOf } from '../plan/device-options.ts';
import { citationLine } from './citation-line.ts';
import { homeCourse, nothingCourse, practiceCourse } from './course-of.ts';
import { courseView, outlookView, zoneOf } from './course-view.ts';
import { infectionInTrials } from './infection-in-trials.ts';
import { planView } from './plan-view.ts';
import type { Computed } from './protocol.ts';
import { screenedView } from './screened-view.ts';

const PARAMETERS = shippedParameters();

/** Everything that the page shows of one choice: the model's answers, and the rules'. */
export function compute(choice: Choice): Computed {
  const person = personOf(choice.personId);
  const device = deviceOf(choice.deviceId);
  const plan = planView(choice);
  const planned = simulate(practiceCourse(choice));
  const home = simulate(homeCourse(choice));
  const nothing = simulate(nothingCourse(choice));
  const { weeks, intervalDays, rolls, uses } = HOME_HABITS;
  return {
    choice,
    assumed: assumedOf(device),
    plan,
    practice: plan.verdict === 'refuse' ? null : courseView(planned, choice.zone, sessionDays(choice)),
    nothing: outlookView(nothing.days, zoneOf(nothing, choice.zone).outlook),
    home: courseView(home, choice.zone, sessionDays({ sessions: weeks, intervalDays })),
    homeCourse: { needleLengthMm: choice.settingMm, rolls, intervalDays, uses },
    infectionInTrials: infectionInTrials(),
    screened: screenedView(person, device, choice.zone),
    anatomy: anatomyOf(choice),
    followUpDays: STUDIED.followUpDays,
    ...basisOf(planned, home),
  };
}

function assumedOf(device: Device): Computed['assumed'] {
  const { pen, assumed } = penOf(device);
  return assumed.map((field) => ({ field, value: pen[field] }));
}

function simulate(course: ModelCourse): CourseOutlook {
  return simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
}

function anatomyOf({ zone, personId }: Choice): Computed['anatomy'] {
  const { epidermisMm, dermisMeanMm, maleDermisFactor } = zoneAnatomy(zone);
  const factor = personOf(personId).skin.sex === 'male' ? maleDermisFactor : 1;
  return { epidermisMm, dermisMm: dermisMeanMm * factor };
}

function basisOf(planned: CourseOutlook, home: CourseOutlook) {
  const { version, posterior, draws, seed } = planned.model;
  return {
    unknown: planned.unknown,
    extrapolations: {
      plan: planned.extrapolations,
      home: home.extrapolations.filter((sentence) => !planned.extrapolations.includes(sentence)),
    },
    sources: planned.sources.map(citationLine),
    model: { version, posterior, draws, seed },
  };
}
