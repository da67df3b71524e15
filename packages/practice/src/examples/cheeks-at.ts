import { type CoursePlan, EXAMPLE_COURSE_PLAN } from '../course/course-plan.ts';

/** Both cheeks with a SkinPen, for acne scars, three times, at this setting. Millimetres. */
export function cheeksAt(settingMm: number): CoursePlan {
  const zones = EXAMPLE_COURSE_PLAN.zones.map((zone) => ({ ...zone, settingMm }));
  return { ...EXAMPLE_COURSE_PLAN, zones };
}
