import type { PersonDraw } from '../person/person-draw.ts';
import type { Band } from '../probability/band.ts';
import { curveGradeChange, type GradeDraw, sessionsStillActing } from '../skin/grade-curve.ts';
import type { SkinDraw } from '../skin/parameters.ts';
import { wrinkleGradeBefore } from '../skin/wrinkle-grade-before.ts';
import type { BandSeries } from './outlook.ts';
import { STUDIED } from './studied.ts';
import type { ZonePlan } from './zone-plan.ts';

/** The curve over sessions has no delay: before this day after the first session it says nothing. Percuta policy. */
export const FIRST_GRADED_DAY = 28;

/** The sessions of a zone as the curve over sessions counts them. */
export interface GradedSessions {
  /** Days of the sessions that needle at least as deep as studies did: the curve knows no depth. */
  readonly days: readonly number[];
  /** The first day on which needles went in shallower than that; infinite where none did. */
  readonly shallowFrom: number;
}

/** Picks the sessions of a zone that the curve counts: an order of depth 0, or without a puncture, is none. */
export function gradedSessions({ orders, sessions }: ZonePlan): GradedSessions {
  const days: number[] = [];
  let shallowFrom = Number.POSITIVE_INFINITY;
  for (const { day, order } of sessions) {
    const { settingMm = 0, punctureDensityPerCm2 = 0 } = orders[order] ?? {};
    if (!(settingMm > 0 && punctureDensityPerCm2 > 0)) continue;
    if (settingMm >= STUDIED.shallowestMm) days.push(day);
    else shallowFrom = Math.min(shallowFrom, day);
  }
  return { days, shallowFrom };
}

/**
 * Whether the curve over sessions says nothing of a day (from the start of the course): less than four weeks after the
 * first session, or after needles shorter than any study used. Before the first session it is not asked. Percuta policy.
 *
 * @example
 * isUngraded({ days: [0, 30], shallowFrom: Infinity }, 14) // => true
 * isUngraded({ days: [0, 30], shallowFrom: Infinity }, 28) // => false
 */
export function isUngraded({ days, shallowFrom }: GradedSessions, day: number): boolean {
  const [first] = days;
  return day > shallowFrom || (first !== undefined && day > first && day < first + FIRST_GRADED_DAY);
}

/**
 * Room for the grade changes under every draw, `[day * draws + draw]`. Only the days of its sessions tell one zone from
 * another, so that zones which are needled on the same days share one.
 */
export interface GradeSeries {
  readonly sessionDays: readonly number[];
  readonly lemperle: Float64Array;
  readonly acneScars: Float64Array;
}

/** Makes the room, one for each list of days that occurs; answers with the place of each zone's. */
export function createGradeSeries(
  plans: readonly ZonePlan[],
  size: number,
): { readonly series: readonly GradeSeries[]; readonly ofZone: readonly number[] } {
  const keys: string[] = [];
  const series: GradeSeries[] = [];
  const ofZone = plans.map((plan) => {
    const { days } = gradedSessions(plan);
    const key = days.join();
    const known = keys.indexOf(key);
    if (known >= 0) return known;
    keys.push(key);
    return series.push({ sessionDays: days, lemperle: new Float64Array(size), acneScars: new Float64Array(size) }) - 1;
  });
  return { series, ofZone };
}

/**
 * Writes down how the grades of one draw's person change, open-label bias excluded. People differ in how strongly their
 * skin answers, as in the rest of the model; no grade falls below nothing.
 */
export function gradeDraw(
  into: GradeSeries,
  days: readonly number[],
  { draw, curve, person, index }: OneGradeDraw,
): void {
  const draws = into.lemperle.length / days.length;
  const { ageYears, photodamage, response } = person;
  const wrinkles = wrinkleGradeBefore({ age: ageYears, photodamage }, draw.wrinkleGradePlateau);
  for (let k = 0; k < days.length; k++) {
    const acting = sessionsStillActing(into.sessionDays, days[k] as number, curve.emaxWaningDays);
    const place = k * draws + index;
    into.lemperle[place] = curveGradeChange(wrinkles, curve, { acting, response, kind: 'wrinkles' });
    into.acneScars[place] = curveGradeChange(draw.acneScarBaselineGrade, curve, { acting, response, kind: 'scars' });
  }
}

/** What the grades of one draw's person follow from. */
export interface OneGradeDraw {
  readonly draw: SkinDraw;
  readonly curve: GradeDraw;
  readonly person: PersonDraw;
  readonly index: number;
}

/** The bands of a zone's grade, `null` on the days of which the curve says nothing. */
export function knownGrades(bands: readonly Band[], sessions: GradedSessions, days: readonly number[]): BandSeries {
  return bands.map((band, k) => (isUngraded(sessions, days[k] ?? 0) ? null : band));
}
