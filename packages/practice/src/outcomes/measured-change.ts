import { calendarDay } from '../rules/calendar-day.ts';
import type { OutcomeAnswers } from './score-outcome.ts';

/** One grade of one person on one scale, as the record has it. */
export interface MeasuredOutcome {
  readonly scale: string;
  /** Null where the scale is of the person as a whole. */
  readonly zone: string | null;
  readonly score: number;
  readonly answers: OutcomeAnswers;
  /** The day that it is about: of the picture, or of looking. */
  readonly about: string;
  /** Whether the grader did not know before from after. */
  readonly blinded: boolean;
  /** Which round it belongs to, and whether it was the second sight; null in person. */
  readonly round: { readonly id: string; readonly isDuplicate: boolean } | null;
}

/** The change of one person on one scale from before the first session to the newest look after the last. */
export interface MeasuredChange {
  readonly scale: string;
  readonly zone: string | null;
  readonly before: { readonly score: number; readonly on: string };
  readonly after: { readonly score: number; readonly on: string };
  /** After minus before, in points of the scale. */
  readonly change: number;
  readonly daysAfterLastSession: number;
  /** Both by graders who did not know which was which. */
  readonly blinded: boolean;
}

/** Between which days somebody was needled. */
export interface NeedledDays {
  readonly first: string;
  readonly last: string;
}

/**
 * The change on every scale and zone of one person: the newest grade up to the first session beside the newest one
 * after the last, graders averaged over the same day. Blinded grades come before those of people who knew. Scales that
 * grade change itself (GAIS) have no before. Nothing where one of the two is missing. Source: Percuta policy.
 *
 * @example
 * const grade = (score, about) => ({ scale: 'scale-lemperle', zone: 'forehead', score, answers: { grade: score }, about, blinded: false, round: null });
 * measuredChanges([grade(3, '2026-01-01'), grade(2, '2026-06-01')], { first: '2026-01-02', last: '2026-03-02' })[0].change // => -1
 * measuredChanges([grade(3, '2026-01-01')], { first: '2026-01-02', last: '2026-03-02' }) // => []
 */
export function measuredChanges(
  outcomes: readonly MeasuredOutcome[],
  { first, last }: NeedledDays,
): readonly MeasuredChange[] {
  const apart = Object.values(Object.groupBy(outcomes, ({ scale, zone }) => `${scale}/${zone ?? ''}`));
  return apart.flatMap((all = []) => {
    const trusted = all.some(({ blinded }) => blinded) ? bestPair(all, first, last) : all;
    const before = newest(trusted.filter(({ about }) => about <= first));
    const after = newest(trusted.filter(({ about }) => about > last));
    const [one] = all;
    if (before === null || after === null || one === undefined) return [];
    return [
      {
        scale: one.scale,
        zone: one.zone,
        before: { score: before.score, on: before.on },
        after: { score: after.score, on: after.on },
        change: after.score - before.score,
        daysAfterLastSession: daysApart(last, after.on),
        blinded: before.blinded && after.blinded,
      },
    ];
  });
}

/** Blinded grades alone where they have both sides; otherwise all, so that a before is not lost. */
function bestPair(all: readonly MeasuredOutcome[], first: string, last: string): readonly MeasuredOutcome[] {
  const blinded = all.filter((one) => one.blinded);
  const isWhole = blinded.some(({ about }) => about <= first) && blinded.some(({ about }) => about > last);
  return isWhole ? blinded : all;
}

function newest(outcomes: readonly MeasuredOutcome[]) {
  const on = outcomes
    .map(({ about }) => about)
    .toSorted()
    .at(-1);
  if (on === undefined) return null;
  const ofDay = outcomes.filter(({ about }) => about === on);
  const score = ofDay.reduce((sum, one) => sum + one.score, 0) / ofDay.length;
  return { on, score, blinded: ofDay.every(({ blinded }) => blinded) };
}

function daysApart(from: string, until: string): number {
  return calendarDay(from).until(calendarDay(until), { largestUnit: 'day' }).days;
}
