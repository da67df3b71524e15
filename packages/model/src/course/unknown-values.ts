import type { Device } from './course.ts';
import { DENSEST_STUDIED_PER_CM2, STUDIED } from './studied.ts';
import { FIRST_GRADED_DAY, gradedSessions, isUngraded } from './zone-grades.ts';
import type { ZonePlan } from './zone-plan.ts';

/** Whether a value of a zone's answer has no honest width on any day, so that it is `null`. */
export const HAS_NO_WIDTH = {
  lemperleGradeChange: ({ skin }: ZonePlan) => !skin.wrinklesAreGraded,
  acneScarGradeChange: ({ skin }: ZonePlan) => !skin.acneScarsAreGraded,
  painScore: (_plan: ZonePlan, kind: Device['kind']) => kind === 'stamp',
} as const;

const EPIDERMIS_UNKNOWN = `it was measured twice, after rollers of about ${STUDIED.densityPerCm2} punctures per cm²; how it answers to denser needling is not on record.`;

const NOT_GRADED = {
  lemperleGradeChange: 'the scale grades wrinkles of face and neck only.',
  acneScarGradeChange: 'the scale grades acne scars of the face only.',
} as const;

/**
 * After which day the epidermis of a zone is not known: that of the first session denser than any after which it was
 * measured. How its thickening grows with density is not on record. Infinite where no session is so dense.
 */
export function epidermisUnknownAfter({ orders, sessions }: ZonePlan): number {
  const dense = sessions.find(({ order }) => {
    const { settingMm = 0, punctureDensityPerCm2 = 0 } = orders[order] ?? {};
    return settingMm > 0 && punctureDensityPerCm2 > DENSEST_STUDIED_PER_CM2;
  });
  return dense?.day ?? Number.POSITIVE_INFINITY;
}

/** Every value that is `null`, on one day or on all, by path, each with why. */
export function unknownValues(
  zones: readonly ZonePlan[],
  { kind, days }: { readonly kind: Device['kind']; readonly days: readonly number[] },
): string[] {
  return zones.flatMap((plan) => [
    ...(days.some((day) => day > epidermisUnknownAfter(plan))
      ? [`zones.${plan.name}.outlook.epidermalThicknessChange: ${EPIDERMIS_UNKNOWN}`]
      : []),
    ...unknownGrade(plan, 'lemperleGradeChange', days),
    ...unknownGrade(plan, 'acneScarGradeChange', days),
    ...(HAS_NO_WIDTH.painScore(plan, kind)
      ? [`zones.${plan.name}.risk.painScore: no study scored the pain of a stamp.`]
      : []),
  ]);
}

function unknownGrade(plan: ZonePlan, name: keyof typeof NOT_GRADED, days: readonly number[]): string[] {
  const reason = HAS_NO_WIDTH[name](plan) ? NOT_GRADED[name] : unknownDays(plan, days);
  return reason === null ? [] : [`zones.${plan.name}.outlook.${name}: ${reason}`];
}

function unknownDays(plan: ZonePlan, days: readonly number[]): string | null {
  const sessions = gradedSessions(plan);
  const unknown = days.filter((day) => isUngraded(sessions, day));
  if (unknown.length === 0) return null;
  const soon = `before day ${FIRST_GRADED_DAY} after the first session nobody knows how a grade moves (the curve that grades come from has no delay)`;
  const shallow = `after needles set to less than ${STUDIED.shallowestMm} mm no grade has been measured`;
  const isShallow = unknown.some((day) => day > sessions.shallowFrom);
  const isSoon = unknown.some((day) => day <= sessions.shallowFrom);
  return `${[...(isSoon ? [soon] : []), ...(isShallow ? [shallow] : [])].join('; ')}.`;
}
