import { PHOTO_ALIKE } from '@percuta/evidence';
import { calendarDay, daysBetween } from '../rules/calendar-day.ts';
import type { Photograph } from './photograph.ts';

/** Whether two photographs may be held against each other at all, and if not, every reason. */
export interface PhotographComparison {
  readonly verdict: 'comparable' | 'not comparable';
  /** What speaks against it, each in a sentence. */
  readonly because: readonly string[];
  /** What nobody has said or measured, so that it cannot be told. */
  readonly unknown: readonly string[];
  readonly daysApart: number;
}

/** What of a photograph the comparison looks at. */
export type ComparedPhotograph = Pick<
  Photograph,
  'view' | 'zone' | 'way' | 'takenOn' | 'takenBy' | 'device' | 'prepared' | 'pose'
>;

const { leastDaysApart, quietDays, poseToleranceDegrees, sizeToleranceShare } = PHOTO_ALIKE;

/**
 * Whether two photographs of one person are comparable: same view, zone and camera, at least four weeks apart, neither in
 * the four weeks after a session, bare and rested skin, and the head held alike to 3 degrees and 3 % of size where that
 * was measured. It looks at what is known about the pictures and never at a pixel: whether anything has *changed* is for
 * people to grade, blinded. What a person took at home is not comparable. Days are calendar days. Source: Percuta policy
 * (`PHOTO_ALIKE` in evidence): days after common practice, tolerances as floors from a pilot.
 *
 * @example
 * const before = EXAMPLE_PHOTOGRAPH;
 * const after = { ...EXAMPLE_PHOTOGRAPH, takenOn: '2027-05-24' };
 * comparePhotographs([before, after], ['2026-11-24']).verdict // => "comparable"
 * comparePhotographs([before, { ...after, view: 'left-45' }], []).because // => ["They look from different sides."]
 */
export function comparePhotographs(
  [one, other]: readonly [ComparedPhotograph, ComparedPhotograph],
  needledOn: readonly string[],
): PhotographComparison {
  const [before, after] = one.takenOn <= other.takenOn ? [one, other] : [other, one];
  const daysApart = daysBetween(calendarDay(before.takenOn), calendarDay(after.takenOn));
  const because = [
    ...sameScene(before, after),
    ...(daysApart < leastDaysApart ? ['They are less than four weeks apart.'] : []),
    ...([before, after].some(({ takenOn }) => isTooSoon(takenOn, needledOn))
      ? [`One was taken within ${quietDays} days after a session, while skin still settles.`]
      : []),
    ...samePose(before, after),
  ];
  const verdict = because.length === 0 ? 'comparable' : 'not comparable';
  return { verdict, because, unknown: unknownOf(before, after), daysApart };
}

function sameScene(before: ComparedPhotograph, after: ComparedPhotograph): string[] {
  const cameras = [before.device, after.device].filter((device) => device !== null);
  return [
    ...(before.view === after.view ? [] : ['They look from different sides.']),
    ...(before.view === 'other' && after.view === 'other' ? ['Nobody said from which side they look.'] : []),
    ...(before.zone === after.zone ? [] : ['They show different zones.']),
    ...(before.way === 'sent' || after.way === 'sent' ? ['One was taken at home.'] : []),
    ...(new Set(cameras).size > 1 ? ['They are from different cameras.'] : []),
    ...(before.prepared === false || after.prepared === false ? ['Skin was not bare and rested in one.'] : []),
  ];
}

/** The day of the session itself counts, unless the picture is the one from before it: that is for whoever looks. */
function isTooSoon(takenOn: string, needledOn: readonly string[]): boolean {
  return needledOn.some((on) => {
    const days = daysBetween(calendarDay(on), calendarDay(takenOn));
    return days > 0 && days <= quietDays;
  });
}

function samePose({ pose: before }: ComparedPhotograph, { pose: after }: ComparedPhotograph): string[] {
  if (before === null || after === null) return [];
  const turned = (['yawDegrees', 'pitchDegrees', 'rollDegrees'] as const).some(
    (axis) => Math.abs(before[axis] - after[axis]) > poseToleranceDegrees,
  );
  const scale = before.faceShare === 0 ? 1 : Math.abs(after.faceShare / before.faceShare - 1);
  return [
    ...(turned ? [`The head was held differently, by more than ${poseToleranceDegrees} degrees.`] : []),
    ...(scale > sizeToleranceShare
      ? [`The face was nearer or farther, by more than ${sizeToleranceShare * 100} %.`]
      : []),
  ];
}

function unknownOf(before: ComparedPhotograph, after: ComparedPhotograph): string[] {
  const either = (isUnknown: (one: ComparedPhotograph) => boolean) => isUnknown(before) || isUnknown(after);
  return [
    ...(either(({ device }) => device === null) ? ['the camera'] : []),
    ...(either(({ prepared }) => prepared === null) ? ['whether skin was bare and rested'] : []),
    ...(either(({ pose }) => pose === null) ? ['how the head was held'] : []),
    ...(either(({ takenBy }) => takenBy === 'said') ? ['the day, other than that somebody said it'] : []),
    'the light',
  ];
}
