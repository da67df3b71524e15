import { createHash } from 'node:crypto';
import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  type Course,
  type CourseOutlook,
  type Person,
  parseCourse,
  seededRandom,
  simulateCourse,
} from '@percuta/model';
import {
  type AssumedPen,
  assumedPen,
  CLEAN_PRACTICE,
  type CourseContext,
  type CoursePlan,
  calendarDay,
  canonicalJson,
  namedDevice,
  needlingPlanOf,
  type OutlookStamp,
  type ScreeningAnswers,
  settleAnswers,
} from '@percuta/practice';

/** What the model expects of a plan for a person, beside what it expects of doing nothing. */
export interface PlanOutlook {
  readonly stamp: OutlookStamp;
  readonly planned: CourseOutlook;
  readonly nothing: CourseOutlook;
  /** What is not on record of the device and was assumed. */
  readonly assumed: readonly string[];
}

/** Two years: as long as collagen that was built is followed. */
const HORIZON_DAYS = 730;

const PARAMETERS = shippedParameters();

/**
 * The outlook of a plan, by the model with the ensemble that we ship; null where there is none: no age is known, or the
 * device is not in the registry, or the model cannot say anything of such a course. The same plan, answers and day give the same stamp.
 */
export function outlookOf(
  plan: CoursePlan,
  asked: { readonly answers: ScreeningAnswers | null; readonly context: Pick<CourseContext, 'registry' | 'today'> },
): PlanOutlook | null {
  const { answers, context } = asked;
  const person = personOf(answers, context.today);
  const device = namedDevice(plan.device, context.registry);
  if (person === null || device === null) return null;
  const { assumed, ...tool } = assumedPen(device);
  const read = parseCourse(courseOfPlan(plan, { person, tool, today: context.today }), Object.keys(PARAMETERS.zones));
  if (!read.ok) return null;
  const course = read.value;
  const planned = simulate(course);
  const { version: model, posterior, draws, seed } = planned.model;
  const stamp = { model, posterior, draws, seed, inputs: digestOf(course), outlook: digestOf(planned) };
  return { stamp, planned, nothing: simulate(withoutNeedling(course)), assumed };
}

function personOf(answers: ScreeningAnswers | null, today: string): Person | null {
  const { ageYears, fitzpatrickType } = settleAnswers(answers ?? {}, calendarDay(today));
  if (ageYears === undefined) return null;
  const type = fitzpatrickType === undefined || fitzpatrickType === 'unknown' ? null : fitzpatrickType;
  // Neither is asked in the screening: the model draws what nobody knows.
  return { age: ageYears, sex: 'unknown', fitzpatrickType: type, photodamage: null };
}

/** Each zone at its deepest side, on the days that the plan counts on. */
function courseOfPlan(
  plan: CoursePlan,
  {
    person,
    tool,
    today,
  }: { readonly person: Person; readonly tool: Pick<AssumedPen, 'pen' | 'technique'>; readonly today: string },
): Course {
  const { zones } = needlingPlanOf(plan, { answers: null, credential: null, on: today, daysSinceLast: null });
  const orders = zones.map(
    ({ zone, settingMm, passes }) => [zone, { settingMm, passes: passes ?? undefined }] as const,
  );
  const { count, intervalDays } = plan.sessions;
  return {
    person,
    device: tool.pen,
    // Each zone of a plan says its own passes.
    technique: { ...tool.technique, passes: 0 },
    hygiene: CLEAN_PRACTICE,
    sessions: Array.from({ length: count }, (_, index) => ({
      day: index * (intervalDays ?? 0),
      zones: Object.fromEntries(orders),
    })),
    horizonDays: HORIZON_DAYS,
  };
}

/** The same person on the same days, and the needle stays in its box. */
function withoutNeedling(course: Course): Course {
  const zones = Object.keys(course.sessions[0]?.zones ?? {}).map(
    (zone) => [zone, { settingMm: 0, passes: 1 }] as const,
  );
  return { ...course, sessions: [{ day: 0, zones: Object.fromEntries(zones) }] };
}

function simulate(course: Course): CourseOutlook {
  return simulateCourse(course, PARAMETERS, seededRandom(PARAMETERS.ensemble.seed));
}

function digestOf(value: unknown): string {
  return `sha256:${createHash('sha256').update(canonicalJson(value)).digest('hex')}`;
}
