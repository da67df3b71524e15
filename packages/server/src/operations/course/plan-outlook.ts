import { createHash } from 'node:crypto';
import { type Device, planningLimit } from '@percuta/evidence';
import { shippedParameters } from '@percuta/evidence/ensemble';
import {
  type Course,
  type CourseOutlook,
  type Pen,
  type Person,
  parseCourse,
  seededRandom,
  simulateCourse,
} from '@percuta/model';
import {
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
  const { pen, assumed } = penOf(device);
  const read = parseCourse(courseOfPlan(plan, { person, pen, today: context.today }), Object.keys(PARAMETERS.zones));
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

/** The device's own figures where a clearance states them, an ordinary pen's otherwise. Of two clearances the later. */
function penOf({ clearances }: Device): { readonly pen: Pen; readonly assumed: readonly string[] } {
  const known = <T>(values: readonly (T | 'unknown')[]): T | null =>
    values.findLast((value): value is T => value !== 'unknown') ?? null;
  const needles = known(clearances.map(({ needleCount }) => needleCount));
  const diameter = known(clearances.map(({ needleDiameterUm }) => needleDiameterUm));
  const strokes = known(clearances.map(({ strokesPerSecond }) => strokesPerSecond));
  const ordinary = {
    needles: planningLimit('ordinaryPenNeedleCount').value,
    diameter: planningLimit('ordinaryPenNeedleDiameterUm').value,
    strokes: planningLimit('ordinaryPenStrokesPerSecond').value,
    tip: planningLimit('ordinaryPenTipWidthMm').value,
  };
  const pen: Pen = {
    kind: 'pen',
    needleCount: needles ?? ordinary.needles,
    needleDiameterUm: diameter ?? ordinary.diameter,
    strokesPerSecond: strokes === null ? ordinary.strokes : (strokes.low + strokes.high) / 2,
    tipWidthMm: ordinary.tip,
  };
  const assumed = [
    ...(needles === null ? [`${ordinary.needles} needles`] : []),
    ...(diameter === null ? [`needles ${ordinary.diameter} µm thick`] : []),
    ...(strokes === null ? [`${ordinary.strokes} strokes a second`] : []),
    `a tip ${ordinary.tip} mm wide`,
    'trained hands on stretched skin, cleaned with 70 % isopropanol for 60 s and dried, with a new cartridge',
  ];
  return { pen, assumed };
}

/** Each zone at its deepest side, on the days that the plan counts on. */
function courseOfPlan(
  plan: CoursePlan,
  { person, pen, today }: { readonly person: Person; readonly pen: Pen; readonly today: string },
): Course {
  const { zones } = needlingPlanOf(plan, { answers: null, credential: null, on: today, daysSinceLast: null });
  const orders = zones.map(
    ({ zone, settingMm, passes }) => [zone, { settingMm, passes: passes ?? undefined }] as const,
  );
  const { count, intervalDays } = plan.sessions;
  return {
    person,
    device: pen,
    technique: {
      skinStretched: true,
      operator: 'trained',
      glideSpeedMmPerSecond: planningLimit('ordinaryGlideMmPerSecond').value,
      // Each zone of a plan says its own.
      passes: 0,
    },
    hygiene: { antiseptic: 'isopropanol-70', wetSeconds: 60, dried: true, cartridgeUses: 1 },
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
