import { planningLimit } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import { type Course, type CourseOutlook, STUDIED, seededRandom, simulateCourse } from '@percuta/model';
import { penOf } from '@percuta/practice';
import { deviceOf } from '../../plan/device-options.ts';
import { outlookView, zoneOf } from '../../worker/course-view.ts';
import type { OutlookChoice, ZoneForecast } from './outlook-protocol.ts';

const PARAMETERS = shippedParameters();

/** Two years: as far as the outlook is drawn. */
const HORIZON_DAYS = 730;

/** One zone of a plan by the model, beside doing nothing. Sun damage and sex are not asked in the screening: drawn. */
export function forecastZone(choice: OutlookChoice): ZoneForecast {
  const { pen, assumed } = penOf(deviceOf(choice.device));
  const days = Array.from({ length: choice.sessions }, (_, index) => index * (choice.intervalDays ?? 0));
  const course = planCourse(choice, {
    pen,
    passes: choice.passes,
    sessions: days.map((day) => ({ day, zones: { [choice.zone]: { settingMm: choice.settingMm } } })),
    horizonDays: HORIZON_DAYS,
  });
  const planned = simulate(course);
  const nothing = simulate({ ...course, sessions: [{ day: 0, zones: { [choice.zone]: { settingMm: 0 } } }] });
  const zone = zoneOf(planned, choice.zone);
  return {
    choice,
    planned: outlookView(planned.days, zone.outlook),
    nothing: outlookView(nothing.days, zoneOf(nothing, choice.zone).outlook),
    depthMm: zone.delivered.penetrationDepthMm,
    painScore: zone.risk.painScore,
    rednessDays: zone.risk.rednessDays,
    followUpDays: STUDIED.followUpDays,
    assumed: assumed.map((field) => ({ field, value: pen[field] })),
  };
}

/** What of a course depends on the plan. */
type Planned = Pick<Course, 'sessions' | 'horizonDays'> & {
  readonly pen: Course['device'];
  readonly passes: number;
};

/** A plan as the model takes it: with an ordinary hand and ordinary hygiene. */
export function planCourse(
  { ageYears, fitzpatrickType }: Pick<OutlookChoice, 'ageYears' | 'fitzpatrickType'>,
  { pen, passes, sessions, horizonDays }: Planned,
): Course {
  return {
    person: { age: ageYears, sex: 'unknown', fitzpatrickType, photodamage: null },
    device: pen,
    technique: {
      skinStretched: true,
      operator: 'trained',
      glideSpeedMmPerSecond: planningLimit('ordinaryGlideMmPerSecond').value,
      passes,
    },
    hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
    sessions,
    horizonDays,
  };
}

function simulate(course: Course): CourseOutlook {
  return simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
}
