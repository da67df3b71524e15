import type { Device } from './course.ts';
import type { ZonePlan } from './zone-plan.ts';

/** Whether a value of a zone's answer has no honest width, so that it is `null`. */
export const HAS_NO_WIDTH = {
  lemperleGradeChange: ({ skin }: ZonePlan) => !skin.wrinklesAreGraded,
  acneScarGradeChange: ({ skin }: ZonePlan) => !skin.acneScarsAreGraded,
  painScore: (_plan: ZonePlan, kind: Device['kind']) => kind === 'stamp',
} as const;

/** Every value that is `null`, by path, each with why. */
export function unknownValues(zones: readonly ZonePlan[], kind: Device['kind']): string[] {
  return zones.flatMap((plan) => [
    ...(HAS_NO_WIDTH.lemperleGradeChange(plan)
      ? [`zones.${plan.name}.outlook.lemperleGradeChange: the scale grades wrinkles of face and neck only.`]
      : []),
    ...(HAS_NO_WIDTH.acneScarGradeChange(plan)
      ? [`zones.${plan.name}.outlook.acneScarGradeChange: the scale grades acne scars of the face only.`]
      : []),
    ...(HAS_NO_WIDTH.painScore(plan, kind)
      ? [`zones.${plan.name}.risk.painScore: no study scored the pain of a stamp.`]
      : []),
  ]);
}
