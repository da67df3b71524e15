import type { Scale, ScaleItem } from '@percuta/evidence';
import { outcomeScale } from './outcome-scales.ts';

/** What was answered, by item; of a licensed scale only `total`. */
export type OutcomeAnswers = Readonly<Record<string, number>>;

/** A score, or everything that stands in its way. */
export type ScoredOutcome =
  | {
      readonly ok: true;
      readonly score: number;
      /** The name of the range that the score lies in, where the scale has any. */
      readonly class: string | null;
      readonly awaitsClinicalCheck: boolean;
    }
  | { readonly ok: false; readonly faults: readonly { readonly path: string; readonly message: string }[] };

/**
 * The score of one scale from its answers: the points of each, added up. A single grade is its own score. Of a licensed
 * scale (SCAR-Q, FACE-Q, DLQI) Percuta holds no item: its `total`, worked out elsewhere under the licence, is taken as it
 * is. Every missing, unknown or impossible answer is named. Ordinal scores are added because their authors do so; twice
 * the score is not twice as bad. Sources: those of each scale in the register, recalled ones marked.
 *
 * @example
 * scoreOutcome('scale-ecca', { 'v-shaped': 3, 'u-shaped': 2, 'm-shaped': 1, elastolysis: 0, hypertrophic: 0, keloid: 0 }).score // => 110
 * scoreOutcome('scale-fitzpatrick-goldman', { grade: 5 }).class // => "class II, moderate"
 * scoreOutcome('scale-dlqi', { total: 12 }).score // => 12
 * scoreOutcome('scale-lemperle', { grade: 6 }).faults[0].path // => "grade"
 */
export function scoreOutcome(scaleId: string, answers: OutcomeAnswers): ScoredOutcome {
  const scale = outcomeScale(scaleId);
  if (scale === null) return { ok: false, faults: [{ path: '', message: 'There is no such scale to grade on.' }] };
  const items = itemsOf(scale);
  const unknown = Object.keys(answers).filter((name) => !items.some(({ id }) => id === name));
  const faults = [
    ...items.flatMap((item) => faultsOf(item, answers[item.id])),
    ...unknown.map((path) => ({ path, message: 'is not an item of this scale.' })),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const counted = items.filter(({ isApart }) => isApart !== true);
  const score = counted.reduce((sum, item) => sum + pointsOf(item, answers[item.id] ?? 0), 0);
  const named = scale.classes?.find(({ upTo }) => score <= upTo);
  return {
    ok: true,
    score,
    class: named?.words ?? null,
    awaitsClinicalCheck: scale.status === 'awaiting-clinical-check',
  };
}

/** A licensed scale has one slot, for its total. */
function itemsOf({ items, minimum, maximum }: Scale): readonly ScaleItem[] {
  return items ?? [{ id: 'total', words: 'Total', lowest: minimum ?? 0, highest: maximum ?? 0 }];
}

function faultsOf({ id, lowest, highest }: ScaleItem, answer: number | undefined) {
  if (answer === undefined)
    return [{ path: id, message: `is missing; give a whole number from ${lowest} to ${highest}.` }];
  const isGood = Number.isInteger(answer) && answer >= lowest && answer <= highest;
  return isGood ? [] : [{ path: id, message: `must be a whole number from ${lowest} to ${highest}.` }];
}

function pointsOf({ options }: ScaleItem, answer: number): number {
  return options === undefined ? answer : (options[answer]?.points ?? 0);
}
